import Values

/// What differs between two versions of a service's specification.
///
/// Applied to the older one it gives the newer one; empty only when they are equal.
package struct SpecificationDifference: Hashable, Codable, Sendable {
    /// In the order of the tree.
    package let promises: [PromiseChange]
    package let parts: [PartChange]

    package struct PromiseChange: Hashable, Codable, Sendable {
        package let place: PromisePlace
        /// Nil when the promise is added.
        package let before: Promise?
        /// Nil when the promise is dropped.
        package let after: Promise?
    }

    package struct PartChange: Hashable, Codable, Sendable {
        package let service: ID<Service>
        package let before: ServiceSpecification.Role?
        package let after: ServiceSpecification.Role?
    }

    package init(from old: ServiceSpecification, to new: ServiceSpecification) {
        let places = Set((old.tree.entries + new.tree.entries).map(\.place)).sorted()
        promises = places.compactMap { place in
            let (before, after) = (old.tree[place], new.tree[place])
            return before == after
                ? nil : PromiseChange(place: place, before: before, after: after)
        }
        parts = Set(old.parts + new.parts).sorted().compactMap { part in
            let (before, after) = (old.role(of: part), new.role(of: part))
            return before == after ? nil : PartChange(service: part, before: before, after: after)
        }
    }

    private init(promises: [PromiseChange], parts: [PartChange]) {
        self.promises = promises
        self.parts = parts
    }

    package var isEmpty: Bool { promises.isEmpty && parts.isEmpty }

    package var reversed: SpecificationDifference {
        SpecificationDifference(
            promises: promises.map { change in
                PromiseChange(place: change.place, before: change.after, after: change.before)
            },
            parts: parts.map { change in
                PartChange(service: change.service, before: change.after, after: change.before)
            })
    }

    /// - Throws: ``SpecificationRefusal/movedOn(_:)`` where the specification is not what the
    ///   difference was written for; what others changed elsewhere stays.
    package func applied(
        to specification: ServiceSpecification
    ) throws(SpecificationRefusal) -> ServiceSpecification {
        var tree = specification.tree
        for change in promises {
            guard tree[change.place] == change.before else { throw .movedOn(change.place) }
            tree = try tree.setting(change.after, at: change.place)
        }
        var roles: [ID<Service>: ServiceSpecification.Role] = [:]
        for part in specification.parts { roles[part] = specification.role(of: part) }
        for change in parts {
            guard roles[change.service] == change.before else {
                throw .partMovedOn(change.service)
            }
            roles[change.service] = change.after
        }
        let generic = roles.filter { $0.value == .generic }.keys.sorted()
        if let second = generic.dropFirst().first { throw .partMovedOn(second) }
        return try ServiceSpecification(
            tree, generic: generic.first,
            specific: roles.filter { $0.value == .specific }.map(\.key))
    }
}
