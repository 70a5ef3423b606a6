/// A question of a form with its label, its hint, its error and the place for the answer.
///
/// Hint and error are tied to the input, so that they are read out with it.
package struct Field: Component {
    package enum Kind: Sendable {
        case line, email, password, number, date, dateTime, search, url, telephone
        case file(accept: String? = nil, isMultiple: Bool = true)
        case text(rows: Int = 4)
        case select([Choice])
        /// A line that finds names as one types: some of them, and the address that gives others.
        case finding([String], source: String)
        /// One of several, each on a card that can explain itself.
        case cards([Choice])
        /// Any of several, each on a card.
        case checks([Choice])
        /// A statement to agree with; sends "yes".
        case check
    }

    var name: String
    var label: String
    var kind: Kind
    var value: String
    var hint: String?
    var error: String?
    var isRequired: Bool
    var note: String?
    var id: String
    var placeholder: String?
    var autocomplete: String?
    var lengthMax: Int?
    var key: String?
    var isFocused: Bool

    /// - Parameters:
    ///   - name: letters, digits, `-` and `_`; the id is made of it.
    ///   - error: what is wrong and what to do, as a sentence.
    ///   - note: a word beside the label, as "optional".
    ///   - id: nil for `field-` and the name.
    ///   - autocomplete: the token by which a browser knows what belongs here.
    ///   - lengthMax: in UTF-16 units, as browsers count.
    ///   - key: the key that brings the cursor here.
    ///   - isFocused: whether the cursor stands here when the page opens.
    package init(
        _ name: String, label: String, kind: Kind = .line, value: String = "",
        hint: String? = nil, error: String? = nil, isRequired: Bool = false,
        note: String? = nil, id: String? = nil, placeholder: String? = nil,
        autocomplete: String? = nil, lengthMax: Int? = nil, key: String? = nil,
        isFocused: Bool = false
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.value = value
        self.hint = hint
        self.error = error
        self.isRequired = isRequired
        self.note = note
        self.id = id ?? "field-\(name)"
        self.placeholder = placeholder
        self.autocomplete = autocomplete
        self.lengthMax = lengthMax
        self.key = key
        self.isFocused = isFocused
    }

    package var body: HTML {
        switch kind {
        case .cards(let choices): group(choices, isMultiple: false)
        case .checks(let choices): group(choices, isMultiple: true)
        case .check: statement
        case .line, .email, .password, .number, .date, .dateTime, .search, .url, .telephone,
            .file, .text, .select, .finding:
            """
            <div class="\(boxClass)">
            <label for="\(id)">\(label)\(noted)</label>
            \(explained)\(input)
            </div>
            """
        }
    }
}

extension Field {
    var boxClass: String { error == nil ? "field" : "field wrong" }

    var noted: HTML {
        "\(if: note, { " <span class=\"note\">\($0)</span>" })"
    }

    /// Hint and error, above the input, so that neither a keyboard on screen nor a list hides them.
    var explained: HTML {
        """
        \(if: hint, { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>\n" })\
        \(if: error, { "<p class=\"error\" id=\"\(id)-error\">\($0)</p>\n" })
        """
    }

    /// The ids of what explains the input.
    var description: String? {
        switch (hint != nil, error != nil) {
        case (false, false): nil
        case (true, false): "\(id)-hint"
        case (false, true): "\(id)-error"
        case (true, true): "\(id)-error \(id)-hint"
        }
    }

    /// What all inputs but the cards have in common.
    var attributes: HTML {
        """
         id="\(id)" name="\(name)"\(attribute: "aria-describedby", description)\
        \(attribute: "aria-invalid", error == nil ? nil : "true")\
        \(attribute: "required", if: isRequired)\(attribute: "autofocus", if: isFocused)\
        \(attribute: "data-key", key)\(attribute: "data-key-label", key == nil ? nil : label)
        """
    }
}
