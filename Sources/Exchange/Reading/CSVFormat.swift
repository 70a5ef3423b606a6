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
        /// ISO 8859-1; where that has control characters, programs that say so mean Windows-1252.
        case latin1 = "latin-1"
        case windows1252 = "windows-1252"
        /// With or without a byte order mark, at which end the bytes may be; ``TextInput`` reads it.
        case utf16 = "utf-16"

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
            case .utf8, .utf16: String(validating: bytes, as: UTF8.self)
            case .latin1, .windows1252:
                String(String.UnicodeScalarView(bytes.map(Self.scalar)))
            }
        }

        /// The character of a byte: that of its number, but for those from 80 to 9F.
        ///
        /// Five of them mean nothing in Windows-1252 either and stay what they are.
        private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
            (0x80...0x9F).contains(byte) ? windows[Int(byte) - 0x80] : Unicode.Scalar(byte)
        }

        private static let windows: [Unicode.Scalar] = [
            "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž",
            "\u{8F}", "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ",
            "\u{9D}", "ž", "Ÿ",
        ]
    }

    package init() {}
}
