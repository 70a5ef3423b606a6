import Values

enum ComponentTableTexts {
    static let workbook = LocalizedText(
        english: "This is a workbook or an archive. Save the sheet as CSV and choose that file.",
        dutch: "Dit is een werkmap of een archief. Sla het werkblad op als CSV en kies dat bestand."
    )
}

extension ImportError {
    /// Why a table of components cannot be read, for who sent it.
    var sentence: LocalizedText {
        guard case .line(let line) = place else { return problem.sentence }
        let sentence = problem.sentence
        return LocalizedText(
            english: "Line \(line): \(sentence.english)", dutch: "Regel \(line): \(sentence.dutch)")
    }
}

extension ImportError.Problem {
    /// The problems that a table can have in Dutch too; others are the same in both languages.
    fileprivate var sentence: LocalizedText {
        LocalizedText(english: description, dutch: dutch ?? description)
    }

    private var dutch: String? {
        switch self {
        case .empty:
            "het bestand is leeg; verwacht werd een tabel."
        case .noHeader:
            "verwacht werd een eerste regel met de namen van de kolommen."
        case .badHeader(let column):
            "de kolom “\(column.prefix(80))” staat twee keer in de eerste regel; verwacht werd "
                + "elke naam één keer."
        case .tableColumnMissing(let column, let columns):
            "er is geen kolom “\(column)”; de kolommen zijn "
                + columns.prefix(40).joined(separator: ", ") + "."
        case .raggedRow(let found, let expected):
            "de regel heeft \(found) velden; verwacht werden er \(expected), zoals in de eerste "
                + "regel."
        case .valueWithoutHeading(let value, let column):
            "kolom \(column) heeft geen naam in de eerste regel, maar hier wel de waarde "
                + "“\(value.prefix(80))”; verwacht werd een naam, of niets in die kolom."
        case .quoteUnclosed:
            "het aanhalingsteken dat hier begint, wordt nergens gesloten."
        case .quoteMisplaced:
            "er staat een aanhalingsteken midden in een veld, of iets achter een gesloten veld; "
                + "zet het hele veld tussen aanhalingstekens en verdubbel die erin."
        case .notText:
            "een veld is geen tekst; verwacht werd tekst zonder NUL-tekens."
        case .keyTwice(let key, let line):
            "de sleutel \(key.prefix(80)) staat al op regel \(line); verwacht werd elke sleutel "
                + "één keer."
        case .tooLarge(_, let limit):
            "een waarde is te groot; verwacht werden hooguit \(limit) bytes."
        case .unreadable, .gzipTruncated, .gzipCorrupt, .notXES, .xmlMalformed, .xmlTruncated,
            .documentType, .tooDeep, .attributeIncomplete, .columnMissing,
            .rowWithoutCase, .yamlMalformed, .keyUnknown, .keyMissing, .mapValue,
            .caseWithoutName, .caseRepeated, .caseWithoutEvents, .titleMissing, .momentMissing,
            .momentUnreadable, .activityUnknown, .choiceUnknown, .textRefused,
            .textMended:
            nil
        }
    }
}
