/// Takes the bytes of a table and gives its rows, whatever the chunks in which the bytes come.
///
/// Lines end with CR LF, LF or CR; empty lines are passed over.
struct CSVScanner {
    struct Row {
        let fields: [String]
        /// Where the row begins; counts from 1.
        let line: Int

        /// Whether it has nothing but delimiters, as spreadsheets write rows that were used once.
        var isBlank: Bool { fields.allSatisfy(\.isBlank) }
    }

    private enum State {
        case fieldStart, plain, quoted
        /// Behind a quotation mark within quotation marks: the end of the field, or half of a
        /// doubled one.
        case quoteSeen
    }

    private static let quote = UInt8(ascii: "\"")
    private static let newline: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    private let file: String
    private let format: CSVFormat
    private let limits: ReadingLimits
    private let delimiter: UInt8
    private var state = State.fieldStart
    private var field: [UInt8] = []
    private var fields: [String] = []
    private var size = 0
    private var line = 1
    private var rowLine = 1
    private var quoteLine = 1
    /// Whether the last byte was a CR, so that an LF behind it ends nothing.
    private var followsReturn = false

    /// - Parameter line: that of the first byte, from 1.
    init(file: String, format: CSVFormat, limits: ReadingLimits, line: Int = 1) {
        (self.line, rowLine, quoteLine) = (line, line, line)
        self.file = file
        self.format = format
        self.limits = limits
        delimiter = format.delimiter.byte
    }

    /// Goes on at `index` until a row ends or the bytes do.
    ///
    /// - Returns: nil when the bytes ended first.
    mutating func scan(
        _ bytes: UnsafeRawBufferPointer, from index: inout Int
    ) throws(ImportError) -> Row? {
        while index < bytes.count {
            let end = endOfRun(bytes, from: index)
            if end > index {
                try take(UnsafeRawBufferPointer(rebasing: bytes[index..<end]))
                index = end
            } else {
                index += 1
                if try takeSpecial(bytes[index - 1]), let row = try endRow() { return row }
            }
        }
        return nil
    }

    /// The last row, when no line end closed it.
    mutating func finish() throws(ImportError) -> Row? {
        guard state != .quoted else { throw error(.quoteUnclosed, line: quoteLine) }
        return try endRow()
    }

    /// Where the bytes end that mean nothing but themselves.
    private func endOfRun(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            switch bytes[end] {
            case CSVScanner.quote, CSVScanner.newline, CSVScanner.carriageReturn: return end
            case delimiter where state != .quoted: return end
            default: end += 1
            }
        }
        return end
    }

    private mutating func take(_ run: UnsafeRawBufferPointer) throws(ImportError) {
        guard state != .quoteSeen else { throw error(.quoteMisplaced, line: line) }
        guard field.count + run.count <= limits.value else {
            throw error(.tooLarge("a field", limit: limits.value), line: rowLine)
        }
        field.append(contentsOf: run)
        followsReturn = false
        if state == .fieldStart { state = .plain }
    }

    /// Takes a quotation mark, a line end or a delimiter.
    ///
    /// - Returns: whether it ended a row.
    private mutating func takeSpecial(_ byte: UInt8) throws(ImportError) -> Bool {
        let isSecondHalf = followsReturn && byte == CSVScanner.newline
        followsReturn = byte == CSVScanner.carriageReturn
        if byte == CSVScanner.quote {
            try takeQuote()
            return false
        }
        if byte == delimiter {
            try endField()
            return false
        }
        if !isSecondHalf { line += 1 }
        if state == .quoted { field.append(byte) }
        return state != .quoted && !isSecondHalf
    }

    private mutating func takeQuote() throws(ImportError) {
        switch state {
        case .fieldStart:
            quoteLine = line
            state = .quoted
        case .quoted:
            state = .quoteSeen
        case .quoteSeen:
            field.append(CSVScanner.quote)
            state = .quoted
        case .plain:
            throw error(.quoteMisplaced, line: line)
        }
    }

    private mutating func endField() throws(ImportError) {
        guard let text = format.encoding.text(of: field) else {
            throw error(.notText(encoding: format.encoding.rawValue), line: rowLine)
        }
        size += field.count + 64
        guard size <= limits.trace else {
            throw error(.tooLarge("one row", limit: limits.trace), line: rowLine)
        }
        fields.append(text)
        field.removeAll(keepingCapacity: true)
        state = .fieldStart
    }

    /// - Returns: nil for an empty line.
    private mutating func endRow() throws(ImportError) -> Row? {
        defer { rowLine = line }
        if fields.isEmpty, state == .fieldStart { return nil }
        try endField()
        let row = Row(fields: fields, line: rowLine)
        let width = fields.count
        fields = []
        fields.reserveCapacity(width)
        size = 0
        return row
    }

    private func error(_ problem: ImportError.Problem, line: Int) -> ImportError {
        ImportError(file, .line(line), problem)
    }
}
