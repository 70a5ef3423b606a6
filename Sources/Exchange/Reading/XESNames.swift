import CXML

/// Knows the names of elements and keys again.
///
/// libxml2 keeps each name once, so a name that stands at the same address is the same; and a log
/// repeats a dozen keys a million times, so each becomes a string once.
struct XESNames {
    /// More keys than this are not remembered: a log with so many makes them up.
    private static let capacity = 64

    private var recent: (name: XMLAttributes.Name, element: XESElement)?
    private var keyName: XMLAttributes.Name?
    private var valueName: XMLAttributes.Name?
    private var keys: [(bytes: [UInt8], text: String)] = []
    /// Where the last key stood.
    ///
    /// Events have their attributes in one order, so the next key most often stands next.
    private var lastKey = -1

    mutating func element(_ name: XMLAttributes.Name) -> XESElement {
        if let recent, recent.name == name { return recent.element }
        let element = XESElement(name)
        recent = (name, element)
        return element
    }

    /// The values of the attributes `key` and `value`; others are passed over.
    mutating func keyAndValue(
        _ attributes: XMLAttributes
    ) -> (key: String?, value: UnsafeBufferPointer<UInt8>?) {
        var key: String?
        var value: UnsafeBufferPointer<UInt8>?
        for index in 0..<attributes.count {
            guard let (name, bytes) = attributes[index] else { continue }
            if name == keyName || name.equals("key") {
                keyName = name
                key = self.key(bytes)
            } else if name == valueName || name.equals("value") {
                valueName = name
                value = bytes
            }
        }
        return (key, value)
    }

    private mutating func key(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        for distance in 1..<(keys.count + 1) {
            let index = (lastKey + distance) % keys.count
            let known = keys[index].bytes
            let isEqual = known.count == bytes.count
            if isEqual, xmlStrncmp(known, bytes.baseAddress, Int32(bytes.count)) == 0 {
                lastKey = index
                return keys[index].text
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if keys.count < XESNames.capacity { keys.append((Array(bytes), text)) }
        return text
    }
}
