/// What a text is found by: tokens of letters and digits, folded so that everybody's way to write
/// a word meets everybody else's.
///
/// The one function for it: texts are written with it, questions are asked with it, and the
/// engines only compare. A token is
///
/// - a word, without case, accents and width: `E-mail`, `ĳ`, `Ａ` become `e` and `mail`, `ij`, `a`;
/// - words that a hyphen or an apostrophe holds together, as one: `email` beside `e` and `mail`;
/// - in scripts that put no space between words each sign and each overlapping pair of signs;
/// - the end of a number, backwards behind ``ending``, so that its last digits are a beginning.
package struct SearchTokens: Sendable {
    /// Stands before the backward digits of a number; no letter or digit, so nobody types it.
    static let ending = "¬"
    /// Whether numbers are to be found by their last digits too.
    private let takesEndings: Bool
    private var bytes: [UInt8] = []
    /// Where the words that hyphens hold together stand in ``bytes``.
    private var chain: [Range<Int>] = []
    private var wordStart = 0
    /// Characters of the word so far.
    private var length = 0

    private init(takesEndings: Bool, capacity: Int) {
        self.takesEndings = takesEndings
        bytes.reserveCapacity(capacity)
    }

    /// The tokens of a text, each with a space behind it.
    package static func of(_ text: String, endings: Bool = true) -> String {
        var tokens = SearchTokens(takesEndings: endings, capacity: text.utf8.count * 3 / 2 + 16)
        SearchWords.read(text, into: &tokens)
        return String(decoding: tokens.bytes, as: UTF8.self)
    }

    /// The tokens, each once.
    package static func distinct(of text: String, endings: Bool = false) -> [String] {
        Set(of(text, endings: endings).split(separator: " ").map(String.init)).sorted()
    }
}

extension SearchTokens: SearchWordReader {
    /// More signs than anybody's word has; an engine refuses tokens of thousands.
    static var lengthMax: Int { 64 }
    /// Fewer digits than this are found by all of them.
    private static var digitsMin: Int { 4 }

    var takesSigns: Bool { true }

    mutating func append(_ byte: UInt8) {
        if byte & 0xC0 != 0x80 { length += 1 }
        if length <= Self.lengthMax { bytes.append(byte) }
    }

    mutating func endWord() {
        guard bytes.count > wordStart else { return }
        let word = wordStart..<bytes.count
        endToken(word)
        chain.append(word)
    }

    mutating func endChain() {
        guard chain.count > 1 else { return chain.removeAll(keepingCapacity: true) }
        let parts = chain
        chain.removeAll(keepingCapacity: true)
        for (left, right) in zip(parts, parts.dropFirst()) { join([left, right]) }
        if parts.count > 2 { join(parts) }
    }

    private mutating func join(_ parts: [Range<Int>]) {
        let size = parts.reduce(0) { $0 + $1.count }
        guard size <= Self.lengthMax else { return }
        let start = bytes.count
        for part in parts { bytes.append(contentsOf: Array(bytes[part])) }
        endToken(start..<bytes.count)
    }

    private mutating func endToken(_ token: Range<Int>) {
        bytes.append(UInt8(ascii: " "))
        if takesEndings {
            var digits = token.upperBound
            while digits > token.lowerBound, bytes[digits - 1].isDigit { digits -= 1 }
            if token.upperBound - digits >= Self.digitsMin {
                bytes.append(contentsOf: Self.ending.utf8)
                for place in stride(from: token.upperBound - 1, through: digits, by: -1) {
                    bytes.append(bytes[place])
                }
                bytes.append(UInt8(ascii: " "))
            }
        }
        wordStart = bytes.count
        length = 0
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// Of ASCII.
    var isLetterOrDigit: Bool {
        isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
