extension Field {
    /// The place for the answer, of the kinds that have one with a label beside it.
    var input: HTML {
        switch kind {
        case .text(let rows):
            // A browser drops the first line end of a text area, so one is written that may go.
            """
            <textarea rows="\(rows)" dir="auto"\(attributes)\(writing)>
            \(value)</textarea>
            """
        case .select(let choices):
            """
            <select\(attributes)\(attribute: "autocomplete", autocomplete)>\(choices, option)\
            </select>
            """
        case .finding(let names, let source):
            """
            <input type="text" dir="auto" value="\(value)" list="\(id)-names" data-names="\(source)"\(attributes)\(writing)>\
            <datalist id="\(id)-names">\(names, { "<option value=\"\($0)\"></option>" })</datalist>
            """
        case .file(let accept, let isMultiple):
            """
            <input type="file"\(attributes)\(attribute: "accept", accept)\
            \(attribute: "multiple", if: isMultiple)>
            """
        case .password:
            "<input type=\"password\"\(attributes)\(writing)>"
        case .line, .search:
            """
            <input type="\(type)" dir="auto" value="\(value)"\(attributes)\(writing)>
            """
        case .email, .number, .date, .dateTime, .url, .telephone, .cards, .checks, .check:
            """
            <input type="\(type)" value="\(value)"\(attributes)\(writing)>
            """
        }
    }

    private func option(_ choice: Choice) -> HTML {
        """
        <option value="\(choice.value)"\
        \(attribute: "selected", if: choice.isChosen(in: value))>\(choice.label)</option>
        """
    }

    /// What helps while typing.
    private var writing: HTML {
        """
        \(attribute: "placeholder", placeholder)\(attribute: "autocomplete", autocomplete)\
        \(attribute: "maxlength", lengthMax.map(String.init))
        """
    }

    /// The name of the kind in HTML.
    private var type: String {
        switch kind {
        case .line, .text, .select, .finding: "text"
        case .email: "email"
        case .password: "password"
        case .number: "number"
        case .date: "date"
        case .dateTime: "datetime-local"
        case .search: "search"
        case .url: "url"
        case .telephone: "tel"
        case .file: "file"
        case .cards: "radio"
        case .checks, .check: "checkbox"
        }
    }
}
