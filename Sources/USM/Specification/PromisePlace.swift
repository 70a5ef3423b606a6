import Values

/// Where in a specification something is promised.
package enum PromisePlace: Hashable, Sendable {
    /// What the customer wants to get done; a specification starts from it.
    case job
    case node(SpecificationNode)
    /// One of the goods or actions that the service names itself.
    case item(ItemKind, String)

    package enum ItemKind: String, CaseIterable, Codable, Sendable {
        case good, action

        package var node: SpecificationNode {
            switch self {
            case .good: .goods
            case .action: .actions
            }
        }
    }

    /// Stable: `facility.functioning.speed`, and for an item its node and own key.
    package var key: String {
        switch self {
        case .job: "job"
        case .node(let node): node.key
        case .item(let kind, let key): kind.node.key + "." + key
        }
    }

    /// Nil for a key of nothing.
    package init?(key: String) {
        if key == PromisePlace.job.key {
            self = .job
        } else if let node = SpecificationNode(rawValue: key) {
            self = .node(node)
        } else {
            let kind = ItemKind.allCases.first { key.hasPrefix($0.node.key + ".") }
            guard let kind else { return nil }
            let own = String(key.dropFirst(kind.node.key.count + 1))
            guard own.isPlainKey else { return nil }
            self = .item(kind, own)
        }
    }

    /// Nil for the job, which stands above the tree.
    package var node: SpecificationNode? {
        switch self {
        case .job: nil
        case .node(let node): node
        case .item(let kind, _): kind.node
        }
    }
}

extension PromisePlace: Comparable {
    /// In the order of the tree; items of one list by their keys.
    package static func < (left: PromisePlace, right: PromisePlace) -> Bool {
        left.rank < right.rank
    }

    private var rank: (Int, String) {
        switch self {
        case .job: (-1, "")
        case .node(let node): (node.position, "")
        case .item(let kind, let key): (kind.node.position, key)
        }
    }
}

extension PromisePlace: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let place = PromisePlace(key: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "no place in a specification")
        }
        self = place
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(key)
    }
}

extension StringProtocol {
    /// Whether it can name something for programs: `a` to `z`, digits, `_` and `-`, at most 60.
    var isPlainKey: Bool {
        !isEmpty && utf8.count <= 60
            && utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == 95 || $0 == 45
            }
    }
}

extension PromisePlace {
    /// A key for goods or an action that somebody only gave a name: `Laptop or tablet` becomes
    /// `laptop-or-tablet`, and `laptop-or-tablet-2` beside another.
    package static func itemKey(for name: String, besides taken: Set<String>) -> String {
        let words = name.lowercased().utf8.split { byte in
            !(97...122).contains(byte) && !(48...57).contains(byte)
        }
        let joined = Array(words.joined(separator: [UInt8(ascii: "-")]).prefix(50))
        let plain = joined.isEmpty ? "item" : String(decoding: joined, as: UTF8.self)
        guard taken.contains(plain) else { return plain }
        return (2...).lazy.map { "\(plain)-\($0)" }.first { !taken.contains($0) } ?? plain
    }
}
