import USM
import Values

extension EnterpriseFile.AgreedCall {
    /// - Parameter keys: of teams; one that has none is left out.
    init(_ call: PreAgreedCall, keys: [ID<Party>: String]) {
        self.init(
            name: EnterpriseFile.Words(call.name), type: call.type, words: call.words,
            promise: call.promise.map(EnterpriseFile.Words.init), leadMinutes: call.leadMinutes,
            price: call.price?.plain,
            form: call.form.fields.map(EnterpriseFile.AgreedField.init),
            restsOn: call.restsOn.map(\.key),
            routine: call.routine.lines.map { EnterpriseFile.RoutineLine($0, keys: keys) })
    }

    /// As it is kept, of a file that was checked.
    func call(teams: [String: ID<Party>]) throws -> PreAgreedCall {
        var check = FieldCheck()
        return PreAgreedCall(
            name: name.text, type: type, words: words, promise: promise?.text,
            leadMinutes: leadMinutes, price: price.flatMap(Money.init(reading:)),
            form: RequestForm(form.map { $0.field(&check, path: "") }),
            restsOn: restsOn.compactMap(PromisePlace.init(key:)),
            routine: CallRoutine(try routine.compactMap { try $0.line(teams: teams) }))
    }

    func cleaned(_ check: inout FieldCheck, path: String) -> Self {
        var clean = self
        clean.name = check.words("\(path).name", name, .name)
        clean.words = words.map { check.text("\(path).words", $0, .name) }
        clean.promise = promise.map { check.words("\(path).promise", $0, .reason) }
        if let leadMinutes, !(1...EnterpriseFile.AgreedTarget.longest).contains(leadMinutes) {
            check.refuse("\(path).lead_minutes", EnterpriseTexts.minutes)
        }
        if let price {
            let money = Money(reading: price)
            if money == nil { check.refuse("\(path).price", EnterpriseTexts.price) }
            clean.price = money?.plain
        }
        clean.form = form.form(&check, path: "\(path).form").fields
            .map(EnterpriseFile.AgreedField.init)
        for place in restsOn where PromisePlace(key: place) == nil {
            check.refuse("\(path).rests_on", AgreementTexts.unknownPlace)
        }
        clean.routine = routine.cleaned(&check, path: path, for: type)
        return clean
    }
}

extension [EnterpriseFile.AgreedField] {
    /// The form that they make, with what is wrong told at each question; empty when something is.
    func form(_ check: inout FieldCheck, path: String) -> RequestForm {
        let before = check.problems.count
        let clean = enumerated().map { index, field in
            field.cleaned(&check, path: "\(path).\(index + 1)")
        }
        guard check.problems.count == before else { return RequestForm() }
        let fields = clean.enumerated().map { index, field in
            field.field(&check, path: "\(path).\(index + 1)")
        }
        guard check.problems.count == before else { return RequestForm() }
        for (index, mistake) in RequestForm(fields).misplaced {
            check.refuse("\(path).\(index + 1)\(mistake.place)", mistake.sentence)
        }
        return RequestForm(fields)
    }
}

extension EnterpriseFile.AgreedField {
    init(_ field: FormField) {
        self.init(
            key: field.key, label: EnterpriseFile.Words(field.label), kind: field.kindName,
            isRequired: field.isRequired, help: field.help.map(EnterpriseFile.Words.init),
            options: [], preset: field.preset?.plain,
            when: field.condition.map { .init(field: $0.field, is: $0.choice) })
        switch field.kind {
        case .choice(let choices):
            options = choices.map { .init(key: $0.key, en: $0.name.english, nl: $0.name.dutch) }
        case .number(let least, let most):
            (atLeast, atMost) = (least?.description, most?.description)
        case .component(let path):
            componentClass = path
        case .text, .longText, .yesNo, .date, .person:
            break
        }
    }

    fileprivate func cleaned(_ check: inout FieldCheck, path: String) -> Self {
        var clean = self
        clean.label = check.words("\(path).label", label, .name)
        clean.help = help.map { check.words("\(path).help", $0, .reason) }
        for (index, option) in options.enumerated() {
            let words = check.words(
                "\(path).options.\(index + 1)",
                EnterpriseFile.Words(en: option.en, nl: option.nl), .name)
            (clean.options[index].en, clean.options[index].nl) = (words.en, words.nl)
        }
        if let componentClass {
            clean.componentClass = check.text("\(path).class", componentClass, .name)
        }
        return clean
    }

    /// The question, with what belongs to its kind and nothing else.
    fileprivate func field(_ check: inout FieldCheck, path: String) -> FormField {
        refuseOthers(&check, path: path)
        let kind: FormField.Kind =
            switch self.kind {
            case .text: .text
            case .longText: .longText
            case .yesNo: .yesNo
            case .date: .date
            case .person: .person
            case .choice: .choice(options.map { .init($0.key, $0.text) })
            case .number:
                .number(
                    from: bound("at_least", atLeast, &check, path: path),
                    through: bound("at_most", atMost, &check, path: path))
            case .component: .component(ofClass: componentClass ?? "")
            }
        let plain = FormField(
            key, label.text, kind, isRequired: isRequired,
            when: when.map { FormField.Condition($0.field, is: $0.is) }, help: help?.text)
        guard let preset else { return plain }
        do throws(FormMistake) {
            return FormField(
                key, label.text, kind, isRequired: isRequired, when: plain.condition,
                help: plain.help, preset: try plain.reading(preset))
        } catch {
            check.refuse("\(path).default", FormMistake.unusablePreset.sentence)
            return plain
        }
    }

    private func refuseOthers(_ check: inout FieldCheck, path: String) {
        if kind == .component, componentClass == nil {
            check.refuse("\(path).class", EnterpriseTexts.classNeeded)
        }
        if kind != .component, componentClass != nil {
            check.refuse("\(path).class", EnterpriseTexts.notOfThisKind)
        }
        if kind != .choice, !options.isEmpty {
            check.refuse("\(path).options", EnterpriseTexts.notOfThisKind)
        }
        for (name, bound) in [("at_least", atLeast), ("at_most", atMost)]
        where kind != .number && bound != nil {
            check.refuse("\(path).\(name)", EnterpriseTexts.notOfThisKind)
        }
    }

    private func bound(
        _ name: String, _ text: String?, _ check: inout FieldCheck, path: String
    ) -> Quantity? {
        guard let text else { return nil }
        let bound = Quantity(reading: text)
        if bound == nil { check.refuse("\(path).\(name)", EnterpriseTexts.number) }
        return bound
    }
}

extension EnterpriseFile.SpecifiedItem {
    fileprivate var text: LocalizedText { LocalizedText(english: en, dutch: nl) }
}

extension FormMistake {
    /// Where in the field of a file it stands.
    fileprivate var place: String {
        switch self {
        case .unusableKey: ".key"
        case .labelMissing: ".label"
        case .choicesMissing: ".options"
        case .emptyRange: ".at_most"
        case .conditionOnNothing, .conditionInCircle: ".when"
        case .unusablePreset: ".default"
        case .tooManyFields, .notAsked, .missing, .wrongKind, .ambiguous, .unknownChoice,
            .outOfRange, .wrongClass, .unknownSubject, .text:
            ""
        }
    }
}
