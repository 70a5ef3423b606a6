/// What a key must be, by which tables, files, pages and other programs name the same thing.
///
/// One rule for all of them: one line without blanks around it, in small letters, so that nobody
/// can make `M12-LAMP` beside `m12-lamp`.
package enum KeyRule {
    /// The key without blanks around it.
    ///
    /// - Throws: ``InvalidKey``.
    package static func checked(_ raw: String) throws(InvalidKey) -> String {
        let trimmed = raw.unicodeScalars.trimmed
        guard !trimmed.contains(where: \.endsLine) else { throw .lineEnd }
        let key: String
        do throws(InvalidText) {
            key = try TextRule.name.checked(String(trimmed))
        } catch {
            throw error == .empty ? InvalidKey.empty : .text(error)
        }
        let small = key.lowercased()
        guard key == small else { throw .capitals(instead: small) }
        return key
    }
}

/// Why a key cannot be taken.
package enum InvalidKey: Error, Hashable, Sendable {
    case empty
    case lineEnd
    case capitals(instead: String)
    case text(InvalidText)

    /// What is wrong and what to do.
    package var sentence: LocalizedText {
        switch self {
        case .empty:
            LocalizedText(
                english: "There is no key. Write one, such as scanner-12.",
                dutch: "Er is geen sleutel. Schrijf er een, zoals scanner-12.")
        case .lineEnd:
            LocalizedText(
                english: "A key stands on one line. Take the line break out of it.",
                dutch: "Een sleutel staat op één regel. Haal het regeleinde eruit.")
        case .capitals(let key):
            LocalizedText(
                english: "A key has small letters only. Write it as \(key).",
                dutch: "Een sleutel heeft alleen kleine letters. Schrijf hem als \(key).")
        case .text(let problem):
            problem.sentence
        }
    }
}

extension String.UnicodeScalarView {
    /// Without white space at both ends, line ends included.
    fileprivate var trimmed: String.UnicodeScalarView {
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        guard let first = firstIndex(where: { !isBlank($0) }),
            let last = lastIndex(where: { !isBlank($0) })
        else { return String.UnicodeScalarView() }
        return String.UnicodeScalarView(self[first...last])
    }
}

extension Unicode.Scalar {
    fileprivate var endsLine: Bool {
        (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029
    }
}
