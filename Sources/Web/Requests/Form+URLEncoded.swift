extension Form {
    /// Reads `name=value&name=value`, percent-encoded UTF-8.
    ///
    /// - Throws: ``UnreadableForm`` for a broken escape, for bytes that are not UTF-8, and for
    ///   more fields than any form of ours has. Nothing is guessed or left out.
    package init(urlEncoded bytes: some Collection<UInt8>) throws(UnreadableForm) {
        var fields: [Field] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            guard fields.count < Form.fieldsMax else { throw .tooManyFields }
            let sides = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let value = sides.count > 1 ? try Form.decode(sides[1]) : ""
            fields.append(Field(try Form.decode(sides[0]), value))
        }
        self.init(fields: fields)
    }

    private static func decode(
        _ encoded: some Collection<UInt8>
    ) throws(UnreadableForm) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(encoded.count)
        var rest = encoded.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"):
                bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard
                    let high = rest.next()?.hexDigit, let low = rest.next()?.hexDigit
                else { throw .malformed }
                bytes.append(high << 4 | low)
            default:
                bytes.append(byte)
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        return text
    }
}

extension UInt8 {
    fileprivate var hexDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
