/// Sorts the bytes of a Swift file into code, literal text and comments.
///
/// It knows as much of the language as that needs: nested comments, raw and multi-line strings,
/// interpolations, regular expressions, and names between backticks, which count as text because
/// the names of tests are sentences.
struct SwiftScanner {
    enum Layer { case code, text, comment }

    private enum Context {
        /// Code, with how many parentheses are open since the interpolation began.
        case code(parentheses: Int)
        case string(hashes: Int, quotes: Int)
    }

    let bytes: [UInt8]
    /// What each byte belongs to.
    private(set) var layers: [Layer]
    private var position = 0
    private var contexts: [Context] = [.code(parentheses: 0)]
    /// The last byte of code that was not a space; it tells a division from a regular expression.
    private var lastOfCode = newline

    init(_ contents: String) {
        bytes = Array(contents.utf8)
        layers = Array(repeating: .code, count: bytes.count)
        while position < bytes.count {
            switch contexts[contexts.count - 1] {
            case .code(let parentheses): scanCode(parentheses: parentheses)
            case .string(let hashes, let quotes): scanString(hashes: hashes, quotes: quotes)
            }
        }
    }

    private mutating func scanCode(parentheses: Int) {
        let byte = bytes[position]
        switch byte {
        case slash where at(position + 1) == slash: scanLineComment()
        case slash where at(position + 1) == star: scanBlockComment()
        case slash where startsExpression && closes(byte): takeDelimited(by: byte)
        case backtick: takeDelimited(by: byte)
        case quote, hash: scanStringStart()
        case opening:
            contexts[contexts.count - 1] = .code(parentheses: parentheses + 1)
            take(1, as: .code)
        case closing:
            take(1, as: .code)
            if parentheses == 0, contexts.count > 1 {
                contexts.removeLast()
            } else {
                contexts[contexts.count - 1] = .code(parentheses: max(0, parentheses - 1))
            }
        default: take(1, as: .code)
        }
    }

    private mutating func scanLineComment() {
        while position < bytes.count, bytes[position] != newline { take(1, as: .comment) }
    }

    private mutating func scanBlockComment() {
        var depth = 0
        repeat {
            if at(position) == slash, at(position + 1) == star {
                depth += 1
                take(2, as: .comment)
            } else if at(position) == star, at(position + 1) == slash {
                depth -= 1
                take(2, as: .comment)
            } else {
                take(1, as: .comment)
            }
        } while depth > 0 && position < bytes.count
    }

    private mutating func scanStringStart() {
        var hashes = 0
        while at(position + hashes) == hash { hashes += 1 }
        guard at(position + hashes) == quote else {
            take(max(1, hashes), as: .code)
            return
        }
        let quotes = repeats(quote, 3, at: position + hashes) ? 3 : 1
        take(hashes + quotes, as: .code)
        contexts.append(.string(hashes: hashes, quotes: quotes))
    }

    private mutating func scanString(hashes: Int, quotes: Int) {
        let byte = bytes[position]
        if byte == backslash, repeats(hash, hashes, at: position + 1) {
            if at(position + 1 + hashes) == opening {
                contexts.append(.code(parentheses: 0))
                take(2 + hashes, as: .code)
            } else {
                take(2 + hashes, as: .text)
            }
        } else if byte == quote, repeats(quote, quotes, at: position),
            repeats(hash, hashes, at: position + quotes)
        {
            contexts.removeLast()
            take(quotes + hashes, as: .code)
        } else if byte == newline, quotes == 1 {
            contexts.removeLast()
        } else {
            take(1, as: .text)
        }
    }

    /// A slash here begins a regular expression and does not divide.
    private var startsExpression: Bool {
        "(=,[{:&|!?\n".utf8.contains(lastOfCode) && at(position + 1) != space
    }

    /// The same byte comes again before the line ends.
    private func closes(_ delimiter: UInt8) -> Bool {
        bytes[(position + 1)...].prefix { $0 != newline }.contains(delimiter)
    }

    private mutating func takeDelimited(by delimiter: UInt8) {
        take(1, as: .code)
        while position < bytes.count, bytes[position] != newline, bytes[position] != delimiter {
            take(bytes[position] == backslash ? 2 : 1, as: .text)
        }
        if at(position) == delimiter { take(1, as: .code) }
    }

    private func at(_ index: Int) -> UInt8? {
        index < bytes.count ? bytes[index] : nil
    }

    private func repeats(_ byte: UInt8, _ count: Int, at start: Int) -> Bool {
        var index = start
        while index < start + count {
            if at(index) != byte { return false }
            index += 1
        }
        return true
    }

    private mutating func take(_ count: Int, as layer: Layer) {
        let end = min(position + count, bytes.count)
        while position < end {
            layers[position] = layer
            if layer == .code, bytes[position] != space { lastOfCode = bytes[position] }
            position += 1
        }
    }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
private let slash = UInt8(ascii: "/")
private let star = UInt8(ascii: "*")
private let quote = UInt8(ascii: "\"")
private let hash = UInt8(ascii: "#")
private let backslash = UInt8(ascii: "\\")
private let backtick = UInt8(ascii: "`")
private let opening = UInt8(ascii: "(")
private let closing = UInt8(ascii: ")")
