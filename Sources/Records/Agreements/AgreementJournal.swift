import Journal
import Storage
import USM
import Values

extension Reader {
    /// An agreement that calls are judged by, with all that it ever promised for them.
    package func agreementState(_ id: ID<Agreement>) throws -> AgreementState {
        AgreementState(
            content: try storedAgreement(id)?.content,
            promised: try termsHistory(of: id).records.map(PromisedTerms.init))
    }
}

extension Transaction {
    /// Changes agreements, and journals what they are then where that is another thing.
    func journaling(
        _ agreements: [ID<Agreement>], _ cause: AgreementEvent.Cause, _ by: Authorship,
        _ change: () throws -> Void
    ) throws {
        let former = try agreements.map(agreementState)
        try change()
        for (id, former) in zip(agreements, former) {
            let events = try agreementState(id).events(since: former, cause)
            try appendToJournal(events.map { (id.rawValue, $0) }, by)
        }
    }
}
