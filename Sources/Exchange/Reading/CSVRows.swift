/// Reads a table of comma-separated values (RFC 4180) row by row.
final class CSVRows {
    private let input: any ByteInput
    private let limits: ReadingLimits
    private let format: (UnsafeRawBufferPointer) -> CSVFormat
    /// Made when the first bytes are there.
    private var scanner: CSVScanner?
    private var chunk = UnsafeRawBufferPointer(start: nil, count: 0)
    private var index = 0

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    convenience init(_ input: any ByteInput, format: CSVFormat, limits: ReadingLimits) {
        self.init(input, limits: limits) { _ in format }
    }

    /// - Parameter format: what the first bytes show the table to be.
    init(
        _ input: any ByteInput, limits: ReadingLimits,
        format: @escaping (UnsafeRawBufferPointer) -> CSVFormat
    ) {
        self.input = TextInput(input)
        self.limits = limits
        self.format = format
    }

    /// The next row that has something in it; nil after the last.
    func next() throws(ImportError) -> CSVScanner.Row? {
        while let row = try nextRow() {
            if !row.isBlank { return row }
        }
        return nil
    }

    private func nextRow() throws(ImportError) -> CSVScanner.Row? {
        while true {
            if let row = try scanner?.scan(chunk, from: &index) { return row }
            guard let bytes = try input.nextChunk() else { break }
            chunk = bytes
            index = 0
            if scanner == nil { begin(bytes) }
        }
        chunk = UnsafeRawBufferPointer(start: nil, count: 0)
        index = 0
        guard scanner != nil else { throw ImportError(input.name, .file, .empty) }
        return try scanner?.finish()
    }

    private func begin(_ bytes: UnsafeRawBufferPointer) {
        if bytes.starts(with: CSVRows.byteOrderMark) { index = 3 }
        let named = Separator(UnsafeRawBufferPointer(rebasing: bytes[index...]))
        if let named { index += named.length }
        var format = format(UnsafeRawBufferPointer(rebasing: bytes[index...]))
        if let named { format.delimiter = named.delimiter }
        scanner = CSVScanner(
            file: input.name, format: format, limits: limits, line: named == nil ? 1 : 2)
    }

    /// A first line such as `sep=;`, by which a spreadsheet says what stands between values.
    private struct Separator {
        let delimiter: CSVFormat.Delimiter
        let length: Int

        init?(_ bytes: UnsafeRawBufferPointer) {
            let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
            let text = String(decoding: line.prefix(16), as: UTF8.self).filter { $0 != "\"" }
            guard
                text.lowercased().hasPrefix("sep="), text.count == 5,
                let delimiter = CSVFormat.Delimiter(rawValue: String(text.suffix(1)))
            else { return nil }
            let rest = bytes[line.endIndex...]
            let ends = rest.starts(with: [0x0D, 0x0A]) ? 2 : min(1, rest.count)
            self.delimiter = delimiter
            length = line.count + ends
        }
    }
}
