import Yams

/// A place in a map that somebody wrote, with its name, so that a complaint can say where it is
/// and what was expected there.
struct MapNode {
    let node: Node
    let file: String
    /// As in `case.title`.
    let name: String

    func error(expected: String) -> ImportError {
        ImportError(file, place, .mapValue(of: name, found: found, expected: expected))
    }

    var place: ImportError.Place {
        node.mark.map { .line($0.line) } ?? .file
    }

    private var found: String {
        switch node {
        case .scalar(let scalar): scalar.string.isEmpty ? "empty" : "“\(scalar.string)”"
        case .mapping: "a section with keys"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    var isSection: Bool { node.mapping != nil }
    var isList: Bool { node.sequence != nil }

    /// Text as it is.
    ///
    /// A number or a yes without quotation marks is none: YAML would change it.
    func text(_ expected: String = "a text") throws(ImportError) -> String {
        guard case .scalar(let scalar) = node else { throw error(expected: expected) }
        guard node.tag == Tag(.str) else {
            throw error(expected: "\(expected), in quotation marks where it looks like a number")
        }
        return scalar.string
    }

    func truth() throws(ImportError) -> Bool {
        guard let truth = node.bool else { throw error(expected: "true or false") }
        return truth
    }

    /// A list of anything, or one thing that stands for a list of itself.
    var items: [MapNode] {
        guard case .sequence(let sequence) = node else { return [self] }
        return sequence.enumerated().map { index, node in
            MapNode(node: node, file: file, name: "\(name)[\(index + 1)]")
        }
    }

    /// A word of a list that the program has.
    func word<Word>(
        of type: Word.Type = Word.self
    ) throws(ImportError) -> Word
    where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
        let expected = Word.allCases.map { $0.rawValue }.joined(separator: ", ")
        guard let word = Word(rawValue: try text("one of \(expected)")) else {
            throw error(expected: "one of \(expected)")
        }
        return word
    }

    /// The keys of a section, all of which must be known.
    func section(_ known: [String]) throws(ImportError) -> MapSection {
        guard case .mapping(let mapping) = node else {
            throw error(expected: "a section with \(known.joined(separator: ", "))")
        }
        var nodes: [String: MapNode] = [:]
        for (key, value) in mapping {
            let keyName = key.scalar?.string ?? ""
            guard known.contains(keyName) else {
                let line = key.mark.map { ImportError.Place.line($0.line) } ?? place
                throw ImportError(file, line, .keyUnknown(keyName, in: name, known: known))
            }
            nodes[keyName] = MapNode(node: value, file: file, name: prefixed(keyName))
        }
        return MapSection(whole: self, nodes: nodes)
    }

    /// Any keys with their values, for a section whose keys are values of the log.
    func entries() throws(ImportError) -> [(key: String, value: MapNode)] {
        guard case .mapping(let mapping) = node else {
            throw error(expected: "a section whose keys are values of the log")
        }
        var entries: [(String, MapNode)] = []
        for (key, value) in mapping {
            guard let keyName = key.scalar?.string else {
                throw error(expected: "a section whose keys are values of the log")
            }
            entries.append((keyName, MapNode(node: value, file: file, name: prefixed(keyName))))
        }
        return entries
    }

    private func prefixed(_ key: String) -> String {
        name == MapNode.topName ? key : "\(name).\(key)"
    }

    static let topName = "the map"
}

/// A section of a map whose keys are all known.
struct MapSection {
    let whole: MapNode
    let nodes: [String: MapNode]

    subscript(_ key: String) -> MapNode? { nodes[key] }

    func required(_ key: String) throws(ImportError) -> MapNode {
        guard let node = nodes[key] else {
            throw ImportError(whole.file, whole.place, .keyMissing(key, in: whole.name))
        }
        return node
    }
}
