import Desk

/// Reads a table of comma-separated values whose rows are components.
///
/// The columns `key`, `name`, `class` and `owner` must be there, `service` may; every other column
/// is an attribute by its key.
package enum ComponentTable {
    private static let needed = ["key", "name", "class", "owner"]

    /// - Parameter delimiter: nil for the one that the first line has.
    package static func rows(
        file path: String, delimiter: CSVFormat.Delimiter? = nil
    ) throws(ImportError) -> [ComponentRow] {
        try rows(.opening(path), delimiter: delimiter)
    }

    /// All rows, or the first thing that is the matter, with its line.
    package static func rows(
        _ input: any ByteInput, delimiter: CSVFormat.Delimiter? = nil
    ) throws(ImportError) -> [ComponentRow] {
        let table = CSVRows(input, limits: ReadingLimits()) { beginning in
            var format = CSVFormat(guessing: beginning, withColumn: "key")
            if let delimiter { format.delimiter = delimiter }
            return format
        }
        guard let header = try table.next() else { throw ImportError(input.name, .file, .noHeader) }
        let columns = try columns(of: header, in: input.name)
        var rows: [ComponentRow] = []
        var lines: [String: Int] = [:]
        while let row = try table.next() {
            try columns.check(row, of: input.name)
            let component = ComponentRow(row, columns: columns.names)
            // What has no usable key is told with all else that is wrong with its rows.
            if !component.key.isBlank,
                let first = lines.updateValue(row.line, forKey: component.key)
            {
                throw ImportError(
                    input.name, .line(row.line), .keyTwice(component.key, line: first))
            }
            rows.append(component)
        }
        return rows
    }

    /// Headings mean the same in capitals.
    private static func columns(
        of header: CSVScanner.Row, in file: String
    ) throws(ImportError) -> TableColumns {
        let columns = try TableColumns(header, of: file) { $0.lowercased() }
        for column in needed where !columns.names.contains(column) {
            throw ImportError(
                file, .line(header.line), .tableColumnMissing(column, columns: columns.named))
        }
        return columns
    }
}

extension ComponentRow {
    fileprivate init(_ row: CSVScanner.Row, columns: [String]) {
        let values = Dictionary(zip(columns, row.fields).filter { !$0.0.isEmpty }) { $1 }
        self.init(line: row.line, key: values["key"] ?? "")
        for (column, value) in values {
            switch column {
            case "key": break
            case "name": name = value
            case "class": componentClass = value
            case "owner": owner = value
            case "service": service = value
            default: attributes[column] = value
            }
        }
    }
}
