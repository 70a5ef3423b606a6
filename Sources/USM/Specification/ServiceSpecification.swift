import Values

/// What a service is: a single one, or one that is composed of others (usm.md 4.3).
///
/// A composed service has one generic part, for everybody, and any number of specific parts for
/// some users. Each part is a service with a specification of its own; what is promised of the
/// whole stands in its own tree.
package struct ServiceSpecification: Hashable, Sendable {
    package let tree: Specification
    package let generic: ID<Service>?
    /// By age of the service.
    package let specific: [ID<Service>]

    package enum Role: String, CaseIterable, Codable, Sendable {
        case generic, specific
    }

    package init(single tree: Specification) {
        self.tree = tree
        generic = nil
        specific = []
    }

    package init(
        _ tree: Specification, generic: ID<Service>?, specific: [ID<Service>]
    ) throws(SpecificationRefusal) {
        guard generic != nil || specific.isEmpty else { throw .genericPartMissing }
        self.tree = tree
        self.generic = generic
        self.specific = specific.sorted()
        for (part, next) in zip(self.specific, self.specific.dropFirst()) where part == next {
            throw .partTwice(part)
        }
        if let generic, specific.contains(generic) { throw .partTwice(generic) }
    }

    package var isComposed: Bool { generic != nil }

    package var parts: [ID<Service>] { (generic.map { [$0] } ?? []) + specific }

    package func role(of part: ID<Service>) -> Role? {
        if part == generic { return .generic }
        return specific.contains(part) ? .specific : nil
    }

    /// Whether a customer can be offered it.
    ///
    /// A composed service finds its goods and actions in its parts.
    package func requireOfferable() throws(SpecificationRefusal) {
        guard isComposed else { return try tree.requireOfferable() }
        guard tree.job != nil else { throw .jobMissing }
    }
}

extension ServiceSpecification: Codable {
    private enum CodingKeys: String, CodingKey {
        case tree, generic, specific
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            try container.decode(Specification.self, forKey: .tree),
            generic: try container.decodeIfPresent(ID<Service>.self, forKey: .generic),
            specific: try container.decode([ID<Service>].self, forKey: .specific))
    }
}
