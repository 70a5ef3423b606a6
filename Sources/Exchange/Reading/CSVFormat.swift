/// What a table of comma-separated values leaves open: RFC 4180 has commas and UTF-8, the world
/// has others.
package struct CSVFormat: Hashable, Sendable {
    package var delimiter: Delimiter = .comma
    package var encoding: Encoding = .utf8
    /// Whether all rows of a case stand together.
    ///
    /// Where they do not, the whole table is held in memory, up to ``ReadingLimits/table``.
    package var isGrouped = true

    package enum Delimiter: String, CaseIterable, Sendable {
        case comma = ","
        case semicolon = ";"
        case tab = "\t"
        case bar = "|"

        var byte: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            case .tab: UInt8(ascii: "\t")
            case .bar: UInt8(ascii: "|")
            }
        }
    }

    package enum Encoding: String, CaseIterable, Sendable {
        case utf8 = "utf-8"
        /// ISO 8859-1: each byte is the character of its number.
        case latin1 = "latin-1"

        /// - Returns: nil when the bytes are not of this encoding, or hold a NUL, which no
        ///   database keeps.
        func text(of bytes: [UInt8]) -> String? {
            var isASCII = true
            for byte in bytes {
                if byte == 0 { return nil }
                if byte >= 0x80 { isASCII = false }
            }
            return switch self {
            case _ where isASCII: String(decoding: bytes, as: UTF8.self)
            case .utf8: String(validating: bytes, as: UTF8.self)
            case .latin1: String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
            }
        }
    }

    package init() {}
}
