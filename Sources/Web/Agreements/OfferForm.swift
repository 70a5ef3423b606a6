import Desk
import USM
import Values

/// An offer as the fields of a form, and back.
///
/// A field has the name that the desk gives it, with hyphens for points: `items-1-name-en`.
enum OfferForm {
    /// More than anybody writes; a form has at most 1,000 fields.
    static let rowsMax = 20
    /// The steps that a routine can speak of here.
    static let routineRowsMax = 8

    static func name(_ field: String) -> String { field.replacing(".", with: "-") }

    /// The same refusal at the fields of this form.
    static func atFields(_ refusal: DeskRefusal) -> DeskRefusal {
        guard case .invalid(let problems) = refusal else { return refusal }
        return .invalid(problems.map { FieldProblem(name($0.field), $0.sentence) })
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
        for (index, item) in draft.items.prefix(rowsMax).enumerated() {
            let row = "items-\(index + 1)"
            fields += [
                .init("\(row)-name-en", item.english), .init("\(row)-name-nl", item.dutch),
                .init("\(row)-promise-en", item.promiseEnglish),
                .init("\(row)-promise-nl", item.promiseDutch),
                .init("\(row)-type", item.type.rawValue),
                .init("\(row)-words", item.words.joined(separator: ", ")),
                .init("\(row)-lead_minutes", item.leadMinutes),
                .init("\(row)-price", item.price),
            ]
            fields += item.restsOn.map { .init("\(row)-rests_on", $0) }
            fields += routine(of: item, in: row)
        }
        for (index, charge) in draft.charges.prefix(rowsMax).enumerated() {
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
        return Form(fields: fields + targets(of: draft))
    }

    private static func routine(of item: AgreementDraft.Item, in row: String) -> [Form.Field] {
        item.routine.prefix(routineRowsMax).enumerated().flatMap { index, line -> [Form.Field] in
            let field = "\(row)-routine-\(index + 1)"
            return [
                .init("\(field)-step", line.step),
                .init("\(field)-team", line.team?.rawValue ?? ""),
                .init("\(field)-instruction-en", line.english),
                .init("\(field)-instruction-nl", line.dutch),
            ]
        }
    }

    /// A line of times for several types is a row for each, as rows have one type or all.
    private static func targets(of draft: AgreementDraft) -> [Form.Field] {
        let lines = draft.targets.flatMap { target -> [(AgreementDraft.Target, CallType?)] in
            target.types.isEmpty ? [(target, nil)] : target.types.map { (target, $0) }
        }
        return lines.prefix(rowsMax).enumerated().flatMap { index, line -> [Form.Field] in
            let row = "targets-\(index + 1)"
            return [
                .init("\(row)-measure", line.0.measure.rawValue),
                .init("\(row)-types", line.1?.rawValue ?? ""),
            ] + line.0.minutes.map { .init("\(row)-\($0.key)", $0.value) }
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

    private static func item(_ form: Form, _ number: Int) -> AgreementDraft.Item {
        let row = "items-\(number)"
        let last = (1...routineRowsMax).last { number in
            ["step", "team", "instruction-en", "instruction-nl"].contains {
                !form["\(row)-routine-\(number)-\($0)"].isEmpty
            }
        }
        return AgreementDraft.Item(
            english: form["\(row)-name-en"], dutch: form["\(row)-name-nl"],
            promiseEnglish: form["\(row)-promise-en"], promiseDutch: form["\(row)-promise-nl"],
            type: .init(rawValue: form["\(row)-type"]) ?? .serviceRequest,
            words: form["\(row)-words"].split(separator: ",").map(String.init),
            restsOn: places(form, row), leadMinutes: form["\(row)-lead_minutes"],
            price: form["\(row)-price"].replacing(",", with: "."),
            routine: (0..<(last ?? 0)).map { routineLine(form, "\(row)-routine-\($0 + 1)") })
    }

    /// Each once; the first is the one that can be chosen anew.
    private static func places(_ form: Form, _ row: String) -> [String] {
        var seen: Set<String> = []
        return form.values("\(row)-rests_on").filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    private static func routineLine(
        _ form: Form, _ field: String
    ) -> AgreementDraft.RoutineLine {
        let team = form["\(field)-team"]
        return AgreementDraft.RoutineLine(
            step: form["\(field)-step"], team: team.isEmpty ? nil : ID(team),
            english: form["\(field)-instruction-en"], dutch: form["\(field)-instruction-nl"])
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
        let minutes = AgreementDraft.Target.priorityNames.map { ($0, form["\(row)-\($0)"]) }
        return AgreementDraft.Target(
            .init(rawValue: form["\(row)-measure"]) ?? .reaction,
            CallType(rawValue: form["\(row)-types"]).map { [$0] } ?? [],
            minutes: Dictionary(uniqueKeysWithValues: minutes))
    }
}
