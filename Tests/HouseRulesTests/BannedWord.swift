import Testing

/// Something that may not be written in code, with what to do instead.
struct BannedWord: Sendable, CustomTestStringConvertible {
    let words: String
    /// What makes the words right where it stands on the same line.
    let exception: String?
    /// What to do instead: the second half of the message.
    let remedy: String
    let isAllowed: @Sendable (SwiftFile) -> Bool

    init(
        _ words: String, unless exception: String? = nil, _ remedy: String,
        allowedIn isAllowed: @escaping @Sendable (SwiftFile) -> Bool = { _ in false }
    ) {
        self.words = words
        self.exception = exception
        self.remedy = remedy
        self.isAllowed = isAllowed
    }

    var testDescription: String { words }

    func findings(in file: SwiftFile) -> [Finding] {
        guard file.contents.contains(words), !isAllowed(file) else { return [] }
        return file.lines
            .filter { line in
                occurs(in: line.code) && !(exception.map(line.code.contains) ?? false)
            }
            .map { file.finding($0.number, "\(words) \(remedy)") }
    }

    /// True where the words stand by themselves, and are not the end of a longer name.
    private func occurs(in code: String) -> Bool {
        code.ranges(of: words).contains { range in
            guard range.lowerBound > code.startIndex, words.first?.isLetter == true else {
                return true
            }
            let before = code[code.index(before: range.lowerBound)]
            let isMethodOfAnother = before == "." && words == "print("
            return !(before.isLetter || before.isNumber || before == "_" || isMethodOfAnother)
        }
    }
}
