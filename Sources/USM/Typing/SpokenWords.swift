/// The words of a text, folded so that spelling hardly matters: small letters without accents or
/// apostrophes.
struct SpokenWords {
    /// The folded bytes of all words, one after another.
    private var bytes: [UInt8] = []
    private(set) var words: [Word] = []

    /// By the two letters that words begin with, the first word that does; -1 for none.
    private var firstAlike = [Int16](repeating: -1, count: 1024)

    struct Word {
        /// Where it stands in the folded bytes.
        let folded: Range<Int>
        /// Where it stands in the text, in bytes.
        let written: Range<Int>
        /// Which sentence it belongs to: a phrase does not run on into the next one.
        let sentence: Int
        /// Stands for the folded word (FNV-1a).
        ///
        /// Two words with one hash would at worst lead to a wrong guess.
        let hash: UInt64
        /// The following word that begins with the same two letters; -1 for none.
        fileprivate(set) var nextAlike: Int16 = -1
    }

    /// - Parameter limit: how many words are read; what somebody needs stands at the beginning.
    init(_ text: String, limit: Int = 40) {
        read(text, limit: limit)
        for index in words.indices.reversed() {
            guard let beginning = beginning(of: words[index]) else { continue }
            words[index].nextAlike = firstAlike[beginning]
            firstAlike[beginning] = Int16(index)
        }
    }

    /// Reads another text in the same memory, to be sought in the first one.
    mutating func read(_ text: String, limit: Int = 40) {
        bytes.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        var text = text
        text.withUTF8 { fold($0, limit: limit) }
    }

    /// False only when no word here begins as the phrase does.
    func mayHold(_ phrase: String) -> Bool {
        var letters = phrase.utf8.makeIterator()
        guard
            let first = letters.next(), let second = letters.next(),
            first.isLetterOrDigit, second.isLetterOrDigit
        else { return true }
        return firstAlike[SpokenWords.pair(first, second)] >= 0
    }

    /// The positions of the words that begin as `other` does, in order; all positions for a word
    /// of one letter.
    func positions(alike other: Word, in others: SpokenWords) -> some Sequence<Int> {
        guard let beginning = others.beginning(of: other) else {
            return sequence(state: -1) { [count = words.count] position in
                position += 1
                return position < count ? position : nil
            }
        }
        return sequence(state: Int(firstAlike[beginning])) { [words] position in
            guard position >= 0 else { return nil }
            defer { position = Int(words[position].nextAlike) }
            return position
        }
    }

    /// Stands for the first two letters of a word; nil when it has one.
    private func beginning(of word: Word) -> Int? {
        guard word.folded.count > 1 else { return nil }
        let start = word.folded.lowerBound
        return SpokenWords.pair(bytes[start], bytes[start + 1])
    }

    private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
        Int(first & 31) << 5 | Int(second & 31)
    }

    static func hash(_ word: some StringProtocol) -> UInt64 {
        word.utf8.reduce(Word.noLetters) { ($0 ^ UInt64($1)) &* Word.factor }
    }

    /// Whether a word is the other one, its plural, or for long words a compound that begins
    /// with it: `badges` for `badge`, `wachtwoordreset` for `wachtwoord`.
    func word(_ index: Int, isFormOf other: Word, in others: SpokenWords) -> Bool {
        let word = words[index]
        if word.hash == other.hash { return true }
        let (mine, theirs) = (word.folded, other.folded)
        let extra = mine.count - theirs.count
        guard extra > 0, theirs.count >= 3, extra <= 2 || theirs.count >= 6 else { return false }
        for offset in 0..<theirs.count
        where bytes[mine.lowerBound + offset] != others.bytes[theirs.lowerBound + offset] {
            return false
        }
        return theirs.count >= 6 || isPluralEnding(mine.suffix(extra))
    }

    /// `s`, `es`, `n` or `en`.
    private func isPluralEnding(_ ending: Range<Int>) -> Bool {
        let last = bytes[ending.upperBound - 1]
        let isEnding = last == UInt8(ascii: "s") || last == UInt8(ascii: "n")
        return isEnding && (ending.count == 1 || bytes[ending.lowerBound] == UInt8(ascii: "e"))
    }

    private mutating func fold(_ text: UnsafeBufferPointer<UInt8>, limit: Int) {
        var (position, sentence) = (0, 0)
        var (wordStart, writtenStart) = (0, 0)
        while position < text.count && words.count < limit {
            let (symbol, length) = Symbol.read(text, at: position)
            switch symbol {
            case .letter(let letter):
                if bytes.count == wordStart { writtenStart = position }
                bytes.append(letter)
            case .other:
                if bytes.count == wordStart { writtenStart = position }
                bytes.append(contentsOf: text[position..<min(position + length, text.count)])
            case .silent:
                break
            case .gap, .stop:
                finishWord(from: wordStart, written: writtenStart..<position, sentence)
                wordStart = bytes.count
                if case .stop = symbol { sentence += 1 }
            }
            position += length
        }
        guard words.count < limit else { return }
        finishWord(from: wordStart, written: writtenStart..<text.count, sentence)
    }

    private mutating func finishWord(from start: Int, written: Range<Int>, _ sentence: Int) {
        guard start < bytes.count else { return }
        var hash = Word.noLetters
        for index in start..<bytes.count { hash = (hash ^ UInt64(bytes[index])) &* Word.factor }
        words.append(
            Word(folded: start..<bytes.count, written: written, sentence: sentence, hash: hash))
    }
}

extension SpokenWords.Word {
    fileprivate static let noLetters: UInt64 = 0xCBF2_9CE4_8422_2325
    fileprivate static let factor: UInt64 = 0x0000_0100_0000_01B3
}

/// What one character of a text is to whoever looks for words.
private enum Symbol {
    case letter(UInt8)
    /// A letter of another script; kept as it is.
    case other
    /// An apostrophe or a loose accent.
    case silent
    case gap
    /// The end of a sentence.
    case stop

    /// - Returns: the symbol and how many bytes it takes.
    static func read(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> (Symbol, Int) {
        let first = text[position]
        if first < 0x80 { return (ascii(first), 1) }
        let second = position + 1 < text.count ? text[position + 1] : 0
        switch first {
        case 0xC2: return (.gap, 2)
        case 0xC3: return (latin(second), 2)
        // U+0300 to U+036F: loose accents.
        case 0xCC: return (.silent, 2)
        case 0xCD where second < 0xB0: return (.silent, 2)
        // U+2000 to U+203F: spaces, dashes and quotes.
        case 0xE2 where second == 0x80:
            let third = position + 2 < text.count ? text[position + 2] : 0
            return (third == 0x98 || third == 0x99 ? .silent : .gap, 3)
        case 0..<0xE0: return (.other, 2)
        case 0xE0..<0xF0: return (.other, 3)
        default: return (.other, 4)
        }
    }

    private static func ascii(_ byte: UInt8) -> Symbol {
        if byte.isLetterOrDigit { return .letter(byte | 0x20) }
        return switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "`"): .silent
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"),
            UInt8(ascii: ":"), UInt8(ascii: "\n"):
            .stop
        default: .gap
        }
    }

    /// U+00C0 to U+00FF without their accents.
    private static func latin(_ second: UInt8) -> Symbol {
        switch second | 0x20 {
        case 0xA0...0xA5: .letter(UInt8(ascii: "a"))
        case 0xA7: .letter(UInt8(ascii: "c"))
        case 0xA8...0xAB: .letter(UInt8(ascii: "e"))
        case 0xAC...0xAF: .letter(UInt8(ascii: "i"))
        case 0xB1: .letter(UInt8(ascii: "n"))
        case 0xB2...0xB6, 0xB8: .letter(UInt8(ascii: "o"))
        case 0xB9...0xBC: .letter(UInt8(ascii: "u"))
        case 0xBD, 0xBF: .letter(UInt8(ascii: "y"))
        default: .other
        }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
