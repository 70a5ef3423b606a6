/// A strict reading of a page, for tests.
///
/// A browser mends what it is given, and often otherwise than the author meant; this reader mends
/// nothing. It asks more than HTML does: attributes in double quotes, every element closed, and
/// nothing that our Content-Security-Policy would block (inline style, inline script, `on…`).
package enum WellFormed {
    /// One defect, in words that say what to change.
    package struct Problem: Hashable, Sendable, CustomStringConvertible {
        /// Counted from 1.
        package var line: Int
        package var kind: Kind

        package init(line: Int, kind: Kind) {
            self.line = line
            self.kind = kind
        }

        package var description: String { "line \(line): \(kind.sentence)" }
    }

    /// Everything wrong with a page or a part of one, in the order of the text.
    package static func check(_ html: [UInt8]) -> [Problem] {
        var scanner = TagScanner(html)
        var nesting = Nesting()
        while let token = scanner.next() {
            nesting.read(token)
        }
        nesting.finish(atLine: scanner.line)
        let problems = scanner.problems + nesting.problems
        return problems.enumerated()
            .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map(\.element)
    }
}
