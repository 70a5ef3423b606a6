import Values

/// A JSON document as it came in, before anybody says what it should be.
package enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// How deep lists and objects may stand in one another.
    package static let deepest = 32

    /// - Throws: ``JSONDefect`` that says what is wrong and where, for the sender to mend.
    package init(parsing bytes: [UInt8]) throws(JSONDefect) {
        var reader = JSONReader(bytes)
        self = try reader.document()
    }
}

/// Why a body is no JSON document.
package struct JSONDefect: Error, Hashable {
    /// Counts from 1.
    package let line: Int
    /// Counts bytes of the line, from 1.
    package let column: Int
    package let expected: LocalizedText

    package var sentence: LocalizedText {
        LocalizedText(
            english: "Line \(line), column \(column): \(expected.english).",
            dutch: "Regel \(line), kolom \(column): \(expected.dutch).")
    }
}
