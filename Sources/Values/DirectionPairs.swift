/// The nine characters that order the text after them anew, by which a name can be made to read
/// as another one: seven begin, and two end what was begun.
///
/// A pair that is taken out leaves a text that reads as it is stored. The weaker marks that
/// right-to-left text needs are not among them.
struct DirectionPairs {
    /// What has begun and not ended, the innermost last.
    private var open: [Unicode.Scalar] = []

    /// - Returns: whether it is one of them, and so is not to be kept.
    /// - Throws: ``InvalidText/directionControl(_:)`` for an end of what has not begun.
    mutating func takes(_ scalar: Unicode.Scalar) throws(InvalidText) -> Bool {
        switch scalar.value {
        case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068:
            open.append(scalar)
            return true
        case 0x202C, 0x2069:
            let isIsolated = scalar.value == 0x2069
            guard let begin = open.last, (begin.value >= 0x2066) == isIsolated else {
                throw .directionControl(scalar.notation)
            }
            open.removeLast()
            return true
        default:
            return false
        }
    }

    /// - Throws: ``InvalidText/directionControl(_:)`` for what has begun and never ends.
    func finish() throws(InvalidText) {
        if let first = open.first { throw .directionControl(first.notation) }
    }
}

extension TextRule {
    /// A text of another system without the characters for which people's own texts are refused.
    ///
    /// - Returns: the text as it can be taken, and the first of those that were left out; nil for
    ///   the latter when nothing was.
    package static func withoutUnshown(_ text: String) -> (text: String, left: String?) {
        var kept = String.UnicodeScalarView()
        var left: String?
        var pairs = DirectionPairs()
        let isPaired: Bool
        do throws(InvalidText) {
            for scalar in text.unicodeScalars { _ = try pairs.takes(scalar) }
            try pairs.finish()
            isPaired = true
        } catch {
            isPaired = false
        }
        for scalar in text.unicodeScalars {
            let isLineEnd = ["\n", "\r", "\t", "\u{0B}", "\u{85}"].contains(scalar)
            let turns =
                (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
            if (scalar.cannotBeShown && !isLineEnd) || (turns && !isPaired) {
                left = left ?? scalar.notation
            } else {
                kept.append(scalar)
            }
        }
        return (String(kept), left)
    }
}
