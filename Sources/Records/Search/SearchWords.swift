/// Takes the words of a text one after another.
protocol SearchWordReader {
    /// Whether each sign of a script without spaces is wanted beside the pairs.
    var takesSigns: Bool { get }
    /// The next byte of a word, folded, in UTF-8.
    mutating func append(_ byte: UInt8)
    mutating func endWord()
    /// The words since the last one stood together, with hyphens or apostrophes between them.
    mutating func endChain()
}

/// Parts a text into words, and folds them.
///
/// Most texts are plain letters, which are read where they lie; a stretch that holds anything else
/// is folded by itself.
enum SearchWords {
    static func read(_ text: String, into reader: inout some SearchWordReader) {
        var text = text
        text.withUTF8 { read($0, into: &reader) }
    }

    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, into reader: inout some SearchWordReader
    ) {
        var place = 0
        while place < bytes.count {
            let start = place
            var isPlain = true
            while place < bytes.count, bytes[place].standsInStretch {
                if bytes[place] >= 0x80 { isPlain = false }
                place += 1
            }
            if place > start, isPlain {
                for byte in bytes[start..<place] { reader.append(byte.small) }
                reader.endWord()
            } else if place > start {
                fold(String(decoding: bytes[start..<place], as: UTF8.self), into: &reader)
            }
            guard place < bytes.count else { break }
            // One joint between two words keeps them together; anything else parts them.
            let isJoint =
                bytes[place].isJoint && place > start && place + 1 < bytes.count
                && bytes[place + 1].standsInStretch
            if !isJoint { reader.endChain() }
            place += 1
        }
        reader.endChain()
    }

    /// Reads a stretch with letters beyond ASCII.
    private static func fold(_ stretch: String, into reader: inout some SearchWordReader) {
        let scalars = stretch.foldedForSearch
        var signs: [Unicode.Scalar] = []
        var isInWord = false
        for scalar in scalars {
            if scalar.standsWithoutSpaces {
                if isInWord { reader.endWord() }
                isInWord = false
                if signs.isEmpty { reader.endChain() }
                signs.append(scalar)
                continue
            }
            if !signs.isEmpty { read(&signs, into: &reader) }
            if scalar.standsInWord {
                scalar.eachByte { reader.append($0) }
                isInWord = true
            } else {
                if isInWord { reader.endWord() }
                if !(isInWord && scalar.isJoint) { reader.endChain() }
                isInWord = false
            }
        }
        if !signs.isEmpty { read(&signs, into: &reader) }
        if isInWord { reader.endWord() }
    }

    /// A run of signs between which no space tells where words end.
    private static func read(
        _ signs: inout [Unicode.Scalar], into reader: inout some SearchWordReader
    ) {
        for place in signs.indices {
            if reader.takesSigns || signs.count == 1 {
                signs[place].eachByte { reader.append($0) }
                reader.endWord()
                reader.endChain()
            }
            guard place + 1 < signs.count else { break }
            signs[place].eachByte { reader.append($0) }
            signs[place + 1].eachByte { reader.append($0) }
            reader.endWord()
            reader.endChain()
        }
        signs.removeAll(keepingCapacity: true)
    }
}

extension UInt8 {
    /// A letter, a digit, or a piece of anything beyond ASCII.
    fileprivate var standsInStretch: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
            true
        default: false
        }
    }

    fileprivate var small: UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self + 32 : self
    }

    fileprivate var isJoint: Bool { self == UInt8(ascii: "-") || self == UInt8(ascii: "'") }
}

extension Unicode.Scalar {
    fileprivate func eachByte(_ body: (UInt8) -> Void) {
        guard let bytes = UTF8.encode(self) else { return }
        for byte in bytes { body(byte) }
    }
}
