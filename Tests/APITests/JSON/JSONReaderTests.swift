import API
import Foundation
import JSON
import Testing
import TestKit

@Suite struct `Reading JSON` {
    @Test(arguments: [
        ("", 1, 1), ("{", 1, 2), (#"{"a" 1}"#, 1, 6), ("[1,]", 1, 4), ("[1 2]", 1, 4),
        ("{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3), (#"{"a": 1, "a": 2}"#, 1, 10), ("01", 1, 2),
        ("1.", 1, 3), ("1e999", 1, 1), ("-", 1, 2), ("tru", 1, 1), ("nul", 1, 1), ("NaN", 1, 1),
        (#""\x""#, 1, 3), (#""\u12""#, 1, 6), (#""\ud800""#, 1, 2), (#""\udc00""#, 1, 2),
        (#""\ud800\u0041""#, 1, 2), ("\"a\nb\"", 1, 3), ("\"a", 1, 3), ("1 x", 1, 3),
        ("'a'", 1, 1), ("{a: 1}", 1, 2), ("\u{FEFF}{}", 1, 1), ("[1]]", 1, 4), ("// x\n1", 1, 1),
    ])
    func `What is no JSON is told where`(text: String, line: Int, column: Int) throws {
        let defect = #expect(throws: JSONDefect.self) {
            try JSONValue(parsing: Array(text.utf8))
        }
        #expect(defect?.line == line)
        #expect(defect?.column == column)
    }

    @Test func `A text that is not UTF-8 is refused`() {
        #expect(throws: JSONDefect.self) { try JSONValue(parsing: [0x22, 0xC3, 0x28, 0x22]) }
    }

    @Test func `Escapes are read`() throws {
        let value = try JSONValue(
            parsing: Array(#""\"\\\/\b\f\n\r\té\u00e9\ud83d\ude00\u0000""#.utf8))
        #expect(value == .text("\"\\/\u{8}\u{C}\n\r\téé😀\0"))
    }

    @Test func `It may be nested as deep as the limit and no deeper`() throws {
        let nest = { (depth: Int) in
            Array(
                (String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(throws: Never.self) { try JSONValue(parsing: nest(JSONValue.deepest)) }
        #expect(throws: JSONDefect.self) {
            try JSONValue(parsing: nest(JSONValue.deepest + 1))
        }
    }

    @Test(arguments: 1...200)
    func `A document reads as Foundation reads it`(seed: UInt64) throws {
        var dice = SeededDice(seed: seed)
        let bytes = Array(RandomJSON.text(&dice, depth: 4).utf8)
        let reference = try JSONDecoder().decode(Reference.self, from: Data(bytes)).value
        #expect(try JSONValue(parsing: bytes) == reference)
    }

    @Test(arguments: 1...200)
    func `What Foundation refuses is refused`(seed: UInt64) throws {
        var dice = SeededDice(seed: seed)
        var bytes = Array(RandomJSON.text(&dice, depth: 3).utf8)
        for _ in 1...20 {
            let place = Int.random(in: bytes.indices, using: &dice)
            let byte = Array(#"{}[]",:\0123eE+-. tfnu"#.utf8).randomElement(using: &dice) ?? 0
            if dice.oneIn(3) { bytes.insert(byte, at: place) } else { bytes[place] = byte }
            guard let value = try? JSONValue(parsing: bytes) else { continue }
            let reference = try? JSONDecoder().decode(Reference.self, from: Data(bytes)).value
            #expect(value == reference, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test func `What is written is read`() throws {
        let bytes = JSONOutput.object {
            $0.field("plain", "é😀")
            $0.field("escaped", "\"\\\n\t\u{1}\u{1F}")
            $0.field("number", -7)
        }
        #expect(
            try JSONValue(parsing: bytes)
                == .object([
                    "plain": .text("é😀"), "escaped": .text("\"\\\n\t\u{1}\u{1F}"),
                    "number": .number(-7),
                ]))
    }
}

/// Documents without a name that stands twice in one object.
private enum RandomJSON {
    static func text(_ dice: inout SeededDice, depth: Int) -> String {
        switch Int.random(in: 0...(depth > 0 ? 7 : 5), using: &dice) {
        case 0: "null"
        case 1: Bool.random(using: &dice) ? "true" : "false"
        case 2: String(Int.random(in: -1_000_000...1_000_000, using: &dice))
        case 3: "\(Double.random(in: -1e6...1e6, using: &dice))"
        case 4: ["1e5", "1E+5", "-0", "0.25e-3"].randomElement(using: &dice) ?? "0"
        case 5: quoted(&dice)
        case 6: "[" + many(&dice) { dice, _ in text(&dice, depth: depth - 1) } + " ]"
        default:
            "{ "
                + many(&dice) { dice, index in
                    "\"\(index)é\" :" + text(&dice, depth: depth - 1)
                } + "}"
        }
    }

    private static func many(
        _ dice: inout SeededDice, _ one: (inout SeededDice, Int) -> String
    ) -> String {
        var parts: [String] = []
        for index in 0..<Int.random(in: 0...4, using: &dice) { parts.append(one(&dice, index)) }
        return parts.joined(separator: ",\n ")
    }

    private static func quoted(_ dice: inout SeededDice) -> String {
        let pieces = ["a", " ", "é", "😀", #"\n"#, #"\""#, #"\\"#, #"é"#, #"\ud83d\ude00"#, #"\/"#]
        let count = Int.random(in: 0...6, using: &dice)
        return "\"" + (0..<count).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
            + "\""
    }
}

/// A document as Foundation's decoder reads it.
private struct Reference: Decodable {
    let value: JSONValue

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            value = .null
        } else if let truth = try? container.decode(Bool.self) {
            value = .boolean(truth)
        } else if let number = try? container.decode(Double.self) {
            value = .number(number)
        } else if let text = try? container.decode(String.self) {
            value = .text(text)
        } else if let list = try? container.decode([Reference].self) {
            value = .list(list.map(\.value))
        } else {
            value = .object(try container.decode([String: Reference].self).mapValues(\.value))
        }
    }
}
