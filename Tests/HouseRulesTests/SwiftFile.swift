/// A Swift file taken apart, line by line, into code, the text of literals, and comments.
///
/// A rule about calls must not trip over a sentence that mentions one, and a rule about SQL must
/// look at nothing but literals, so every rule says which of the three it reads.
struct SwiftFile: Sendable {
    struct Line: Sendable {
        let number: Int
        let whole: String
        let code: String
        let text: String
        let comment: String
        /// True inside a literal, even where its text is nothing but spaces.
        let isInLiteral: Bool
    }

    /// The path from the repository's root.
    let path: String
    let contents: String
    let lines: [Line]

    init(path: String, contents: String) {
        self.path = path
        self.contents = contents
        let scanner = SwiftScanner(contents)
        var start = 0
        var lines: [Line] = []
        for bytes in scanner.bytes.split(separator: 10, omittingEmptySubsequences: false) {
            let layers = scanner.layers[start..<(start + bytes.count)]
            lines.append(Line(number: lines.count + 1, bytes: bytes, layers: layers))
            start += bytes.count + 1
        }
        if lines.last?.whole.isEmpty == true { lines.removeLast() }
        self.lines = lines
    }

    /// The folder below Sources or Tests: the target's name.
    var target: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    var isTest: Bool { path.hasPrefix("Tests/") }

    /// The modules that this file imports, each with its line.
    var imports: [(module: String, line: Int)] {
        lines.compactMap { line in
            let words = line.code.split(separator: " ").map(String.init)
            guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
                words[..<position].allSatisfy({
                    $0.hasPrefix("@") || Self.accessLevels.contains($0)
                })
            else { return nil }
            var name = words[position + 1]
            if Self.importKinds.contains(name), position + 2 < words.count {
                name = words[position + 2]
            }
            let module = name.split(separator: ".").first.map(String.init) ?? name
            return (module, line.number)
        }
    }

    func finding(_ line: Int, _ message: String) -> Finding {
        Finding(path: path, line: line, message: message)
    }

    private static let accessLevels: Set = [
        "public", "package", "internal", "fileprivate", "private",
    ]
    private static let importKinds: Set = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
}

extension SwiftFile.Line {
    /// Each layer is as wide as the line, and blank where another layer has something.
    init(number: Int, bytes: ArraySlice<UInt8>, layers: ArraySlice<SwiftScanner.Layer>) {
        let blank = [UInt8](repeating: UInt8(ascii: " "), count: bytes.count)
        var (code, text, comment) = (blank, blank, blank)
        var column = 0
        while column < bytes.count {
            let byte = bytes[bytes.startIndex + column]
            switch layers[layers.startIndex + column] {
            case .code: code[column] = byte
            case .text: text[column] = byte
            case .comment: comment[column] = byte
            }
            column += 1
        }
        self.init(
            number: number, whole: String(decoding: bytes, as: UTF8.self),
            code: String(decoding: code, as: UTF8.self),
            text: String(decoding: text, as: UTF8.self),
            comment: String(decoding: comment, as: UTF8.self),
            isInLiteral: layers.contains(.text))
    }
}
