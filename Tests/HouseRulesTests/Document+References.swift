extension Document {
    /// A path that the page names, in a link or between backticks.
    struct Reference {
        let line: Int
        let path: String
    }

    var references: [Reference] {
        lines.flatMap { line in
            (links(in: line.text) + quotedPaths(in: line.text))
                .map { Reference(line: line.number, path: $0) }
        }
    }

    /// Numbers written before one of the given words, as in "17 modules".
    func quotedNumbers(of names: [String]) -> [(line: Int, what: String, number: Int)] {
        lines.flatMap { line in
            names.flatMap { name in
                line.text.ranges(of: " " + name).compactMap { range in
                    let digits = line.text[..<range.lowerBound].reversed().prefix { $0.isNumber }
                    return Int(String(digits.reversed())).map { (line.number, name, $0) }
                }
            }
        }
    }

    /// The targets of links into this repository.
    private func links(in text: String) -> [String] {
        text.ranges(of: "](").compactMap { range in
            let target = text[range.upperBound...].prefix { $0 != ")" && $0 != "#" && $0 != " " }
            let isElsewhere = target.contains(":") || target.isEmpty
            return isElsewhere ? nil : String(target)
        }
    }

    private func quotedPaths(in text: String) -> [String] {
        let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
        return pieces.enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }
            .flatMap { $0.element.split(separator: " ") }
            .map(String.init)
            .filter(isPath)
    }

    /// Below one of our folders, or a file of a kind that we write; patterns are left out.
    private func isPath(_ word: String) -> Bool {
        let isPattern = word.contains { "*<>{}…$=:,\"'()".contains($0) } || word.contains("NNN")
        let folders = [
            "Sources/", "Tests/", "Examples/", "Benchmarks/", "docs/", "scripts/", ".ci/",
        ]
        let kinds = [".swift", ".md", ".sh"]
        return !isPattern
            && (folders.contains { word.hasPrefix($0) }
                || kinds.contains { word.hasSuffix($0) && word.count > $0.count })
    }
}
