/// Cuts a page into its tags and checks how each is written; texts are checked in passing.
struct TagScanner {
    private(set) var line = 1
    private(set) var problems: [WellFormed.Problem] = []

    private let source: [UInt8]
    private var index = 0

    init(_ source: [UInt8]) {
        self.source = source
    }

    /// The next tag; nil at the end of the page.
    mutating func next() -> ScannedTag? {
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "<"):
                if let tag = tagOrDeclaration() { return tag }
            case UInt8(ascii: "&"): checkReference()
            default: takeText(byte)
            }
        }
        return nil
    }

    private mutating func takeText(_ byte: UInt8) {
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { note(.controlCharacter) }
        advance()
    }

    /// Reads from a `<`; nil if it was a comment, a doctype or no tag at all.
    private mutating func tagOrDeclaration() -> ScannedTag? {
        if starts(with: "<!--") {
            skip(past: "-->")
            return nil
        }
        if starts(with: "<!") {
            skip(past: ">")
            return nil
        }
        let startLine = line
        advance()
        let isEnd = peek() == UInt8(ascii: "/")
        if isEnd { advance() }
        let name = take { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
        guard let first = name.utf8.first, first.isLetter else {
            note(.bareLessThan)
            return nil
        }
        var tag = ScannedTag(name: name, side: isEnd ? .end : .start, line: startLine)
        readAttributes(of: &tag)
        if tag.side == .start { skipRawText(of: tag) }
        return tag
    }

    private mutating func readAttributes(of tag: inout ScannedTag) {
        while true {
            let hasSpace = takeSpace()
            guard let byte = peek() else { return note(.brokenTag) }
            if byte == UInt8(ascii: ">") { return advance() }
            if starts(with: "/>") {
                tag.side = .empty
                advance()
                return advance()
            }
            let name = take(while: Self.isName)
            if name.isEmpty {
                note(.strayAttribute(String(Character(Unicode.Scalar(byte)))))
                advance()
                continue
            }
            if !hasSpace { note(.strayAttribute(name)) }
            if tag.has(name) { note(.repeatedAttribute(name)) }
            tag.attributes.append(.init(name: name, value: value(of: name)))
        }
    }

    /// What follows an attribute's name; nil if nothing does.
    private mutating func value(of name: String) -> String? {
        guard peek() == UInt8(ascii: "=") else { return nil }
        advance()
        switch peek() {
        case UInt8(ascii: "\""): return quoted(by: UInt8(ascii: "\""))
        case UInt8(ascii: "'"):
            note(.singleQuotedAttribute(name))
            return quoted(by: UInt8(ascii: "'"))
        default:
            note(.unquotedAttribute(name))
            return take { !$0.isSpace && $0 != UInt8(ascii: ">") }
        }
    }

    private mutating func quoted(by quote: UInt8) -> String? {
        advance()
        let start = index
        while let byte = peek(), byte != quote {
            switch byte {
            case UInt8(ascii: "&"): checkReference()
            case UInt8(ascii: "<"):
                note(.bareLessThan)
                advance()
            default: takeText(byte)
            }
        }
        let value = String(decoding: source[start..<index], as: UTF8.self)
        advance()
        return value
    }

    /// Script and style hold no tags; a textarea and a title hold no tags but references.
    private mutating func skipRawText(of tag: ScannedTag) {
        guard ["script", "style", "textarea", "title"].contains(tag.name) else { return }
        let isEscapable = tag.name == "textarea" || tag.name == "title"
        let start = index
        while let byte = peek(), !starts(with: "</" + tag.name) {
            switch byte {
            case UInt8(ascii: "&") where isEscapable: checkReference()
            case UInt8(ascii: "<") where isEscapable:
                note(.bareLessThan)
                advance()
            default: takeText(byte)
            }
        }
        if tag.name == "script", index > start { note(.inlineScript) }
    }

    /// Reads `&name;`, `&#9;` or `&#x9;`.
    private mutating func checkReference() {
        let end = source[index...].prefix(34).firstIndex(of: UInt8(ascii: ";"))
        let name = source[(index + 1)..<(end ?? index + 1)]
        let digits = name.first == UInt8(ascii: "#") ? name.dropFirst() : name
        if digits.isEmpty || !digits.allSatisfy({ $0.isLetter || $0.isDigit }) {
            note(.bareAmpersand)
        }
        advance()
    }
}

extension TagScanner {
    private func peek() -> UInt8? {
        index < source.count ? source[index] : nil
    }

    private mutating func advance() {
        guard let byte = peek() else { return }
        if byte == 0x0A { line += 1 }
        index += 1
    }

    private func starts(with text: String) -> Bool {
        source[index...].starts(with: text.utf8)
    }

    private mutating func skip(past end: String) {
        while peek() != nil {
            if starts(with: end) {
                for _ in end.utf8 { advance() }
                return
            }
            advance()
        }
        note(.brokenTag)
    }

    private mutating func take(while belongs: (UInt8) -> Bool) -> String {
        let start = index
        while let byte = peek(), belongs(byte) { advance() }
        return String(decoding: source[start..<index], as: UTF8.self)
    }

    /// Whether there was any.
    private mutating func takeSpace() -> Bool {
        !take(while: \.isSpace).isEmpty
    }

    private mutating func note(_ kind: WellFormed.Kind) {
        problems.append(.init(line: line, kind: kind))
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "_")
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }

    fileprivate var isDigit: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }

    fileprivate var isSpace: Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(self) }
}
