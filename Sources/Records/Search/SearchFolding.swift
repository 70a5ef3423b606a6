import Foundation

extension String {
    /// Without case, accents and width, as NFKC has it, and with the letters that Unicode takes
    /// for letters of their own but people without the key write otherwise.
    var foldedForSearch: String.UnicodeScalarView {
        var folded = String.UnicodeScalarView()
        for scalar in decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            if scalar.isLatinMark || scalar.isInvisible { continue }
            if let digit = scalar.digit {
                folded.append(digit)
            } else if let plain = scalar.plainLetters {
                folded.append(contentsOf: plain.unicodeScalars)
            } else {
                folded.append(scalar)
            }
        }
        // What is left belongs together again: the marks of Japanese, the parts of Korean.
        return String(folded).precomposedStringWithCanonicalMapping.unicodeScalars
    }
}

extension Unicode.Scalar {
    /// Whether it is part of a word, and does not part two.
    var standsInWord: Bool {
        switch self {
        case "a"..."z", "0"..."9", "A"..."Z": return true
        case "\0"..."\u{7F}": return false
        default: break
        }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber, .privateUse, .nonspacingMark,
            .spacingMark:
            return true
        case .enclosingMark, .connectorPunctuation, .dashPunctuation, .openPunctuation,
            .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
            .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator,
            .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .unassigned:
            return false
        @unknown default:
            return false
        }
    }

    /// Whether its script puts no space between words: Han with Kana, Thai, Lao, Burmese, Khmer.
    var standsWithoutSpaces: Bool {
        switch value {
        case 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3041...0x3096, 0x309D...0x309F,
            0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0x20000...0x3FFFD:
            true
        case 0x0E01...0x0E3A, 0x0E40...0x0E4E, 0x0E81...0x0EBD, 0x0EC0...0x0ECD,
            0x1000...0x103F, 0x1780...0x17D3:
            true
        default:
            false
        }
    }

    /// Holds two parts of a word together.
    var isJoint: Bool {
        switch self {
        case "-", "'", "\u{2010}", "\u{2011}", "\u{2019}", "\u{2BC}", "\u{FF0D}": true
        default: false
        }
    }

    fileprivate var isLatinMark: Bool { (0x0300...0x036F).contains(value) }

    /// Marks of layout that stand in words and are not seen.
    fileprivate var isInvisible: Bool {
        switch value {
        case 0xAD, 0x200C, 0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    /// The digit of ASCII that it is in another script.
    fileprivate var digit: Unicode.Scalar? {
        guard value > 0x7F, properties.numericType == .decimal,
            let number = properties.numericValue
        else { return nil }
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(number))
    }

    fileprivate var plainLetters: String? {
        switch self {
        case "ß": "ss"
        case "æ": "ae"
        case "œ": "oe"
        case "ø": "o"
        case "ł": "l"
        case "đ", "ð": "d"
        case "þ": "th"
        case "ħ": "h"
        case "ı": "i"
        case "ŧ": "t"
        case "ς": "σ"
        default: nil
        }
    }
}
