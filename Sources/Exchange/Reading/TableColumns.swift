/// The headings of a table, as spreadsheets write them: blanks around them mean nothing, and
/// columns that were used once have none.
struct TableColumns {
    /// In their order; empty for one without a heading.
    let names: [String]

    var named: [String] { names.filter { !$0.isEmpty } }

    /// - Parameter name: a heading as it is known here.
    /// - Throws: for a heading that stands twice, and where there is none at all.
    init(
        _ header: CSVScanner.Row, of file: String, _ name: (String) -> String
    ) throws(ImportError) {
        names = header.fields.map { name($0.trimmed) }
        var seen: Set<String> = []
        for column in names where !column.isEmpty && !seen.insert(column).inserted {
            throw ImportError(file, .line(header.line), .badHeader(column: column))
        }
    }

    /// - Throws: for a row of another length, and for a value in a column without a heading, which
    ///   would be lost.
    func check(_ row: CSVScanner.Row, of file: String) throws(ImportError) {
        let beyond = row.fields.dropFirst(names.count)
        guard row.fields.count >= names.count, beyond.allSatisfy(\.isBlank) else {
            throw ImportError(
                file, .line(row.line),
                .raggedRow(found: row.fields.count, expected: names.count))
        }
        guard names.contains("") else { return }
        for (index, field) in row.fields.prefix(names.count).enumerated()
        where names[index].isEmpty && !field.isBlank {
            throw ImportError(file, .line(row.line), .valueWithoutHeading(field, column: index + 1))
        }
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        let blank = { (character: Character) in character.isWhitespace }
        guard first.map(blank) == true || last.map(blank) == true else { return self }
        return String(drop(while: blank).reversed().drop(while: blank).reversed())
    }
}
