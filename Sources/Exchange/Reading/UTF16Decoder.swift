/// Turns the bytes of UTF-16 into UTF-8, whatever the chunks in which they come.
struct UTF16Decoder {
    private let isLittleEndian: Bool
    /// Half of a code unit that the last chunk ended with.
    private var half: UInt8?
    private var lead: UInt16?
    private var marksLeft: Int

    /// - Parameter bytes: the beginning of a text; in UTF-16 without a byte order mark its first
    ///   letters are of ASCII, as the headings of a table are.
    /// - Returns: nil when it is not UTF-16.
    init?(beginningWith bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= 2 else { return nil }
        switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE): (isLittleEndian, marksLeft) = (true, 1)
        case (0xFE, 0xFF): (isLittleEndian, marksLeft) = (false, 1)
        case (let first, 0) where first != 0: (isLittleEndian, marksLeft) = (true, 0)
        case (0, let second) where second != 0: (isLittleEndian, marksLeft) = (false, 0)
        default: return nil
        }
        guard marksLeft == 1 || bytes.count < 4 || bytes[isLittleEndian ? 3 : 2] == 0 else {
            return nil
        }
    }

    var isBetweenCharacters: Bool { half == nil && lead == nil }

    /// - Returns: false when there is half a pair of surrogates.
    mutating func decode(_ chunk: UnsafeRawBufferPointer, into text: inout [UInt8]) -> Bool {
        text.reserveCapacity(text.count + chunk.count)
        for byte in chunk {
            guard let first = half else {
                half = byte
                continue
            }
            half = nil
            let unit =
                isLittleEndian
                ? UInt16(first) | UInt16(byte) << 8 : UInt16(first) << 8 | UInt16(byte)
            guard take(unit, into: &text) else { return false }
        }
        return true
    }

    private mutating func take(_ unit: UInt16, into text: inout [UInt8]) -> Bool {
        if marksLeft > 0 {
            marksLeft = 0
            return true
        }
        let value: UInt32
        switch (lead, unit) {
        case (nil, 0xD800...0xDBFF):
            lead = unit
            return true
        case (let high?, 0xDC00...0xDFFF):
            value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
            lead = nil
        case (nil, _):
            value = UInt32(unit)
        case (_?, _):
            return false
        }
        guard let scalar = Unicode.Scalar(value) else { return false }
        text += UTF8.encode(scalar).map { Array($0) } ?? []
        return true
    }
}
