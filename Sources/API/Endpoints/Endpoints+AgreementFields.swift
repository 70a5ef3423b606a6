import Desk
import JSON
import USM
import Values

extension Endpoints {
    private static let words: [Field] = [
        .required("en", .text(limit: 2000), "In English."),
        .required("nl", .text(limit: 2000), "In Dutch."),
    ]

    /// What an offer says.
    static let offer: [Field] =
        [
            .optional("agreement_id", .id, "The agreement to change; else another one begins."),
            .optional(
                "kind", .oneOf(Arrangement.Kind.allCases.map(\.rawValue)),
                "Of one that is not there yet; else a service agreement."),
            .optional("provider_id", .id, "Of one that is not there yet."),
            .optional("customer_id", .id, "Of one that is not there yet."),
            .optional("service_id", .id, "Else the service of the wish."),
            .required("name", .record(words), "Its name."),
            .optional(
                "specification_version", .number(1...1_000_000),
                "What is promised; without it the understanding is all."),
            .optional("understanding", .text(limit: 2000), "The same in one’s own words."),
            .required("first_day", .text(limit: 10), "As `2026-12-01`."),
            .optional("last_day", .text(limit: 10), "Else it goes on."),
            .optional("review_on", .text(limit: 10), "When both look at it again."),
            .required("covers", .list(.id, limit: 1000), "Who may ask under it."),
            .optional(
                "except", .list(.id, limit: 1000), "Who may not, although they belong to those."),
            .required("contacts", .list(.id, limit: 100), "Who answers for the customer."),
            .optional("calendar_id", .id, "In whose hours times count; else around the clock."),
            .optional("warn_at_percent", .number(1...99), "Else 80."),
            .optional("ends_earlier", .truth, "Whether what runs ends with it; else true."),
        ] + lines

    private static let lines: [Field] = [
        .optional("items", .list(.record(item), limit: 100), "What users may ask for."),
        .optional("charges", .list(.record(charge), limit: 100), "What it costs."),
        .optional("targets", .list(.record(times), limit: 100), "Within which times."),
    ]

    private static let item: [Field] = [
        .required("name", .record(words), "Its name."),
        .required("promise", .record(words), "What comes of it."),
        .required("type", .oneOf(CallType.allCases.map(\.rawValue)), "The type of its calls."),
        .optional("words", .list(.text(limit: 200), limit: 100), "By which people ask for it."),
        .required(
            "rests_on", .list(.text(limit: 200), limit: 50),
            "Keys of the tree at which something is promised."),
        .optional("lead_minutes", .number(1...1_000_000), "Else the targets hold."),
        .optional("price", .text(limit: 40), "Of one, as `EUR 12.50`."),
        .optional(
            "routine", .list(.record(routineLine), limit: 100),
            "Who does which step and how; else as the method says."),
        .optional(
            "form", .list(.record(question), limit: 50),
            "What is asked of who orders it; else what was asked already."),
    ]

    private static let question: [Field] = [
        .required("key", .text(limit: 60), "Names it; once in a form."),
        .required("label", .record(words), "The question."),
        .required("kind", .oneOf(FormField.KindName.allCases.map(\.rawValue)), "What it takes."),
        .optional("required", .truth, "Whether it has to be answered; else true."),
        .optional("help", .record(words), "What helps to answer."),
        .optional("at_least", .text(limit: 20), "Of a number."),
        .optional("at_most", .text(limit: 20), "Of a number."),
        .optional("options", .list(.record(option), limit: 100), "The answers of a choice."),
        .optional("class", .text(limit: 200), "Of which a component must be."),
        .optional("default", .text(limit: 2000), "What holds without an answer."),
        .optional("when", .record(condition), "An earlier choice that was made so."),
    ]

    private static let option: [Field] =
        [.required("key", .text(limit: 60), "Names it; once in a question.")] + words

    private static let condition: [Field] = [
        .required("field", .text(limit: 60), "The key of an earlier question."),
        .required("is", .text(limit: 60), "The key of an option, `yes` or `no`."),
    ]

    private static let routineLine: [Field] = [
        .required("step", .text(limit: 3), "Of a workflow of its type, as `O3`."),
        .optional("team_id", .id, "Who does it; else any team may."),
        .optional("instruction", .record(words), "How it is done."),
    ]

    private static let charge: [Field] = [
        .required("name", .record(words), "What for."),
        .required(
            "side", .oneOf(Charge.Side.allCases.map(\.rawValue)),
            "Costs are not shown to customers."),
        .required("amount", .text(limit: 20), "As `12.50`; below zero for a discount."),
        .required("currency", .text(limit: 3), "As `EUR`."),
        .required("period", .oneOf(Charge.Period.allCases.map(\.rawValue)), "How often."),
        .optional("place", .text(limit: 200), "A key of the tree; else for the whole."),
    ]

    private static let times: [Field] = [
        .required(
            "measure", .oneOf(ServiceMeasure.allCases.map(\.rawValue)), "What is counted."),
        .optional(
            "types", .list(.oneOf(CallType.allCases.map(\.rawValue)), limit: 5),
            "Of which calls; else of all."),
        .required(
            "minutes",
            .record(
                AgreementDraft.Target.priorityNames.map {
                    .optional($0, .number(1...1_000_000), "Minutes of open time.")
                }), "By priority."),
    ]
}

extension AgreementDraft {
    /// An offer whose fields the endpoint has already checked.
    init(_ body: Fields) {
        self.init()
        kind = body.choice("kind") ?? .service
        provider = body.id("provider_id")
        customer = body.id("customer_id")
        service = body.id("service_id")
        (english, dutch) = body.words("name")
        specificationVersion = body.number("specification_version")
        understanding = body.text("understanding") ?? ""
        firstDay = body.text("first_day") ?? ""
        lastDay = body.text("last_day") ?? ""
        reviewOn = body.text("review_on") ?? ""
        covers = body.texts("covers").map { ID($0) }
        except = body.texts("except").map { ID($0) }
        contacts = body.texts("contacts").map { ID($0) }
        calendar = body.id("calendar_id")
        warnAtPercent = "\(body.number("warn_at_percent") ?? 80)"
        endsEarlier = body.truth("ends_earlier") ?? true
        items = body.records("items").map { item in
            let (name, promise) = (item.words("name"), item.words("promise"))
            return Item(
                english: name.0, dutch: name.1, promiseEnglish: promise.0,
                promiseDutch: promise.1, type: item.choice("type") ?? .serviceRequest,
                words: item.texts("words"), restsOn: item.texts("rests_on"),
                leadMinutes: item.number("lead_minutes").map { "\($0)" } ?? "",
                price: item.text("price") ?? "",
                routine: item.records("routine").map(RoutineLine.init),
                form: item.has("form")
                    ? item.records("form").map(EnterpriseFile.AgreedField.init) : nil)
        }
        charges = body.records("charges").map { charge in
            let name = charge.words("name")
            return Charge(
                english: name.0, dutch: name.1, side: charge.choice("side") ?? .price,
                amount: charge.text("amount") ?? "", currency: charge.text("currency") ?? "",
                period: charge.choice("period") ?? .month, place: charge.text("place") ?? "")
        }
        targets = body.records("targets").map { target in
            let minutes = target.record("minutes")
            let given = AgreementDraft.Target.priorityNames.map { name in
                (name, minutes?.number(name).map { "\($0)" } ?? "")
            }
            return Target(
                target.choice("measure") ?? .reaction, target.choices("types"),
                minutes: Dictionary(uniqueKeysWithValues: given))
        }
    }
}

extension EnterpriseFile.AgreedField {
    fileprivate init(_ question: Fields) {
        let label = question.words("label")
        let help = question.record("help")
        let condition = question.record("when")
        self.init(
            key: question.text("key") ?? "",
            label: EnterpriseFile.Words(en: label.0, nl: label.1),
            kind: question.choice("kind") ?? .text,
            isRequired: question.truth("required") ?? true,
            help: help.map {
                EnterpriseFile.Words(en: $0.text("en") ?? "", nl: $0.text("nl") ?? "")
            },
            atLeast: question.text("at_least"), atMost: question.text("at_most"),
            options: question.records("options").map {
                EnterpriseFile.SpecifiedItem(
                    key: $0.text("key") ?? "", en: $0.text("en") ?? "", nl: $0.text("nl") ?? "")
            },
            componentClass: question.text("class"), preset: question.text("default"),
            when: condition.map {
                EnterpriseFile.AgreedCondition(
                    field: $0.text("field") ?? "", is: $0.text("is") ?? "")
            })
    }
}

extension AgreementDraft.RoutineLine {
    fileprivate init(_ line: Fields) {
        let words = line.words("instruction")
        self.init(
            step: line.text("step") ?? "", team: line.id("team_id"), english: words.0,
            dutch: words.1)
    }
}

extension Fields {
    fileprivate func words(_ name: String) -> (String, String) {
        let words = record(name)
        return (words?.text("en") ?? "", words?.text("nl") ?? "")
    }
}
