import Journal
import Storage
import USM
import Values

/// A state that is told whole in the journal, as its tables have it.
///
/// What was found when events got types of their own (``Migration/adoptedStates``) is read by the
/// same statements, from the tables of that time: a column that a later migration adds has to be
/// read by a statement beside these.
package protocol StoredState: KeptState {
    /// - Returns: those of these that are stored.
    static func stored(_ ids: [String], _ reader: any Reader) throws -> [String: Self]
}

extension Reader {
    package func stored<State: StoredState>(_ id: String, _ type: State.Type) throws -> State? {
        try State.stored([id], self)[id]
    }

    /// What is read of each row, by the id that the row has.
    func keyed<Value>(
        _ sql: SQL, by column: String = "id", _ value: (Row) throws -> Value
    ) throws -> [String: Value] {
        var found: [String: Value] = [:]
        try forEachRow(sql) { found[try $0.get(column)] = try value($0) }
        return found
    }

    /// The journals of things, replayed.
    package func replays<State: StoredState>(
        _ type: State.Type, of ids: [String]
    ) throws -> (replays: [String: StateReplay<State>], events: Int) {
        var replays: [String: StateReplay<State>] = [:]
        var events = 0
        let journal: SQL = """
            SELECT subject_id, sequence, kind, form, structure, words FROM journal
            WHERE subject_id IN \(list: ids) AND subject = \(State.subject)
            ORDER BY subject_id, sequence
            """
        try forEachRow(journal) { row in
            let form: Int = try row.get("form")
            let event: StateEvent<State>? = form > 0 ? try? row.event() : nil
            replays[try row.get("subject_id"), default: StateReplay()]
                .apply(event, form: form, sequence: try row.get("sequence"))
            events += 1
        }
        return (replays, events)
    }
}

extension Transaction {
    /// Journals what was done to a thing of which everything was just written: the state in which
    /// it is stored now.
    package func journal<State: StoredState>(
        _ deed: State.Deed, stored id: some RawRepresentable<String>, as type: State.Type,
        _ by: Authorship
    ) throws {
        let state = try stored(id.rawValue, type)
        try appendToJournal(
            StateEvent<State>(deed, state.map { .becomes($0) } ?? .ends), of: id.rawValue, by)
    }

    /// Journals what was done to a part of a thing.
    ///
    /// The new state follows from the journal and not from the tables, so that what somebody did to
    /// these by other ways never gets into the journal.
    ///
    /// - Parameter next: the state after it, of that before; nil where there is none.
    package func journal<State: StoredState>(
        _ deed: State.Deed, altered id: some RawRepresentable<String>, _ by: Authorship,
        to next: (State?) throws -> State?
    ) throws {
        let former = try replays(State.self, of: [id.rawValue]).replays[id.rawValue]?.state
        let state = try next(former)
        guard state != former else { return }
        try appendToJournal(
            StateEvent<State>(deed, state.map { .becomes($0) } ?? .ends), of: id.rawValue, by)
    }

    /// Journals that a thing is there no more.
    package func journal<State: StoredState>(
        _ deed: State.Deed, ended id: some RawRepresentable<String>, as type: State.Type,
        _ by: Authorship
    ) throws {
        try appendToJournal(StateEvent<State>(deed, .ends), of: id.rawValue, by)
    }

    /// Journals something that changed nothing of what is told.
    package func journal<State: StoredState>(
        _ deed: State.Deed, of id: some RawRepresentable<String>, as type: State.Type,
        _ by: Authorship
    ) throws {
        try appendToJournal(StateEvent<State>(deed, .stays), of: id.rawValue, by)
    }
}
