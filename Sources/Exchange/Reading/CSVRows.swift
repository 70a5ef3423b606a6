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
        self.input = input
        self.limits = limits
        self.format = format
    }

    /// The next row that is not empty; nil after the last.
    func next() throws(ImportError) -> CSVScanner.Row? {
        while true {
            if let row = try scanner?.scan(chunk, from: &index) { return row }
            guard let bytes = try input.nextChunk() else { break }
            chunk = bytes
            index = 0
            if scanner == nil {
                if bytes.starts(with: CSVRows.byteOrderMark) { index = 3 }
                scanner = CSVScanner(file: input.name, format: format(bytes), limits: limits)
            }
        }
        chunk = UnsafeRawBufferPointer(start: nil, count: 0)
        index = 0
        guard scanner != nil else { throw ImportError(input.name, .file, .empty) }
        return try scanner?.finish()
    }
}
