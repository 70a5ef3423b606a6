import Journal
import Records
import Storage
import USM
import Values

/// Keeps what was decided about an arrangement, and what follows from it: the agreement that runs.
struct ArrangementChange {
    let transaction: any Transaction
    let by: Authorship

    /// - Throws: ``DeskRefusal``: at the field that is wrong, or for a state that does not allow it.
    func perform(
        _ command: Arrangement.Command, on stored: StoredArrangement, opening: Arrangement.Opening?
    ) throws -> StoredArrangement {
        let events: [Arrangement.Event]
        do throws(AgreementRefusal) {
            events = try stored.arrangement.deciding(command)
        } catch {
            throw error.refusal
        }
        var next = stored
        for event in events { next.arrangement = next.arrangement.applying(event) }
        let opened = opening.map { [Arrangement.Event.opened($0)] } ?? []
        for event in opened + events {
            try transaction.appendToJournal(event, of: next.arrangement.id.rawValue, by)
        }
        try keep(&next)
        return next
    }

    /// Brings the agreement that runs in line with what was agreed, as far as its time has come.
    func keep(_ stored: inout StoredArrangement) throws {
        guard let terms = stored.arrangement.lastTerms else { return }
        stored.beginsAt = try settle(stored.arrangement)
        try transaction.save(stored, terms: terms)
        // What people may order has changed, and so has who speaks for whom.
        try transaction.announceIdentities(.allIdentities)
    }

    /// - Returns: when the next version begins.
    private func settle(_ arrangement: Arrangement) throws -> Instant? {
        let next = arrangement.nextBeginning(after: by.at)
        if let version = arrangement.version(at: by.at) {
            try run(version, of: arrangement)
            return next
        }
        let row = try transaction.storedAgreement(arrangement.id)
        if let row, let ending = arrangement.ending {
            if row.agreement.validFrom >= ending.from {
                try transaction.deleteAgreement(arrangement.id, by)
                return nil
            }
            try shorten(row, by: ending.from)
        }
        guard let next else { return nil }
        if let row, row.agreement.validFrom < next {
            try shorten(row, by: next)
            return next
        }
        guard let version = arrangement.version(at: next) else { return nil }
        try run(version, of: arrangement)
        return arrangement.nextBeginning(after: next)
    }

    /// Makes a version the agreement that calls are judged by.
    private func run(_ version: Arrangement.Version, of arrangement: Arrangement) throws {
        let (terms, until) = (version.terms, arrangement.goesOn(after: version))
        let key = try transaction.agreementKey(arrangement.id) ?? arrangement.id.rawValue
        try transaction.save(
            StoredAgreement(
                key: key,
                agreement: Agreement(
                    id: arrangement.id, name: terms.name, service: terms.service,
                    customer: arrangement.customer, provider: arrangement.provider,
                    validFrom: version.validity.from,
                    validUntil: until,
                    preAgreedCalls: terms.items.map(\.preAgreedCall), kind: arrangement.kind),
                targets: terms.targets, calendar: terms.calendar,
                coverage: terms.coverage, contacts: Set(terms.contacts),
                conditions: .init(
                    understanding: terms.understanding, reviewOn: terms.reviewOn,
                    charges: terms.charges),
                specification: terms.specificationVersion,
                fromDay: version.validity.fromDay,
                untilDay: arrangement.versions.first {
                    $0.validity.until == until && until != nil
                }?.validity.untilDay),
            .began, by)
    }

    private func shorten(_ row: StoredAgreement, by moment: Instant) throws {
        guard row.agreement.validUntil.map({ $0 > moment }) ?? true else { return }
        var shorter = row
        shorter.agreement.validUntil = moment
        shorter.untilDay = nil
        try transaction.save(shorter, .shortened, by)
    }
}

extension Arrangement {
    /// What was offered last, or else agreed last.
    var lastTerms: AgreementTerms? { round?.terms ?? versions.last?.terms }
}

extension Transaction {
    /// Begins the agreed versions whose time has come.
    func beginAgreements(at moment: Instant) throws {
        let change = ArrangementChange(
            transaction: self, by: Authorship(actor: nil, at: moment))
        for var stored in try arrangementsBeginning(by: moment, limit: 100) {
            try change.keep(&stored)
        }
    }
}

extension AgreementRefusal {
    /// The same at the field that is the matter.
    var refusal: DeskRefusal {
        if case .notNow(_, _, let allowed) = self {
            return .notNow(sentence, allowed: allowed.map(\.rawValue))
        }
        return .invalid([FieldProblem(field, sentence)])
    }

    private var field: String {
        switch self {
        case .withOneself: "customer"
        case .notNow: "state"
        case .reasonMissing: "reason"
        case .nameMissing: "name.en"
        case .emptyValidity: "last_day"
        case .overlaps: "first_day"
        case .coversNobody: "covers"
        case .promisesNothing: "understanding"
        case .unusableItemKey, .itemTwice, .emptyItem, .riskIsNoRequest, .unusableField,
            .unusableRoutine, .restsOnNothing, .notPromised:
            "items"
        case .chargedForNothing: "charges"
        case .providerCannotAccept: "contacts"
        }
    }
}
