import USM
import Values

/// What became of an agreement that calls are judged by: what a file entered, and what the talks
/// about it brought into force.
///
/// It stands in the journal of the agreement beside its talks (`Arrangement.Event`).
package enum AgreementEvent: JournalEvent {
    /// Each says the whole agreement, as it is from then on.
    case stands(AgreementContent, Cause)
    /// It never began.
    case removed
    /// What it promises for calls, from a change of it or of its hours on.
    case promised(PromisedTerms)

    package enum Cause: String, CaseIterable, Sendable {
        /// An enterprise file names it for the first time.
        case entered
        /// An enterprise file says other things of it than before.
        case changed
        /// A version that was talked about began, or will next.
        case began
        /// The talks ended it, or let it end where the next version begins.
        case shortened
        /// The clocks of the place of its days are known better.
        case settled
        /// It was there before its events had types.
        case adopted
    }

    package static var subject: Subject.Kind { .agreement }

    /// Every name under which one is kept.
    package static var kinds: [String] {
        Cause.allCases.map(\.rawValue) + ["removed", "promised"]
    }

    package var kind: String {
        switch self {
        case .stands(_, let cause): cause.rawValue
        case .removed: "removed"
        case .promised: "promised"
        }
    }

    package func write(_ fields: inout EventWriter) {
        switch self {
        case .stands(let content, _): content.write(&fields)
        case .removed: break
        case .promised(let terms): terms.write(&fields)
        }
    }

    package init(
        _ kind: String, form: Int, reading fields: EventReader
    ) throws(EventDefect) {
        guard form == 1 else { throw EventDefect("form") }
        switch kind {
        case "removed": self = .removed
        case "promised": self = .promised(try PromisedTerms(reading: fields))
        default:
            guard let cause = Cause(rawValue: kind) else { throw EventDefect("kind") }
            self = .stands(try AgreementContent(reading: fields), cause)
        }
    }
}

/// All that is kept of an agreement that calls are judged by.
package struct AgreementContent: Hashable, Sendable {
    /// By which files know it.
    package let key: String
    package let agreement: Agreement
    package let validity: Validity
    package let targets: ServiceTargets
    /// In whose hours the clocks run; nil for around the clock.
    package let calendar: ID<ServiceCalendar>?
    package let coverage: Coverage
    /// Who speaks for the customer, by age.
    package let contacts: [ID<Party>]
    /// In one's own words; empty where the specification says it.
    package let understanding: String
    package let reviewOn: Instant?
    package let charges: [Charge]
    /// The version of the specification that it promises; nil while that is still to be found.
    package let specification: Int?

    package init(
        key: String, agreement: Agreement, validity: Validity, targets: ServiceTargets,
        calendar: ID<ServiceCalendar>?, coverage: Coverage, contacts: Set<ID<Party>>,
        understanding: String, reviewOn: Instant?, charges: [Charge], specification: Int?
    ) {
        self.key = key
        self.agreement = agreement
        self.validity = validity
        self.targets = targets
        self.calendar = calendar
        self.coverage = coverage
        self.contacts = contacts.sorted()
        self.understanding = understanding
        self.reviewOn = reviewOn
        self.charges = charges
        self.specification = specification
    }
}

extension AgreementContent: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("id", agreement.id)
        fields.field("key", code: key)
        fields.field("kind", agreement.kind)
        fields.words("name", agreement.name)
        fields.field("service", agreement.service)
        fields.field("customer", agreement.customer)
        fields.field("provider", agreement.provider)
        fields.field("validity", validity)
        fields.field("items", agreement.preAgreedCalls)
        fields.field("targets", targets)
        fields.field("calendar", calendar)
        fields.field("coverage", coverage)
        fields.field("contacts", contacts)
        fields.words("understanding", understanding)
        fields.field("review", reviewOn)
        fields.field("charges", charges)
        fields.field("specification", specification)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        let validity: Validity = try fields.value("validity")
        self.init(
            key: try fields.code("key"),
            agreement: Agreement(
                id: try fields.value("id"), name: try fields.text("name"),
                service: try fields.value("service"), customer: try fields.value("customer"),
                provider: try fields.value("provider"), validFrom: validity.from,
                validUntil: validity.until, preAgreedCalls: try fields.values("items"),
                kind: try fields.value("kind")),
            validity: validity, targets: try fields.value("targets"),
            calendar: try fields.optional("calendar"), coverage: try fields.value("coverage"),
            contacts: Set(try fields.values("contacts")),
            understanding: try fields.words("understanding"),
            reviewOn: try fields.optionalMoment("review"), charges: try fields.values("charges"),
            specification: try fields.optionalNumber("specification"))
    }
}
