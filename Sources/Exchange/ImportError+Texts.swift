import Values

extension ImportError: CustomStringConvertible {
    /// One line: `log.xes.gz, line 12: found …, expected …`.
    package var description: String {
        switch place {
        case .file: "\(file): \(problem)"
        case .line(let line): "\(file), line \(line): \(problem)"
        case .byte(let byte): "\(file), byte \(byte): \(problem)"
        }
    }
}

extension ImportError.Problem: CustomStringConvertible {
    package var description: String {
        byteText ?? xesText ?? tableText ?? mapText ?? caseText ?? "it cannot be imported."
    }

    private var byteText: String? {
        switch self {
        case .unreadable(let reason):
            "it cannot be read: \(reason)."
        case .empty:
            "the file is empty; expected an event log."
        case .gzipTruncated:
            "the file ends here; expected the rest of the gzip data. Was it copied completely?"
        case .gzipCorrupt(let reason):
            "the gzip data is damaged (\(reason)); expected intact data."
        case .tooLarge(let what, let limit):
            "\(what) is too large; expected at most \(limit) bytes."
        default:
            nil
        }
    }

    private var xesText: String? {
        switch self {
        case .notXES(let found):
            "expected an XES log, whose first element is <log>; found "
                + (found.map { "<\($0)>." } ?? "no XML.")
        case .xmlMalformed(let reason):
            "the XML is broken: \(reason)."
        case .xmlTruncated(let open):
            "the file ends here; expected the end of the element <\(open)>. "
                + "Was it copied completely?"
        case .documentType:
            "a document type declaration (<!DOCTYPE>) is refused; expected <log>."
        case .tooDeep(let limit):
            "elements stand too deep within one another; expected at most \(limit) levels."
        case .attributeIncomplete(let element, let missing):
            "the element <\(element)> has no \(missing); expected <\(element) key=… value=…>."
        default:
            nil
        }
    }

    private var tableText: String? {
        switch self {
        case .noHeader:
            "expected a first row with the names of the columns."
        case .badHeader(let column):
            "the column “\(column.shortened)” stands twice in the first row; expected each "
                + "name once."
        case .columnMissing(let column, let columns):
            "the map speaks of the column “\(column)”; the columns are \(columns.listed)."
        case .raggedRow(let found, let expected):
            "the row has \(found) fields; expected \(expected), as in the first row."
        case .valueWithoutHeading(let value, let column):
            "column \(column) has no name in the first row, but here the value "
                + "“\(value.shortened)”; expected a name, or nothing in that column."
        case .quoteUnclosed:
            "the quotation mark that opens here is never closed."
        case .quoteMisplaced:
            "a quotation mark stands inside a field, or something follows a closed one; "
                + "expected the whole field in quotation marks, and those inside it doubled."
        case .notText(let encoding):
            "a field is not text; expected \(encoding) without NUL characters."
        case .tableColumnMissing(let column, let columns):
            "there is no column “\(column)”; the columns are \(columns.listed)."
        case .keyTwice(let key, let line):
            "the key \(key.shortened) stands on line \(line) already; expected each once."
        case .rowWithoutCase(let column):
            "the row has no \(column); expected the name of its case there."
        default:
            nil
        }
    }

    private var mapText: String? {
        switch self {
        case .yamlMalformed(let reason):
            "the YAML is broken: \(reason)."
        case .keyUnknown(let key, let place, let known):
            "“\(key.shortened)” means nothing in \(place); expected \(known.listed)."
        case .keyMissing(let key, let place):
            "expected “\(key)” in \(place)."
        case .mapValue(let place, let found, let expected):
            "\(place) is \(found.shortened); expected \(expected)."
        default:
            nil
        }
    }

    private var caseText: String? {
        switch self {
        case .caseWithoutName(let attribute):
            "the case has no \(attribute); expected its name there."
        case .caseRepeated(let name):
            "the case \(name.shortened) begins a second time; expected all its events together "
                + "(for a table that is not sorted by case, the map says “grouped: false”)."
        case .caseWithoutEvents(let name):
            "the case \(name.shortened) has no events; expected at least one."
        case .titleMissing(let name):
            "nothing that the title of \(name.shortened) is made of is there; "
                + "expected a last title in the map that needs no attribute."
        case .momentMissing(let attribute):
            "the event has no \(attribute); expected the moment when it happened."
        case .momentUnreadable(let value, let name, let expected):
            "\(name) is “\(value.shortened)”; expected \(expected)."
        case .activityUnknown(let activity, let transition):
            "the map does not say what the activity \(activity.quoted), "
                + "transition \(transition.quoted), becomes; expected it under “activities”, "
                + "or “unknownActivities: note”."
        case .textRefused(let place, let reason):
            "\(place): \(reason.sentence.english)"
        case .textMended(let name, let left):
            "invisible characters such as \(left) were left out of the texts of the case "
                + "\(name.shortened)."
        case .choiceUnknown(let value, let place, let known):
            "\(place) does not say what \(value.quoted) means; "
                + "expected \(known.listed), or an “otherwise”."
        default:
            nil
        }
    }
}

extension String {
    /// Enough of a text to find it again.
    fileprivate var shortened: String {
        count <= 80 ? self : prefix(80) + "…"
    }
}

extension String? {
    fileprivate var quoted: String { map { "“\($0.shortened)”" } ?? "(none)" }
}

extension [String] {
    fileprivate var listed: String {
        guard count <= 40, let last else {
            return isEmpty ? "nothing" : prefix(40).joined(separator: ", ") + ", …"
        }
        return count == 1 ? last : dropLast().joined(separator: ", ") + " or " + last
    }
}
