extension Field {
    /// Radio buttons or checkboxes; the first has the field's id, so that an error leads to it.
    func group(_ choices: [Choice], isMultiple: Bool) -> HTML {
        """
        <fieldset class="\(boxClass)"\(attribute: "aria-describedby", description)>
        <legend>\(label)\(noted)</legend>
        \(explained)<div class="choices">
        \(choices.enumerated(), { card($0.element, number: $0.offset, isMultiple: isMultiple) })\
        </div>
        </fieldset>
        """
    }

    private func card(_ choice: Choice, number: Int, isMultiple: Bool) -> HTML {
        """
        <label class="choice"><input type="\(isMultiple ? "checkbox" : "radio")" name="\(name)" \
        id="\(number == 0 ? id : "\(id)-\(number + 1)")" value="\(choice.value)"\
        \(attribute: "checked", if: choice.isChosen(in: value))\
        \(attribute: "required", if: isRequired && !isMultiple)\
        \(attribute: "data-key", choice.key)\
        \(attribute: "data-key-label", choice.key == nil ? nil : choice.label)>\
        \(choice.mark)<span class="words"><b>\(choice.label)</b>\
        \(if: choice.detail, { "<small>\($0)</small>" })</span></label>

        """
    }

    /// One statement to agree with.
    var statement: HTML {
        """
        <div class="\(boxClass)">
        \(explained)<label class="choice"><input type="checkbox" value="yes"\(attributes)\
        \(attribute: "checked", if: value == "yes")>\
        <span class="words"><b>\(label)</b>\(noted)</span></label>
        </div>
        """
    }
}
