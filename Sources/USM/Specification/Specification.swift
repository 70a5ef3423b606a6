import Values

/// What is promised, place by place of the fixed tree (usm.md 4.2).
///
/// Only what is promised is there, each place once, in the order of the tree. The functional
/// design of AGREE (A1) fills one, and so does the agreement that follows from it.
package struct Specification: Hashable, Sendable {
    /// Ordered by place.
    package private(set) var entries: [Entry]

    package struct Entry: Hashable, Codable, Sendable {
        package let place: PromisePlace
        package let promise: Promise

        package init(_ place: PromisePlace, _ promise: Promise) {
            self.place = place
            self.promise = promise
        }
    }

    /// One that promises nothing yet.
    package init() {
        entries = []
    }

    /// What was promised once, as it was kept: its words may have been erased since, and other
    /// rules may have held.
    package init(kept entries: [Entry]) {
        self.entries = entries.sorted { $0.place < $1.place }
    }

    /// - Throws: ``SpecificationRefusal`` for the first entry that does not fit the tree.
    package init(_ entries: [Entry]) throws(SpecificationRefusal) {
        for entry in entries { try entry.promise.require(fitting: entry.place) }
        self.entries = entries.sorted { $0.place < $1.place }
        for (entry, next) in zip(self.entries, self.entries.dropFirst())
        where entry.place == next.place {
            throw .twice(entry.place)
        }
    }

    /// Reads places by their keys, as a file or a form names them.
    package init(keyed: [(key: String, promise: Promise)]) throws(SpecificationRefusal) {
        var entries: [Entry] = []
        for (key, promise) in keyed {
            guard let place = PromisePlace(key: key) else {
                throw .unknownKey(String(key.prefix(80)))
            }
            entries.append(Entry(place, promise))
        }
        try self.init(entries)
    }

    package var keyed: [(key: String, promise: Promise)] {
        entries.map { ($0.place.key, $0.promise) }
    }

    package subscript(place: PromisePlace) -> Promise? {
        let index = position(of: place)
        return index < entries.count && entries[index].place == place
            ? entries[index].promise : nil
    }

    /// The same with another promise at one place, or with none.
    package func setting(
        _ promise: Promise?, at place: PromisePlace
    ) throws(SpecificationRefusal) -> Specification {
        try promise?.require(fitting: place)
        var next = self
        let index = position(of: place)
        if index < entries.count && entries[index].place == place { next.entries.remove(at: index) }
        if let promise { next.entries.insert(Entry(place, promise), at: index) }
        return next
    }

    package var job: LocalizedText? { self[.job]?.text }

    package func items(_ kind: PromisePlace.ItemKind) -> [Entry] {
        entries.filter { entry in
            if case .item(kind, _) = entry.place { true } else { false }
        }
    }

    /// Whether a customer can be offered it: it names the job and what is made available.
    package func requireOfferable() throws(SpecificationRefusal) {
        guard job != nil else { throw .jobMissing }
        guard !items(.good).isEmpty || !items(.action).isEmpty else { throw .emptyFreeList }
    }

    /// The nodes about which nothing is promised; no mistake, but worth seeing.
    package var silentNodes: [SpecificationNode] {
        SpecificationNode.allCases.filter { node in
            switch node.content {
            case .branch: false
            case .promise: self[.node(node)] == nil
            case .freeList: !entries.contains { $0.place.node == node }
            }
        }
    }

    /// The index of the first entry that is not before the place.
    private func position(of place: PromisePlace) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].place < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Specification: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode([Entry].self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(entries)
    }
}

extension Promise {
    func require(fitting place: PromisePlace) throws(SpecificationRefusal) {
        guard !text.english.isBlank && !text.dutch.isBlank else { throw .emptyPromise(place) }
        switch place {
        case .job:
            guard target == nil else { throw .cannotBeMeasured(place) }
        case .item(_, let key):
            guard key.isPlainKey else { throw .unknownKey(String(place.key.prefix(80))) }
            guard target == nil else { throw .cannotBeMeasured(place) }
        case .node(let node):
            guard node.content == .promise else { throw .nothingToPromise(node) }
            try target?.require(fitting: node)
        }
    }
}

extension PromiseTarget {
    fileprivate func require(fitting node: SpecificationNode) throws(SpecificationRefusal) {
        guard !node.yardsticks.isEmpty else { throw .cannotBeMeasured(.node(node)) }
        guard node.yardsticks.contains(yardstick) else { throw .wrongYardstick(node, yardstick) }
        guard yardstick.unit.range.contains(value) else { throw .impossibleValue(node, self) }
    }
}
