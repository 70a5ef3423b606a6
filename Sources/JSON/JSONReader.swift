import Values

/// Reads one JSON document, by RFC 8259 to the letter, and says where it stops being one.
///
/// Stricter than the letter in two places: a name may stand once in an object, because programs
/// differ in which of two they would take, and nesting has a limit.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func document() throws(JSONDefect) -> JSONValue {
        let value = try value()
        skipBlanks()
        guard position == bytes.count else { throw defect(JSONTexts.end) }
        return value
    }

    private mutating func value() throws(JSONDefect) -> JSONValue {
        skipBlanks()
        switch present {
        case UInt8(ascii: "{"):
            return .object(
                try nested { reader throws(JSONDefect) in
                    try reader.members()
                })
        case UInt8(ascii: "["):
            return .list(
                try nested { reader throws(JSONDefect) in
                    try reader.elements()
                })
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "-"), .some(0x30...0x39):
            return .number(try number())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw defect(JSONTexts.value)
        }
    }

    // MARK: Lists and objects

    private mutating func nested<Content>(
        _ read: (inout JSONReader) throws(JSONDefect) -> Content
    ) throws(JSONDefect) -> Content {
        guard depth < JSONValue.deepest else { throw defect(JSONTexts.tooDeep) }
        depth += 1
        position += 1
        let content = try read(&self)
        depth -= 1
        return content
    }

    private mutating func elements() throws(JSONDefect) -> [JSONValue] {
        var elements: [JSONValue] = []
        skipBlanks()
        if skip(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try value())
            skipBlanks()
            if skip(UInt8(ascii: "]")) { return elements }
            guard skip(UInt8(ascii: ",")) else { throw defect(JSONTexts.commaOrBracket) }
        }
    }

    private mutating func members() throws(JSONDefect) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        skipBlanks()
        if skip(UInt8(ascii: "}")) { return members }
        while true {
            skipBlanks()
            let start = position
            guard present == UInt8(ascii: "\"") else { throw defect(JSONTexts.name) }
            let name = try text()
            skipBlanks()
            guard skip(UInt8(ascii: ":")) else { throw defect(JSONTexts.colon) }
            guard members.updateValue(try value(), forKey: name) == nil else {
                throw defect(JSONTexts.nameOnce, at: start)
            }
            skipBlanks()
            if skip(UInt8(ascii: "}")) { return members }
            guard skip(UInt8(ascii: ",")) else { throw defect(JSONTexts.commaOrBrace) }
        }
    }

    // MARK: Words and numbers

    private mutating func word(
        _ word: StaticString, _ value: JSONValue
    ) throws(JSONDefect) -> JSONValue {
        let end = position + word.utf8CodeUnitCount
        let isHere =
            end <= bytes.count
            && word.withUTF8Buffer { letters in
                bytes[position..<end].elementsEqual(letters)
            }
        guard isHere else { throw defect(JSONTexts.value) }
        position = end
        return value
    }

    private mutating func number() throws(JSONDefect) -> Double {
        let start = position
        _ = skip(UInt8(ascii: "-"))
        if !skip(UInt8(ascii: "0")) { try digits() }
        if skip(UInt8(ascii: ".")) { try digits() }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            if !skip(UInt8(ascii: "-")) { _ = skip(UInt8(ascii: "+")) }
            try digits()
        }
        let number = Double(String(decoding: bytes[start..<position], as: UTF8.self))
        guard let number, number.isFinite else { throw defect(JSONTexts.number, at: start) }
        return number
    }

    private mutating func digits() throws(JSONDefect) {
        guard let first = present, (48...57).contains(first) else { throw defect(JSONTexts.digit) }
        while let digit = present, (48...57).contains(digit) { position += 1 }
    }

    // MARK: Texts

    private mutating func text() throws(JSONDefect) -> String {
        position += 1
        let start = position
        while let byte = present {
            switch byte {
            case UInt8(ascii: "\""):
                let text = try decoded(bytes[start..<position], from: start)
                position += 1
                return text
            case UInt8(ascii: "\\"): return try escapedText(from: start)
            case 0..<0x20: throw defect(JSONTexts.bareControl)
            default: position += 1
            }
        }
        throw defect(JSONTexts.quote)
    }

    /// A text with at least one escape, which begins here.
    private mutating func escapedText(from start: Int) throws(JSONDefect) -> String {
        var plain = Array(bytes[start..<position])
        while let byte = present {
            switch byte {
            case UInt8(ascii: "\""):
                let text = try decoded(plain[...], from: start)
                position += 1
                return text
            case UInt8(ascii: "\\"): try escape(&plain)
            case 0..<0x20: throw defect(JSONTexts.bareControl)
            default:
                plain.append(byte)
                position += 1
            }
        }
        throw defect(JSONTexts.quote)
    }

    private mutating func escape(_ plain: inout [UInt8]) throws(JSONDefect) {
        position += 1
        switch present {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            plain.append(bytes[position])
        case UInt8(ascii: "b"): plain.append(0x08)
        case UInt8(ascii: "f"): plain.append(0x0C)
        case UInt8(ascii: "n"): plain.append(0x0A)
        case UInt8(ascii: "r"): plain.append(0x0D)
        case UInt8(ascii: "t"): plain.append(0x09)
        case UInt8(ascii: "u"):
            plain += String(Character(try codePoint())).utf8
            return
        default: throw defect(JSONTexts.escape)
        }
        position += 1
    }

    /// The character of a `\u` escape, or of two that are the halves of one.
    private mutating func codePoint() throws(JSONDefect) -> Unicode.Scalar {
        let start = position - 1
        var value = try fourHexDigits()
        if (0xD800...0xDBFF).contains(value) {
            guard skip(UInt8(ascii: "\\")), present == UInt8(ascii: "u") else {
                throw defect(JSONTexts.halfCharacter, at: start)
            }
            let low = try fourHexDigits()
            guard (0xDC00...0xDFFF).contains(low) else {
                throw defect(JSONTexts.halfCharacter, at: start)
            }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else {
            throw defect(JSONTexts.halfCharacter, at: start)
        }
        return scalar
    }

    /// Stands at the `u`.
    private mutating func fourHexDigits() throws(JSONDefect) -> UInt32 {
        position += 1
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard
                let byte = present,
                let digit = Character(Unicode.Scalar(byte)).hexDigitValue
            else { throw defect(JSONTexts.hexDigit) }
            value = value << 4 + UInt32(digit)
            position += 1
        }
        return value
    }

    private func decoded(
        _ utf8: ArraySlice<UInt8>, from start: Int
    ) throws(JSONDefect) -> String {
        guard let text = String(validating: utf8, as: UTF8.self) else {
            throw defect(JSONTexts.utf8, at: start)
        }
        return text
    }

    // MARK: Where it stands

    private var present: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard present == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = present, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
        }
    }

    private func defect(_ expected: LocalizedText, at place: Int? = nil) -> JSONDefect {
        let before = bytes[..<(place ?? position)]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return JSONDefect(
            line: 1 + before.count { $0 == 0x0A },
            column: 1 + before.count - lineStart, expected: expected)
    }
}
