import Journal
import Records
import Storage

/// Things that the journal tells whole whenever they change.
enum ReplayedState<State: StoredState>: ReplayedKind {
    static func page(
        _ reader: any Reader, after id: String, limit: Int
    ) throws -> VerifiedPage? {
        let ids = try reader.things(State.subject, after: id, limit: limit)
        guard let last = ids.last else { return nil }
        let stored = try State.stored(ids, reader)
        let (replays, events) = try reader.replays(State.self, of: ids)
        var verification = Verification()
        verification.events = events
        for id in ids {
            let name = "\(State.subject.rawValue) \(id)"
            let replay = replays[id] ?? StateReplay()
            if let state = stored[id] {
                verification.compare(
                    state, replay.state,
                    replay.problem ?? (replay.hasEnded ? "it has ended" : nil), as: name)
            } else if replay.problem != nil || replay.state != nil {
                verification.miss(replay.problem, as: name)
            }
        }
        return VerifiedPage(last: last, count: stored.count, verification: verification)
    }
}
