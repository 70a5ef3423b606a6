import Desk
import USM
import Values

/// What can be asked for under an offer, as the fields of its form.
extension OfferForm {
    /// The last row in which somebody wrote one of these fields; 0 for none.
    static func lastRow(_ list: String, _ names: [String], in form: Form) -> Int {
        (1...rowsMax).last { row in names.contains { !form["\(list)-\(row)-\($0)"].isEmpty } } ?? 0
    }

    static let routineNames = ["step", "team", "instruction-en", "instruction-nl"]
    static let questionNames = ["label-en", "label-nl", "key"]

    static func fields(
        of item: AgreementDraft.Item, in row: String, _ language: Language
    ) -> [Form.Field] {
        let own: [Form.Field] = [
            .init("\(row)-name-en", item.english), .init("\(row)-name-nl", item.dutch),
            .init("\(row)-promise-en", item.promiseEnglish),
            .init("\(row)-promise-nl", item.promiseDutch),
            .init("\(row)-type", item.type.rawValue),
            .init("\(row)-words", item.words.joined(separator: ", ")),
            .init("\(row)-lead_minutes", written(item.leadMinutes, language)),
            .init("\(row)-price", item.price),
        ]
        let routine = item.routine.enumerated().flatMap { index, line in
            fields(of: line, in: "\(row)-routine-\(index + 1)")
        }
        let questions = (item.form ?? []).enumerated().flatMap { index, question in
            fields(of: question, in: "\(row)-form-\(index + 1)")
        }
        return own + item.restsOn.map { .init("\(row)-rests_on", $0) } + routine + questions
    }

    private static func fields(
        of line: AgreementDraft.RoutineLine, in row: String
    ) -> [Form.Field] {
        [
            .init("\(row)-step", line.step), .init("\(row)-team", line.team?.rawValue ?? ""),
            .init("\(row)-instruction-en", line.english),
            .init("\(row)-instruction-nl", line.dutch),
        ]
    }

    private static func fields(
        of question: EnterpriseFile.AgreedField, in row: String
    ) -> [Form.Field] {
        let options = question.options.map { "\($0.key): \($0.en) | \($0.nl)" }
        return [
            .init("\(row)-key", question.key), .init("\(row)-label-en", question.label.en),
            .init("\(row)-label-nl", question.label.nl),
            .init("\(row)-kind", question.kind.rawValue),
            .init("\(row)-required", question.isRequired ? "yes" : ""),
            .init("\(row)-help-en", question.help?.en ?? ""),
            .init("\(row)-help-nl", question.help?.nl ?? ""),
            .init("\(row)-options", options.joined(separator: "\n")),
            .init("\(row)-at_least", question.atLeast ?? ""),
            .init("\(row)-at_most", question.atMost ?? ""),
            .init("\(row)-class", question.componentClass ?? ""),
            .init("\(row)-default", question.preset ?? ""),
            .init("\(row)-when_field", question.when?.field ?? ""),
            .init("\(row)-when_is", question.when?.is ?? ""),
        ]
    }

    static func item(_ form: Form, _ number: Int) -> AgreementDraft.Item {
        let row = "items-\(number)"
        let routine = lastRow("\(row)-routine", routineNames, in: form)
        return AgreementDraft.Item(
            english: form["\(row)-name-en"], dutch: form["\(row)-name-nl"],
            promiseEnglish: form["\(row)-promise-en"], promiseDutch: form["\(row)-promise-nl"],
            type: .init(rawValue: form["\(row)-type"]) ?? .serviceRequest,
            words: form["\(row)-words"].split(separator: ",").map(trimmed),
            restsOn: places(form, row), leadMinutes: minutes(form["\(row)-lead_minutes"]),
            price: form["\(row)-price"].replacing(",", with: "."),
            routine: (0..<routine).map { routineLine(form, "\(row)-routine-\($0 + 1)") },
            form: questions(form, "\(row)-form"))
    }

    /// Each once; the first is the one that can be chosen anew.
    private static func places(_ form: Form, _ row: String) -> [String] {
        var seen: Set<String> = []
        return form.values("\(row)-rests_on").filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    private static func routineLine(
        _ form: Form, _ row: String
    ) -> AgreementDraft.RoutineLine {
        let team = form["\(row)-team"]
        return AgreementDraft.RoutineLine(
            step: form["\(row)-step"], team: team.isEmpty ? nil : ID(team),
            english: form["\(row)-instruction-en"], dutch: form["\(row)-instruction-nl"])
    }

    /// A question without a key of its own is named by its words.
    private static func questions(
        _ form: Form, _ list: String
    ) -> [EnterpriseFile.AgreedField] {
        let count = lastRow(list, questionNames, in: form)
        var taken = Set((0..<count).map { form["\(list)-\($0 + 1)-key"] })
        return (0..<count).map { index in
            var question = question(form, "\(list)-\(index + 1)")
            if question.key.isEmpty {
                question.key = PromisePlace.itemKey(for: question.label.en, besides: taken)
                taken.insert(question.key)
            }
            return question
        }
    }

    private static func question(_ form: Form, _ row: String) -> EnterpriseFile.AgreedField {
        let text = { (name: String) -> String? in
            let text = form["\(row)-\(name)"]
            return text.isEmpty ? nil : text
        }
        let kind = FormField.KindName(rawValue: form["\(row)-kind"]) ?? .text
        let help = EnterpriseFile.Words(en: form["\(row)-help-en"], nl: form["\(row)-help-nl"])
        let condition = text("when_field") ?? text("when_is").map { _ in "" }
        return EnterpriseFile.AgreedField(
            key: form["\(row)-key"],
            label: .init(en: form["\(row)-label-en"], nl: form["\(row)-label-nl"]), kind: kind,
            isRequired: form.isChecked("\(row)-required"),
            help: help.en.isEmpty && help.nl.isEmpty ? nil : help, atLeast: text("at_least"),
            atMost: text("at_most"), options: options(form["\(row)-options"]),
            componentClass: text("class"), preset: text("default"),
            when: condition.map { .init(field: $0, is: text("when_is") ?? "") })
    }

    /// A line for each: `new: A new one | Een nieuwe`; the name before the colon may be left out.
    private static func options(_ text: String) -> [EnterpriseFile.SpecifiedItem] {
        var taken: Set<String> = []
        let lines = text.split(whereSeparator: \.isNewline).filter {
            !$0.allSatisfy(\.isWhitespace)
        }
        return lines.map { line in
            let named = line.wholeMatch(of: /\s*([a-z0-9_-]+):\s*(.+)/)
            let words = (named.map { $0.2 } ?? line).split(separator: "|", maxSplits: 1)
                .map(trimmed)
            let english = words.first ?? ""
            let key =
                named.map { String($0.1) } ?? PromisePlace.itemKey(for: english, besides: taken)
            taken.insert(key)
            return .init(key: key, en: english, nl: words.count > 1 ? words[1] : english)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let text = text.drop(while: \.isWhitespace)
        return String(text.reversed().drop(while: \.isWhitespace).reversed())
    }
}
