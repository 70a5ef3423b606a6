import Desk
import USM
import Values

extension DeskWithPeople {
    @discardableResult
    package func register(
        _ words: String = "The scanner on ward 4 is broken", type: CallType? = .incident,
        about service: String? = "scanning", by person: DeskPerson = .rena,
        files: [NewFile] = [], once key: IdempotencyKey? = nil
    ) async throws -> CallReceipt {
        try await desk.once(key).perform(
            RegisterCall(
                description: words, service: service.map { id($0) }, type: type, files: files),
            as: self[person])
    }

    @discardableResult
    package func change(
        _ call: ID<Call>, _ request: CallRequest, by person: DeskPerson = .enid,
        seen: Int? = nil, once key: IdempotencyKey? = nil
    ) async throws -> CallReceipt {
        try await desk.once(key).perform(ChangeCall(call, seen: seen, request), as: self[person])
    }

    /// The call as somebody sees it who sees everything.
    package func call(_ id: ID<Call>) async throws -> Call {
        try await desk.callState(id.rawValue, as: self[.enid]).call
    }

    package func journal(
        of id: ID<Call>, as person: DeskPerson = .enid
    ) async throws -> [JournalEntry] {
        try await desk.journal(of: id.rawValue, limit: 1000, as: self[person])
    }

    /// The kinds of what happened to a call, in order.
    package func kinds(
        of id: ID<Call>, as person: DeskPerson = .enid
    ) async throws -> [String] {
        try await journal(of: id, as: person).map(\.event.kind)
    }

    /// All calls that somebody sees, newest first.
    package func calls(
        as person: DeskPerson = .enid, _ filter: CallFilter = CallFilter()
    ) async throws -> [CallSummary] {
        try await desk.calls(
            filter, order: .newest(below: nil), limit: 200, as: self[person]
        ).calls
    }

    /// What the journals say that the stored calls do not; empty when all is well.
    package func journalDifferences() async throws -> [String] {
        var differences: [String] = []
        _ = try await desk.verifyJournal(as: .machine) { difference in
            differences.append(
                "\(difference.subject) \(difference.field): stored \(difference.stored), "
                    + "replayed \(difference.replayed)")
        }
        return differences
    }
}
