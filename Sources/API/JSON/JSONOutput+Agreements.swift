import Desk
import JSON
import USM
import Values

extension JSONOutput {
    mutating func arrangement(_ receipt: ArrangementReceipt) {
        field("id", receipt.id)
        field("state", receipt.state.rawValue)
        field("version", receipt.version)
    }

    mutating func agreement(_ line: AgreementLine) {
        field("id", line.id)
        field("kind", line.kind.rawValue)
        field("name", line.name)
        field("state", line.state.rawValue)
        field("awaits_answer", line.awaitsAnswer)
        field("service_id", line.service)
        field("customer_id", line.customer)
        field("provider_id", line.provider)
        field("valid_from", line.validity.from)
        field("valid_until", line.validity.until)
        field("review_on", line.reviewOn)
    }

    mutating func document(_ found: AgreementDocument) {
        let terms = found.terms
        field("id", found.id)
        field("kind", found.kind.rawValue)
        field("state", found.state.rawValue)
        field("is_offer", found.isOffer)
        field("number", found.number)
        field("version", found.version)
        field("name", terms.name)
        field("provider_id", found.provider)
        field("customer_id", found.customer)
        field("service_id", found.service.id)
        field("specification_version", terms.specificationVersion)
        field("understanding", terms.understanding)
        field("valid_from", terms.validity.from)
        field("valid_until", terms.validity.until)
        field("review_on", terms.reviewOn)
        key("covers")
        list(terms.coverage.included.sorted()) { $0.value($1.rawValue) }
        key("except")
        list(terms.coverage.excluded.sorted()) { $0.value($1.rawValue) }
        key("contacts")
        list(terms.contacts) { $0.value($1.rawValue) }
        field("calendar_id", terms.calendar)
        key("items")
        list(found.calls) { list, call in list.object { $0.agreed(call) } }
        key("targets")
        list(terms.targets.all) { list, target in list.object { $0.target(target) } }
        key("charges")
        list(terms.charges) { list, charge in list.object { $0.charge(charge) } }
        field("wish", found.wish)
        field("ended_under", found.endedUnder)
        key("allowed_actions")
        list(found.allowed) { $0.value($1.rawValue) }
        key("rounds")
        list(found.history) { list, entry in list.object { $0.happened(entry) } }
    }

    private mutating func agreed(_ call: AgreementDocument.AgreedCall) {
        field("name", call.name)
        field("promise", call.promise)
        field("type", call.type.rawValue)
        field("lead_minutes", call.leadMinutes)
        field("price", call.price?.plain)
        key("words")
        list(call.words) { $0.value($1) }
        key("rests_on")
        list(call.restsOn) { $0.value($1.key) }
        key("routine")
        list(call.routine.lines) { list, line in list.object { $0.routineLine(line) } }
        key("form")
        list(call.form) { list, question in list.object { $0.question(question) } }
    }

    private mutating func question(_ question: EnterpriseFile.AgreedField) {
        field("key", question.key)
        field("label", question.label.text)
        field("kind", question.kind.rawValue)
        field("required", question.isRequired)
        field("help", question.help?.text)
        field("at_least", question.atLeast)
        field("at_most", question.atMost)
        key("options")
        list(question.options) { list, option in
            list.object {
                $0.field("key", option.key)
                $0.field("en", option.en)
                $0.field("nl", option.nl)
            }
        }
        field("class", question.componentClass)
        field("default", question.preset)
        key("when")
        guard let condition = question.when else { return null() }
        object {
            $0.field("field", condition.field)
            $0.field("is", condition.is)
        }
    }

    private mutating func routineLine(_ line: CallRoutine.Line) {
        field("step", line.step.code)
        field("team_id", line.team)
        field("instruction", line.instruction)
    }

    private mutating func target(_ target: ServiceTarget) {
        field("measure", target.measure.rawValue)
        field("type", target.type.rawValue)
        field("priority", target.priority?.rawValue)
        field("seconds", target.time.components.seconds)
    }

    private mutating func charge(_ charge: Charge) {
        field("name", charge.name)
        field("side", charge.side.rawValue)
        field("amount", charge.amount.digits)
        field("currency", charge.amount.currency.code)
        field("period", charge.period.rawValue)
        field("place", charge.place?.key)
    }

    private mutating func happened(_ entry: JournaledAgreement) {
        field("event", entry.event.kind)
        field("at", entry.at)
        field("by", entry.by)
        let reason: String? =
            switch entry.event {
            case .rejected(_, let reason), .withdrawn(let reason): reason
            case .ended(let ending): ending.reason
            case .opened, .offered, .accepted, .agreed: nil
            }
        field("reason", reason)
    }
}
