/// Reads a table of comma-separated values (RFC 4180) row by row.
final class CSVRows {
    private let input: any ByteInput
    private var scanner: CSVScanner
    private var chunk = UnsafeRawBufferPointer(start: nil, count: 0)
    private var index = 0
    private var isStarted = false

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ input: any ByteInput, format: CSVFormat, limits: ReadingLimits) {
        self.input = input
        scanner = CSVScanner(file: input.name, format: format, limits: limits)
    }

    /// The next row that is not empty; nil after the last.
    func next() throws(ImportError) -> CSVScanner.Row? {
        while true {
            if let row = try scanner.scan(chunk, from: &index) { return row }
            guard let bytes = try input.nextChunk() else { break }
            chunk = bytes
            index = !isStarted && bytes.starts(with: CSVRows.byteOrderMark) ? 3 : 0
            isStarted = true
        }
        chunk = UnsafeRawBufferPointer(start: nil, count: 0)
        index = 0
        guard isStarted else { throw ImportError(input.name, .file, .empty) }
        return try scanner.finish()
    }
}
