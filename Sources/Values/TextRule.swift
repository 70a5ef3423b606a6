/// What a text that a person sends must be before anything else sees it.
///
/// ```swift
/// let title = try TextRule.title.checked(form.title)
/// ```
package struct TextRule: Hashable, Sendable {
    /// The largest length, in characters as people count them.
    package let limit: Int
    /// Whether it may have several lines; if not, line ends and tabs become spaces.
    package let allowsLines: Bool
    /// Whether it must show something.
    package let isRequired: Bool

    package init(limit: Int, allowsLines: Bool, isRequired: Bool = true) {
        self.limit = limit
        self.allowsLines = allowsLines
        self.isRequired = isRequired
    }

    /// One line that names a call.
    package static let title = TextRule(limit: 300, allowsLines: false)
    /// One line that names a party, a service, a category, a file.
    package static let name = TextRule(limit: 200, allowsLines: false)
    /// A description, a comment, a question or its answer.
    package static let text = TextRule(limit: 20_000, allowsLines: true)
    /// Why somebody departs from the usual course.
    package static let reason = TextRule(limit: 2_000, allowsLines: true)

    /// The same rule for a field that may stay empty.
    package var optional: TextRule {
        TextRule(limit: limit, allowsLines: allowsLines, isRequired: false)
    }

    /// The text with its line ends as `\n` and without blanks around it.
    ///
    /// Marks that turn the direction of reading and back again come with what people paste from
    /// other programs, and are taken out in their pairs.
    ///
    /// - Throws: ``InvalidText``; a text is refused as a whole, never mended by leaving out
    ///   what somebody wrote.
    package func checked(_ raw: String) throws(InvalidText) -> String {
        // One character can be any number of bytes: counting stops the plain giants first.
        guard raw.utf8.count <= mostBytes else { throw .tooLong(limit: limit) }
        let text = isPlain(raw) ? raw : String(try acceptable(raw))
        guard !isRequired || text.showsSomething else { throw .empty }
        // A text has never more characters than bytes.
        guard text.utf8.count <= limit || text.count <= limit else {
            throw .tooLong(limit: limit)
        }
        return text
    }

    /// The longest common emoji, a family of four, is one character of 25 bytes.
    private var mostBytes: Int { limit * 32 }

    /// Whether all of it is ASCII that can be kept as it stands, as nearly every text is: nothing
    /// of what Unicode knows of characters has to be looked up then.
    private func isPlain(_ raw: String) -> Bool {
        let bytes = raw.utf8
        guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20 else {
            return false
        }
        return bytes.allSatisfy {
            (0x20...0x7E).contains($0) || ($0 == UInt8(ascii: "\n") && allowsLines)
        }
    }

    private func acceptable(_ raw: String) throws(InvalidText) -> String.UnicodeScalarView {
        var kept = String.UnicodeScalarView()
        kept.reserveCapacity(raw.utf8.count)
        var followsReturn = false
        var pairs = DirectionPairs()
        for scalar in raw.unicodeScalars {
            defer { followsReturn = scalar == "\r" }
            switch scalar {
            case "\n" where followsReturn: continue
            case "\r", "\n", "\u{0B}", "\u{85}", "\u{2028}", "\u{2029}":
                kept.append(allowsLines ? "\n" : " ")
            case "\t": kept.append(allowsLines ? "\t" : " ")
            default:
                if try pairs.takes(scalar) { continue }
                if scalar.cannotBeShown { throw .controlCharacter(scalar.notation) }
                kept.append(scalar)
            }
        }
        try pairs.finish()
        let isKept = { (scalar: Unicode.Scalar) in !scalar.isTrimmed }
        guard let first = kept.firstIndex(where: isKept), let last = kept.lastIndex(where: isKept)
        else { return String.UnicodeScalarView() }
        return String.UnicodeScalarView(kept[first...last])
    }
}

extension String {
    /// Whether there is anything in it that a reader can see.
    fileprivate var showsSomething: Bool {
        unicodeScalars.contains { scalar in
            !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}

extension Unicode.Scalar {
    /// Control characters (C0, C1, DEL) and the code points that Unicode never assigns.
    var cannotBeShown: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value & 0xFFFE == 0xFFFE
            || (0xFDD0...0xFDEF).contains(value)
    }

    fileprivate var isTrimmed: Bool {
        // The byte order mark, zero width space and word joiner have no width and no meaning here.
        properties.isWhitespace || value == 0xFEFF || value == 0x200B || value == 0x2060
    }

    /// As Unicode writes it: `U+202E`.
    var notation: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
