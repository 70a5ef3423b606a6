import Values

/// What is known of a thing that is small enough to be told whole whenever it changes.
package protocol KeptState: JournalValue, Hashable, Sendable {
    associatedtype Deed: StateDeed
    static var subject: Subject.Kind { get }
}

/// What can be done to such a thing; the words are kept.
package protocol StateDeed: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// It was there when its events got types of their own.
    static var adopted: Self { get }
    /// What somebody did, to stand behind their name.
    var text: LocalizedText { get }
}

/// Something that happened to a thing, with the state that it has since.
///
/// Replaying is taking the last one.
package struct StateEvent<State: KeptState>: JournalEvent {
    package enum Outcome: Hashable, Sendable {
        case becomes(State)
        /// It is there no more.
        case ends
        /// Nothing of what is told here changed, as with a new password.
        case stays
    }

    package static var subject: Subject.Kind { State.subject }

    package let deed: State.Deed
    package let outcome: Outcome

    package init(_ deed: State.Deed, _ outcome: Outcome) {
        self.deed = deed
        self.outcome = outcome
    }

    package var kind: String { deed.rawValue }

    package func write(_ fields: inout EventWriter) {
        switch outcome {
        case .becomes(let state): fields.field("state", state)
        case .ends: fields.field("ended", true)
        case .stays: break
        }
    }

    package init(
        _ kind: String, form: Int, reading fields: EventReader
    ) throws(EventDefect) {
        guard form == 1 else { throw EventDefect("form") }
        guard let deed = State.Deed(rawValue: kind) else { throw EventDefect("kind") }
        self.deed = deed
        if let state: State = try fields.optional("state") {
            outcome = .becomes(state)
        } else {
            outcome = try fields.holds("ended") ? .ends : .stays
        }
    }
}
