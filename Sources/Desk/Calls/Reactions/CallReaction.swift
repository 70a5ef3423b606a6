import USM

/// What an event of a call brings about in the same transaction: with it or not at all.
///
/// Each is written in the room of its capability, for whoever reads what follows from what; the
/// desk of calls knows only that there are some (`CallReactions.swift` lists them). What may lag
/// behind is no reaction but a follower of the journal.
struct CallReaction: Sendable {
    /// What it does, in the words of the list in ARCHITECTURE.md.
    let name: String
    let react: @Sendable (CallHappening, CallChange) throws -> Void

    init(
        _ name: String,
        _ react:
            @escaping @Sendable (_ happening: CallHappening, _ change: CallChange) throws -> Void
    ) {
        self.name = name
        self.react = react
    }

    /// One that looks at each event by itself.
    init(
        toEach name: String,
        _ react: @escaping @Sendable (Call.Event, CallHappening, CallChange) throws -> Void
    ) {
        self.init(name) { happening, change in
            for event in happening.events { try react(event, happening, change) }
        }
    }
}

/// What happened to a call in one go.
struct CallHappening: Sendable {
    let events: [Call.Event]
    let former: Call
    /// As it is now.
    let call: Call
    /// Whether it answers the same in another call.
    let isEcho: Bool
}
