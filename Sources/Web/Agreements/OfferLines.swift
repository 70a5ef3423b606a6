import Desk
import Markup
import USM
import Values

/// The lists of an offer: what can be asked for, within which times, for which price.
struct OfferLines {
    let viewer: Viewer
    let prepared: PreparedOffer
    let form: Form
    let problems: FormProblems

    private var texts: PromiseFields {
        PromiseFields(viewer: viewer, form: form, problems: problems)
    }

    /// The places of the tree that something can rest on, or be paid for.
    private var places: [Choice] {
        [Choice("", viewer.say(DesignPageTexts.choose))]
            + prepared.promised.entries.map(\.place).filter { $0 != .job }.map { place in
                let words = prepared.promised[place]?.text
                return Choice(
                    place.key,
                    words.map {
                        "\(viewer.say(place.heading.heading)): \(viewer.say($0).prefix(60))"
                    }
                        ?? viewer.say(place.heading.heading))
            }
    }

    var items: HTML {
        let rows = OfferForm.rows("items", "name-en", in: form, free: 2)
        return """
            <p class="soft">\(viewer.say(OfferTexts.itemsHow))</p>
            \(1...max(1, rows), { row in item("items-\(row)", row) })
            """
    }

    private func item(_ row: String, _ number: Int) -> HTML {
        let types = AgreementDraft.Target.types.map {
            Choice($0.rawValue, viewer.say($0.name.heading))
        }
        let type = form["\(row)-type"]
        return folded(
            OfferTexts.itemRow(number), form["\(row)-name-\(viewer.language.rawValue)"], row,
            """
            <p class="soft">\(viewer.say(AgreementPageTexts.item))</p>\(texts.texts("\(row)-name", rows: 1))
            <p class="soft">\(viewer.say(AgreementPageTexts.promise))</p>\(texts.texts("\(row)-promise", rows: 1))
            <div class="columns">
            \(field("\(row)-type", AgreementPageTexts.type, .select(types), value: type.isEmpty ? CallType.serviceRequest.rawValue : type))
            \(field("\(row)-rests_on", OfferTexts.restsOn, .select(places)))
            \(field("\(row)-words", OfferTexts.words, .line))
            \(field("\(row)-lead_minutes", OfferTexts.leadMinutes, .line))
            \(field("\(row)-price", OfferTexts.priceOfOne, .line))
            </div>
            \(furtherPlaces(row))
            \(OfferQuestions(viewer: viewer, row: row, form: form, problems: problems))
            \(OfferRoutine(viewer: viewer, row: row, teams: prepared.teams, form: form, problems: problems))
            """)
    }

    /// What else it rests on, as a program or a file said; kept as it is.
    private func furtherPlaces(_ row: String) -> HTML {
        let places = form.values("\(row)-rests_on").dropFirst().filter { !$0.isEmpty }
        guard !places.isEmpty else { return .empty }
        let names = places.map { key in
            PromisePlace(key: key).map { viewer.say($0.heading.heading) } ?? key
        }
        return """
            \(places, { place in HiddenField("\(row)-rests_on", place).body })
            <p class="soft">\(viewer.say(OfferTexts.restsOnToo(names.joined(separator: ", "))))</p>
            """
    }

    var charges: HTML {
        let rows = OfferForm.rows("charges", "amount", in: form, free: 1)
        return "\(1...max(1, rows), { row in charge("charges-\(row)", row) })"
    }

    private func charge(_ row: String, _ number: Int) -> HTML {
        let sides = Charge.Side.allCases.map { Choice($0.rawValue, viewer.say($0.name.heading)) }
        let periods = Charge.Period.allCases.map { Choice($0.rawValue, viewer.say($0.name)) }
        let period = form["\(row)-period"]
        let currency = form["\(row)-currency"]
        return folded(
            OfferTexts.chargeRow(number), form["\(row)-name-\(viewer.language.rawValue)"], row,
            """
            <p class="soft">\(viewer.say(AgreementPageTexts.charge))</p>\(texts.texts("\(row)-name", rows: 1))
            <div class="columns">
            \(field("\(row)-amount", AgreementPageTexts.amount, .line))
            \(field("\(row)-currency", OfferTexts.currency, .line, value: currency.isEmpty ? "EUR" : currency))
            \(field("\(row)-period", AgreementPageTexts.per, .select(periods), value: period.isEmpty ? Charge.Period.month.rawValue : period))
            \(field("\(row)-side", AgreementPageTexts.side, .select(sides)))
            \(field("\(row)-place", OfferTexts.chargedFor, .select(places)))
            </div>
            """)
    }

    var targets: HTML {
        let used = (1...OfferForm.rowsMax).last { row in
            AgreementDraft.Target.priorityNames.contains {
                !form["targets-\(row)-\($0)"].isEmpty
            }
        }
        let rows = min(OfferForm.rowsMax, (used ?? 0) + 1)
        let calendars =
            [Choice("", viewer.say(HoursTexts.aroundTheClock))]
            + prepared.calendars.map {
                Choice($0.id.rawValue, "\(viewer.say($0.name)), \($0.timeZone)")
            }
        let percent = form["warn_at_percent"]
        return """
            <p class="soft">\(viewer.say(OfferTexts.targetsHow))</p>
            <div class="columns">
            \(field("calendar", OfferTexts.hours, .select(calendars)))
            \(field("warn_at_percent", OfferTexts.warnAt, .line, value: percent.isEmpty ? "80" : percent))
            </div>
            \(1...rows, { row in target("targets-\(row)", row) })
            """
    }

    private func target(_ row: String, _ number: Int) -> HTML {
        let measures = ServiceMeasure.allCases.map {
            Choice($0.rawValue, viewer.say($0.name.heading))
        }
        let types =
            [Choice("", viewer.say(OfferTexts.everyType))]
            + AgreementDraft.Target.types.map { Choice($0.rawValue, viewer.say($0.name.heading)) }
        let name = ServiceMeasure(rawValue: form["\(row)-measure"]).map { viewer.say($0.name) }
        let type = CallType(rawValue: form["\(row)-types"]).map { viewer.say($0.name) }
        let title = [name, type].compactMap(\.self).joined(separator: ", ")
        return folded(
            OfferTexts.targetRow(number), title, row,
            """
            <div class="columns">
            \(field("\(row)-measure", AgreementPageTexts.measure, .select(measures)))
            \(field("\(row)-types", AgreementPageTexts.type, .select(types)))
            \(AgreementDraft.Target.priorityNames, { name in
                field("\(row)-\(name)", priority(name), .line)
            })
            </div>
            """)
    }

    private func priority(_ name: String) -> LocalizedText {
        Priority(rawValue: name)?.name.heading ?? OfferTexts.unclassified
    }

    /// A row is folded as long as nothing in it is wrong.
    private func folded(
        _ title: LocalizedText, _ name: String, _ row: String, _ content: HTML
    ) -> HTML {
        let isWrong = problems.problems.contains { $0.field.hasPrefix(row + "-") }
        let words = name.isEmpty ? viewer.say(title) : name
        return """
            <details class="more"\(attribute: "open", if: isWrong)><summary dir="auto">\(words)</summary>
            <div class="pair">\(content)</div></details>
            """
    }

    private func field(
        _ name: String, _ label: LocalizedText, _ kind: Field.Kind, value: String? = nil
    ) -> HTML {
        Field(
            name, label: viewer.say(label), kind: kind, value: value ?? form[name],
            error: problems.of(name, viewer)
        ).body
    }
}
