extension [UInt8] {
    /// Appends text so that it stays text in an element and in a double-quoted attribute.
    ///
    /// Works on UTF-8 units, never on `Character`s: a quote followed by a combining accent is
    /// another character than a quote, and would slip through. Left out are control characters
    /// (C0 except tab and line ends, DEL, C1) and the embeddings, overrides and isolates that
    /// reorder the text around them (U+202A to 202E, U+2066 to 2069): they only deceive.
    package mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            var index = 0
            while index < source.count {
                guard let found = Hazard(in: source, at: index) else {
                    index += 1
                    continue
                }
                append(contentsOf: source[start..<index])
                found.replacement.withUTF8Buffer { append(contentsOf: $0) }
                index += found.length
                start = index
            }
            append(contentsOf: source[start...])
        }
    }
}

/// A place in UTF-8 text that may not be written as it stands.
private struct Hazard {
    var length: Int
    var replacement: StaticString

    init?(in source: UnsafeBufferPointer<UInt8>, at index: Int) {
        switch source[index] {
        case UInt8(ascii: "&"): self.init(length: 1, replacement: "&amp;")
        case UInt8(ascii: "<"): self.init(length: 1, replacement: "&lt;")
        case UInt8(ascii: ">"): self.init(length: 1, replacement: "&gt;")
        case UInt8(ascii: "\""): self.init(length: 1, replacement: "&quot;")
        case UInt8(ascii: "'"): self.init(length: 1, replacement: "&#39;")
        case 0x09, 0x0A, 0x0D: return nil
        case 0x00...0x1F, 0x7F: self.init(length: 1, replacement: "")
        case 0xC2 where source[index + 1] < 0xA0: self.init(length: 2, replacement: "")
        case 0xE2 where Self.reorders(source[index + 1], source[index + 2]):
            self.init(length: 3, replacement: "")
        default: return nil
        }
    }

    private init(length: Int, replacement: StaticString) {
        self.length = length
        self.replacement = replacement
    }

    /// Whether the scalar that begins with E2 and ends with these two changes the order of text.
    private static func reorders(_ second: UInt8, _ third: UInt8) -> Bool {
        switch second {
        case 0x80: (0xAA...0xAE).contains(third)
        case 0x81: (0xA6...0xA9).contains(third)
        default: false
        }
    }
}
