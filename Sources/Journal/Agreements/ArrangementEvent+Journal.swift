import USM
import Values

extension Arrangement.Event: JournalEvent {
    package static var subject: Subject.Kind { .agreement }

    package func write(_ fields: inout EventWriter) {
        switch self {
        case .opened(let opening):
            fields.field("id", opening.id)
            fields.field("kind", opening.kind)
            fields.field("provider", opening.provider)
            fields.field("customer", opening.customer)
        case .offered(let terms): fields.field("terms", terms)
        case .accepted(let party): fields.field("by", party)
        case .rejected(let party, let reason):
            fields.field("by", party)
            fields.words("reason", reason)
        case .withdrawn(let reason): fields.words("reason", reason)
        case .agreed(let version):
            fields.field("number", version.number)
            fields.field("terms", version.terms)
            fields.field("validity", version.validity)
            fields.field("accepted_by", version.acceptedBy)
        case .ended(let ending):
            fields.field("from", ending.from)
            fields.field("last_day", ending.lastDay)
            fields.words("reason", ending.reason)
            fields.field("call", ending.call)
        }
    }

    package init(
        _ kind: String, form: Int, reading fields: EventReader
    ) throws(EventDefect) {
        guard form == 1 else { throw EventDefect("form") }
        switch kind {
        case "opened": self = .opened(try Arrangement.Opening(reading: fields))
        case "offered": self = .offered(try fields.value("terms"))
        case "accepted": self = .accepted(by: try fields.value("by"))
        case "rejected":
            self = .rejected(by: try fields.value("by"), reason: try fields.words("reason"))
        case "withdrawn": self = .withdrawn(reason: try fields.words("reason"))
        case "agreed":
            self = .agreed(
                Arrangement.Version(
                    number: try fields.number("number"), terms: try fields.value("terms"),
                    validity: try fields.value("validity"),
                    acceptedBy: try fields.value("accepted_by")))
        case "ended":
            self = .ended(
                Arrangement.Ending(
                    from: try fields.moment("from"),
                    lastDay: try fields.optionalDay("last_day"),
                    reason: try fields.words("reason"), under: try fields.optional("call")))
        default: throw EventDefect("kind")
        }
    }
}

extension Arrangement.Opening {
    fileprivate init(reading fields: EventReader) throws(EventDefect) {
        let (id, kind): (ID<Agreement>, Arrangement.Kind) = (
            try fields.value("id"), try fields.value("kind")
        )
        let (provider, customer): (ID<Party>, ID<Party>) = (
            try fields.value("provider"), try fields.value("customer")
        )
        do throws(AgreementRefusal) {
            try self.init(id, kind, provider: provider, customer: customer)
        } catch {
            throw EventDefect("customer")
        }
    }
}
