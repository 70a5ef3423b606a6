import Values

extension ClassRefusal {
    /// The name that programs know it by; stable.
    package var code: String {
        switch self {
        case .unusablePath: "unusable_path"
        case .unknownClass: "unknown_class"
        case .classTwice: "class_twice"
        case .nameMissing: "name_missing"
        case .unusableAttribute: "unusable_attribute"
        case .attributeTwice: "attribute_twice"
        case .choicesMissing: "choices_missing"
        }
    }

    /// What is the matter and what to do instead.
    package var sentence: LocalizedText {
        switch self {
        case .unusablePath(let path):
            LocalizedText(
                english: "“\(path)” is no class. Write it as “asset/hardware/computer”.",
                dutch: "“\(path)” is geen klasse. Schrijf die als “asset/hardware/computer”.")
        case .unknownClass(let path):
            LocalizedText(
                english: "There is no class “\(path)”. Add it first, or choose another.",
                dutch: "Er is geen klasse “\(path)”. Voeg die eerst toe, of kies een andere.")
        case .classTwice(let path):
            LocalizedText(
                english: "The class “\(path)” is there already.",
                dutch: "De klasse “\(path)” is er al.")
        case .nameMissing(let path):
            LocalizedText(
                english: "Give the class “\(path)” a name in both languages.",
                dutch: "Geef de klasse “\(path)” een naam in beide talen.")
        case .unusableAttribute(let path, let key):
            LocalizedText(
                english: "Give attribute “\(key)” of “\(path)” a plain key, and a name in both "
                    + "languages.",
                dutch: "Geef kenmerk “\(key)” van “\(path)” een eenvoudige sleutel, en een naam "
                    + "in beide talen.")
        case .attributeTwice(let path, let key):
            LocalizedText(
                english: "“\(path)”, or a class above or below it, has “\(key)” already.",
                dutch: "“\(path)”, of een klasse erboven of eronder, heeft “\(key)” al.")
        case .choicesMissing(let path, let key):
            LocalizedText(
                english: "Name the choices of “\(key)” of “\(path)”, each with its own key.",
                dutch: "Noem de keuzes van “\(key)” van “\(path)”, elk met een eigen sleutel.")
        }
    }
}

extension AttributeProblem {
    /// The name that programs know it by; stable.
    package var code: String {
        switch self {
        case .unknownClass: "unknown_class"
        case .unknown: "unknown_attribute"
        case .missing: "missing"
        case .wrongKind: "wrong_kind"
        case .ambiguous: "ambiguous"
        case .unknownChoice: "unknown_choice"
        case .text(_, let problem): problem.code
        }
    }

    package var sentence: LocalizedText {
        switch self {
        case .unknownClass(let path): ClassRefusal.unknownClass(path).sentence
        case .unknown(let key):
            LocalizedText(
                english: "“\(key)” is not recorded of this class. Leave it out.",
                dutch: "“\(key)” wordt van deze klasse niet bijgehouden. Laat het weg.")
        case .missing(let attribute):
            LocalizedText(
                english: "Fill in “\(attribute.name.english)”.",
                dutch: "Vul “\(attribute.name.dutch)” in.")
        case .wrongKind(let attribute):
            attribute.kind.expectation.after(attribute.name)
        case .ambiguous(let attribute, let one, let other):
            ValueMistake.ambiguous(one, other).sentence.after(attribute.name)
        case .unknownChoice(let attribute):
            LocalizedText(
                english: "Choose one of the values of “\(attribute.name.english)”.",
                dutch: "Kies een van de waarden van “\(attribute.name.dutch)”.")
        case .text(let attribute, let problem):
            LocalizedText(
                english: "“\(attribute.name.english)”: \(problem.sentence.english)",
                dutch: "“\(attribute.name.dutch)”: \(problem.sentence.dutch)")
        }
    }
}
