/// Writes values as JSON straight into one text, in the order in which they say their parts.
///
/// The journal is written at every change, and Foundation's encoder, which builds a tree first,
/// took a sixth of the time of an import.
package struct JSONTextEncoder {
    package static func text(of value: some Encodable) throws -> String {
        let writer = JSONTextWriter()
        try writer.write(value, depth: 0, path: [])
        return writer.finished()
    }
}

/// What all encoders of one document write to.
private final class JSONTextWriter {
    /// Changed by one call at a time, because each access to it is checked.
    private var document = JSONDocumentText()

    func openObject(depth: Int) { document.begin(.object, depth) }
    func openList(depth: Int) { document.begin(.list, depth) }

    func beginElement(depth: Int, key: String? = nil) {
        document.beginElement(depth: depth, key: key)
    }

    func count(depth: Int) -> Int { document.count(depth: depth) }

    func write(_ value: some Encodable, depth: Int, path: [any CodingKey]) throws {
        let before = document.bytes.count
        try value.encode(to: JSONElementEncoder(writer: self, depth: depth, codingPath: path))
        // Something without parts does not ask for a container.
        if document.bytes.count == before { openObject(depth: depth) }
    }

    func write(_ text: String) { document.write(text) }
    func writeLiteral(_ text: String) { document.bytes.append(contentsOf: text.utf8) }

    func write(_ number: Double, path: [any CodingKey]) throws {
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number,
                EncodingError.Context(codingPath: path, debugDescription: "JSON has no such number")
            )
        }
        writeLiteral(number.description)
    }

    func finished() -> String {
        document.close(to: 0)
        return String(decoding: document.bytes, as: UTF8.self)
    }
}

/// The text so far, and the objects and lists that are still open in it.
///
/// Nobody says when a container ends; it ends when one around it is written to, or all is done.
private struct JSONDocumentText {
    enum Container {
        case object, list

        var opening: UInt8 { self == .object ? UInt8(ascii: "{") : UInt8(ascii: "[") }
        var closing: UInt8 { self == .object ? UInt8(ascii: "}") : UInt8(ascii: "]") }
    }

    var bytes: [UInt8] = []
    private var open: [(container: Container, count: Int)] = []

    init() {
        bytes.reserveCapacity(1024)
    }

    mutating func begin(_ container: Container, _ depth: Int) {
        close(to: depth)
        bytes.append(container.opening)
        open.append((container, 0))
    }

    mutating func close(to depth: Int) {
        while open.count > depth {
            bytes.append(open.removeLast().container.closing)
        }
    }

    /// Begins the next element of the container that was opened at `depth - 1`.
    mutating func beginElement(depth: Int, key: String?) {
        close(to: depth)
        if open[depth - 1].count > 0 { bytes.append(UInt8(ascii: ",")) }
        open[depth - 1].count += 1
        guard let key else { return }
        write(key)
        bytes.append(UInt8(ascii: ":"))
    }

    func count(depth: Int) -> Int {
        open.count >= depth ? open[depth - 1].count : 0
    }

    mutating func write(_ text: String) {
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

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case UInt8(ascii: "\n"): bytes += "\\n".utf8
        case UInt8(ascii: "\r"): bytes += "\\r".utf8
        case UInt8(ascii: "\t"): bytes += "\\t".utf8
        case 0..<0x20:
            bytes += (byte < 0x10 ? "\\u000" : "\\u00").utf8
            bytes += String(byte, radix: 16).utf8
        default: bytes.append(byte)
        }
    }
}

private struct JSONElementEncoder: Encoder {
    let writer: JSONTextWriter
    /// How many containers stand around this element.
    let depth: Int
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        writer.openObject(depth: depth)
        return KeyedEncodingContainer(
            JSONObjectEncoder(writer: writer, depth: depth + 1, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        writer.openList(depth: depth)
        return JSONListEncoder(writer: writer, depth: depth + 1, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        JSONValueEncoder(writer: writer, depth: depth, codingPath: codingPath)
    }
}

private struct JSONValueEncoder: SingleValueEncodingContainer {
    let writer: JSONTextWriter
    let depth: Int
    let codingPath: [any CodingKey]

    func encodeNil() { writer.writeLiteral("null") }
    func encode(_ value: Bool) { writer.writeLiteral(value ? "true" : "false") }
    func encode(_ value: String) { writer.write(value) }
    func encode(_ value: Double) throws { try writer.write(value, path: codingPath) }
    func encode(_ value: Float) throws { try writer.write(Double(value), path: codingPath) }
    func encode(_ value: Int) { writer.writeLiteral(value.description) }
    func encode(_ value: Int8) { writer.writeLiteral(value.description) }
    func encode(_ value: Int16) { writer.writeLiteral(value.description) }
    func encode(_ value: Int32) { writer.writeLiteral(value.description) }
    func encode(_ value: Int64) { writer.writeLiteral(value.description) }
    func encode(_ value: UInt) { writer.writeLiteral(value.description) }
    func encode(_ value: UInt8) { writer.writeLiteral(value.description) }
    func encode(_ value: UInt16) { writer.writeLiteral(value.description) }
    func encode(_ value: UInt32) { writer.writeLiteral(value.description) }
    func encode(_ value: UInt64) { writer.writeLiteral(value.description) }

    func encode(_ value: some Encodable) throws {
        try writer.write(value, depth: depth, path: codingPath)
    }
}

private struct JSONObjectEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: JSONTextWriter
    let depth: Int
    let codingPath: [any CodingKey]

    private func begin(_ key: Key) -> JSONValueEncoder {
        writer.beginElement(depth: depth, key: key.stringValue)
        return JSONValueEncoder(writer: writer, depth: depth, codingPath: codingPath)
    }

    func encodeNil(forKey key: Key) { begin(key).encodeNil() }
    func encode(_ value: Bool, forKey key: Key) { begin(key).encode(value) }
    func encode(_ value: String, forKey key: Key) { begin(key).encode(value) }
    func encode(_ value: Int, forKey key: Key) { begin(key).encode(value) }
    func encode(_ value: Int64, forKey key: Key) { begin(key).encode(value) }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        _ = begin(key)
        try writer.write(value, depth: depth, path: codingPath + [key])
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        nested(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        nested(key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { nested(named: "super") }
    func superEncoder(forKey key: Key) -> any Encoder { nested(key) }

    private func nested(_ key: Key) -> JSONElementEncoder {
        _ = begin(key)
        return JSONElementEncoder(writer: writer, depth: depth, codingPath: codingPath + [key])
    }

    private func nested(named name: String) -> JSONElementEncoder {
        writer.beginElement(depth: depth, key: name)
        return JSONElementEncoder(writer: writer, depth: depth, codingPath: codingPath)
    }
}

private struct JSONListEncoder: UnkeyedEncodingContainer {
    let writer: JSONTextWriter
    let depth: Int
    let codingPath: [any CodingKey]

    var count: Int { writer.count(depth: depth) }

    private func begin() -> JSONElementEncoder {
        writer.beginElement(depth: depth)
        return JSONElementEncoder(writer: writer, depth: depth, codingPath: codingPath)
    }

    func encodeNil() throws { begin().singleValue.encodeNil() }
    func encode(_ value: Bool) { begin().singleValue.encode(value) }
    func encode(_ value: String) { begin().singleValue.encode(value) }

    func encode(_ value: some Encodable) throws {
        _ = begin()
        try writer.write(value, depth: depth, path: codingPath)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
        begin().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { begin().unkeyedContainer() }
    func superEncoder() -> any Encoder { begin() }
}

extension JSONElementEncoder {
    fileprivate var singleValue: JSONValueEncoder {
        JSONValueEncoder(writer: writer, depth: depth, codingPath: codingPath)
    }
}
