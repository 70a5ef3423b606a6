/// Reads a table whose rows are events, as traces: the rows that share a case id.
package final class CSVReader: TraceReader {
    private let file: String
    private let rows: CSVRows
    private let limits: ReadingLimits
    private let columns: TableColumns
    private let caseColumn: Int
    /// The case that is being read, while rows are grouped.
    private var current: (name: String, trace: Trace, size: Int)?
    /// All cases, in the order of their first rows, where rows are not grouped.
    private var held: ArraySlice<Trace>?

    /// Reads the header, and the whole table where its rows are not grouped by case.
    ///
    /// - Parameter caseColumn: the column whose value names the case.
    package init(
        _ input: any ByteInput, format: CSVFormat, caseColumn: String,
        limits: ReadingLimits = ReadingLimits()
    ) throws(ImportError) {
        file = input.name
        self.limits = limits
        rows = CSVRows(input, format: format, limits: limits)
        guard let header = try rows.next() else { throw ImportError(file, .file, .noHeader) }
        columns = try TableColumns(header, of: file) { $0 }
        guard let index = columns.names.firstIndex(of: caseColumn) else {
            throw ImportError(
                file, .line(header.line), .columnMissing(caseColumn, columns: columns.named))
        }
        self.caseColumn = index
        if !format.isGrouped { held = try wholeTable()[...] }
    }

    /// - Throws: the first of the names that is no column.
    package func require(_ names: [String]) throws(ImportError) {
        for name in names where !columns.names.contains(name) {
            throw ImportError(file, .line(1), .columnMissing(name, columns: columns.named))
        }
    }

    package func next() throws(ImportError) -> Trace? {
        guard held == nil else { return held?.popFirst() }
        while let (name, event, size) = try nextEvent() {
            if var open = current, open.name == name {
                current = nil
                open.trace.events.append(event)
                open.size += size
                try check(open.size, "one case", limits.trace, line: event.line)
                current = open
            } else {
                let ended = current
                current = (name, Trace(events: [event], line: event.line), size)
                if let ended { return ended.trace }
            }
        }
        defer { current = nil }
        return current?.trace
    }

    private func wholeTable() throws(ImportError) -> [Trace] {
        var traces: [Trace] = []
        var positions: [String: Int] = [:]
        var total = 0
        while let (name, event, size) = try nextEvent() {
            total += size
            try check(total, "a table whose rows are not grouped", limits.table, line: event.line)
            if let position = positions[name] {
                traces[position].events.append(event)
            } else {
                positions[name] = traces.count
                traces.append(Trace(events: [event], line: event.line))
            }
        }
        return traces
    }

    private func nextEvent() throws(ImportError) -> (name: String, Trace.Event, size: Int)? {
        guard let row = try rows.next() else { return nil }
        try columns.check(row, of: file)
        let name = row.fields[caseColumn]
        guard !name.isEmpty else {
            throw ImportError(
                file, .line(row.line), .rowWithoutCase(column: columns.names[caseColumn]))
        }
        var size = 0
        var event = Trace.Event(line: row.line)
        event.attributes.reserveCapacity(columns.names.count)
        for (column, field) in zip(columns.names, row.fields) where !column.isEmpty {
            size += field.utf8.count + 64
            event.attributes.append(Trace.Attribute(column, .text(field)))
        }
        return (name, event, size)
    }

    private func check(
        _ size: Int, _ what: String, _ limit: Int, line: Int
    ) throws(ImportError) {
        guard size <= limit else {
            throw ImportError(file, .line(line), .tooLarge(what, limit: limit))
        }
    }
}
