import Values

/// Writes JSON as bytes.
///
/// By hand, because every answer of the API goes through it, and a general encoder takes ten times
/// as long as reading the call from the database. Its callers are in other modules, so what is
/// generic or takes a closure is inlined into them.
package struct JSONOutput: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init() { bytes.reserveCapacity(1024) }

    @inlinable
    package static func object(_ fill: (inout JSONOutput) throws -> Void) rethrows -> [UInt8] {
        var output = JSONOutput()
        try output.object(fill)
        return output.bytes
    }

    // MARK: Values

    @inlinable
    package mutating func object(_ fill: (inout JSONOutput) throws -> Void) rethrows {
        begin(UInt8(ascii: "{"))
        try fill(&self)
        end(UInt8(ascii: "}"))
    }

    @inlinable
    package mutating func list<Items: Sequence>(
        _ items: Items, _ write: (inout JSONOutput, Items.Element) throws -> Void
    ) rethrows {
        begin(UInt8(ascii: "["))
        for item in items { try write(&self, item) }
        end(UInt8(ascii: "]"))
    }

    /// For writers that cannot hand over a closure: what is opened is closed by who opened it.
    package mutating func openObject() { begin(UInt8(ascii: "{")) }
    package mutating func closeObject() { end(UInt8(ascii: "}")) }
    package mutating func openList() { begin(UInt8(ascii: "[")) }
    package mutating func closeList() { end(UInt8(ascii: "]")) }

    package mutating func value(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            // Most texts need no escape and go as one piece.
            if utf8.allSatisfy({
                $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
            }) {
                bytes.append(contentsOf: utf8)
            } else {
                for byte in utf8 { append(escaped: byte) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    @inlinable
    package mutating func value(_ number: some BinaryInteger) {
        literal(String(number))
    }

    package mutating func value(_ truth: Bool) { literal(truth ? "true" : "false") }

    package mutating func null() { literal("null") }

    /// A value that is JSON already.
    package mutating func document(_ text: String) { literal(text) }

    // MARK: Fields of an object

    package mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes += $0 }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// For keys that are data, such as language codes and header names.
    package mutating func key(named name: String) {
        value(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func field(_ name: StaticString, _ text: String?) {
        key(name)
        if let text { value(text) } else { null() }
    }

    @inlinable
    package mutating func field(_ name: StaticString, _ number: (some BinaryInteger)?) {
        key(name)
        if let number { value(number) } else { null() }
    }

    package mutating func field(_ name: StaticString, _ truth: Bool) {
        key(name)
        value(truth)
    }

    package mutating func field(_ name: StaticString, _ instant: Instant?) {
        field(name, instant?.rfc3339)
    }

    @inlinable
    package mutating func field<Subject>(_ name: StaticString, _ id: ID<Subject>?) {
        field(name, id?.rawValue)
    }

    package mutating func field(_ name: StaticString, _ text: LocalizedText) {
        key(name)
        object {
            $0.field("en", text.english)
            $0.field("nl", text.dutch)
        }
    }

    package mutating func field(_ name: StaticString, _ text: LocalizedText?) {
        if let text { return field(name, text) }
        key(name)
        null()
    }

    // MARK: Punctuation

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    @usableFromInline
    mutating func literal(_ text: String) {
        separate()
        bytes += text.utf8
    }

    @usableFromInline
    mutating func begin(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    @usableFromInline
    mutating func end(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes += [UInt8(ascii: "\\"), byte]
        case 0x0A: bytes += "\\n".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0x09: bytes += "\\t".utf8
        case 0..<0x20:
            let hex = String(byte, radix: 16)
            bytes += ("\\u00" + (hex.count < 2 ? "0" : "") + hex).utf8
        default: bytes.append(byte)
        }
    }
}
