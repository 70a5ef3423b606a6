extension CSVFormat {
    /// What a table most likely is: programs save the same table with other marks and in another
    /// encoding in every country, and few people know which.
    ///
    /// - Parameters:
    ///   - bytes: the table, or its beginning.
    ///   - column: the name of a column that it must have.
    init(guessing bytes: some RandomAccessCollection<UInt8>, withColumn column: String) {
        let header = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        delimiter =
            Delimiter.allCases.first { delimiter in
                header.split(separator: delimiter.byte).contains { cell -> Bool in
                    // Without quotation marks, and without the mark of UTF-8 before the first.
                    let plain = cell.filter { $0 != UInt8(ascii: "\"") && $0 < 0x80 }
                    let name = String(decoding: plain, as: UTF8.self)
                    return name.trimmed.lowercased() == column
                }
            } ?? .comma
        encoding = Self.isUTF8(bytes) ? .utf8 : .windows1252
    }

    /// Whether they can be UTF-8; a letter at the end may be cut in two.
    private static func isUTF8(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        (0...min(3, bytes.count)).contains { cut in
            String(validating: bytes.dropLast(cut), as: UTF8.self) != nil
        }
    }
}
