import Desk
import USM
import Values

/// An offer as the fields of a form, and back.
///
/// A field has the name that the desk gives it, with hyphens for points: `items-1-name-en`.
enum OfferForm {
    /// As many as a desk takes.
    static let rowsMax = 100

    static func name(_ field: String) -> String { field.replacing(".", with: "-") }

    /// The same refusal at the fields of this form.
    static func atFields(_ refusal: DeskRefusal) -> DeskRefusal {
        guard case .invalid(let problems) = refusal else { return refusal }
        return .invalid(problems.map { FieldProblem(place(of: $0.field), $0.sentence) })
    }

    /// The options of a question are one field, and so are both parts of its condition.
    private static func place(of field: String) -> String {
        let parts = field.split(separator: ".")
        guard let form = parts.firstIndex(of: "form"), parts.count > form + 2 else {
            return name(field)
        }
        let question = parts[...(form + 1)].joined(separator: "-")
        switch parts[form + 2] {
        case "options": return "\(question)-options"
        case "when": return "\(question)-when_field"
        default: return name(field)
        }
    }

    /// How many rows a list has: those that are used, and free ones.
    static func rows(_ list: String, _ field: String, in form: Form, free: Int) -> Int {
        let used = (1...rowsMax).last { !form["\(list)-\($0)-\(field)"].isEmpty } ?? 0
        return min(rowsMax, used + free)
    }

    /// What the form shows at first.
    static func form(of draft: AgreementDraft, _ language: Language) -> Form {
        var fields: [Form.Field] = [
            .init("name-en", draft.english), .init("name-nl", draft.dutch),
            .init("specification_version", draft.specificationVersion.map { "\($0)" } ?? ""),
            .init("understanding", draft.understanding), .init("first_day", draft.firstDay),
            .init("last_day", draft.lastDay), .init("review_on", draft.reviewOn),
            .init("calendar", draft.calendar?.rawValue ?? ""),
            .init("warn_at_percent", draft.warnAtPercent),
            .init("succession", draft.endsEarlier ? "yes" : ""),
        ]
        fields += draft.covers.map { .init("covers", $0.rawValue) }
        fields += draft.except.map { .init("except", $0.rawValue) }
        fields += draft.contacts.map { .init("contacts", $0.rawValue) }
        for (index, item) in draft.items.enumerated() {
            fields += self.fields(of: item, in: "items-\(index + 1)", language)
        }
        for (index, charge) in draft.charges.enumerated() {
            let row = "charges-\(index + 1)"
            let point = language == .dutch ? "," : "."
            fields += [
                .init("\(row)-name-en", charge.english), .init("\(row)-name-nl", charge.dutch),
                .init("\(row)-side", charge.side.rawValue),
                .init("\(row)-amount", charge.amount.replacing(".", with: point)),
                .init("\(row)-currency", charge.currency),
                .init("\(row)-period", charge.period.rawValue),
                .init("\(row)-place", charge.place),
            ]
        }
        return Form(fields: fields + targets(of: draft, language))
    }

    /// Minutes as people read them: `240` as `4 hours`.
    static func written(_ minutes: String, _ language: Language) -> String {
        Int(minutes).map { AgreedTime(minutes: $0).words[language] } ?? minutes
    }

    /// A time as a desk takes it, in minutes; what cannot be read stays, to be refused there.
    static func minutes(_ text: String) -> String {
        AgreedTime(reading: text).map { "\($0.minutes)" } ?? text
    }

    /// A line of times for several types is a row for each, as rows have one type or all.
    private static func targets(of draft: AgreementDraft, _ language: Language) -> [Form.Field] {
        let lines = draft.targets.flatMap { target -> [(AgreementDraft.Target, CallType?)] in
            target.types.isEmpty ? [(target, nil)] : target.types.map { (target, $0) }
        }
        return lines.enumerated().flatMap { index, line -> [Form.Field] in
            let row = "targets-\(index + 1)"
            return [
                .init("\(row)-measure", line.0.measure.rawValue),
                .init("\(row)-types", line.1?.rawValue ?? ""),
            ] + line.0.minutes.map { .init("\(row)-\($0.key)", written($0.value, language)) }
        }
    }

    /// What somebody sent.
    static func draft(_ form: Form) -> AgreementDraft {
        var draft = AgreementDraft()
        draft.kind = .init(rawValue: form["kind"]) ?? .service
        draft.provider = form["provider"].isEmpty ? nil : ID(form["provider"])
        draft.customer = form["customer"].isEmpty ? nil : ID(form["customer"])
        draft.service = form["service"].isEmpty ? nil : ID(form["service"])
        (draft.english, draft.dutch) = (form["name-en"], form["name-nl"])
        draft.specificationVersion = Int(form["specification_version"])
        draft.understanding = form["understanding"]
        draft.firstDay = form["first_day"]
        draft.lastDay = form["last_day"]
        draft.reviewOn = form["review_on"]
        draft.covers = form.values("covers").map { ID($0) }
        draft.except = form.values("except").map { ID($0) }
        draft.contacts = form.values("contacts").map { ID($0) }
        draft.calendar = form["calendar"].isEmpty ? nil : ID(form["calendar"])
        draft.warnAtPercent = form["warn_at_percent"]
        draft.endsEarlier = form.isChecked("succession")
        // Rows keep their numbers, so that what is wrong with one is told there.
        let last = { (list: String, fields: [String]) in
            (1...rowsMax).last { row in
                fields.contains { !form["\(list)-\(row)-\($0)"].isEmpty }
            } ?? 0
        }
        let items = last("items", ["name-en", "name-nl", "promise-en", "promise-nl"])
        draft.items = (0..<items).map { item(form, $0 + 1) }
        let charges = last("charges", ["name-en", "name-nl", "amount"])
        draft.charges = (0..<charges).map { charge(form, $0 + 1) }
        let targets = last("targets", AgreementDraft.Target.priorityNames)
        draft.targets = (0..<targets).map { target(form, $0 + 1) }
        return draft
    }

    private static func charge(_ form: Form, _ number: Int) -> AgreementDraft.Charge {
        let row = "charges-\(number)"
        return AgreementDraft.Charge(
            english: form["\(row)-name-en"], dutch: form["\(row)-name-nl"],
            side: .init(rawValue: form["\(row)-side"]) ?? .price,
            amount: form["\(row)-amount"].replacing(",", with: "."),
            currency: form["\(row)-currency"],
            period: .init(rawValue: form["\(row)-period"]) ?? .month,
            place: form["\(row)-place"])
    }

    private static func target(_ form: Form, _ number: Int) -> AgreementDraft.Target {
        let row = "targets-\(number)"
        let minutes = AgreementDraft.Target.priorityNames.map {
            ($0, self.minutes(form["\(row)-\($0)"]))
        }
        return AgreementDraft.Target(
            .init(rawValue: form["\(row)-measure"]) ?? .reaction,
            CallType(rawValue: form["\(row)-types"]).map { [$0] } ?? [],
            minutes: Dictionary(uniqueKeysWithValues: minutes))
    }
}
