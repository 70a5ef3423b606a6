import USM

/// What an event of a call brings about in the same transaction: with it or not at all.
///
/// Each is written in the room of its capability, for whoever reads what follows from what; the
/// desk of calls knows only that there are some (`CallReactions.swift` lists them). What may lag
/// behind is no reaction but a follower of the journal.
struct CallReaction: Sendable {
    let react: @Sendable (CallHappening, CallChange) throws -> Void

    init(_ react: @escaping @Sendable (CallHappening, CallChange) throws -> Void) {
        self.react = react
    }

    /// One that looks at each event by itself.
    init(toEach react: @escaping @Sendable (Call.Event, Call, CallChange) throws -> Void) {
        self.init { happening, change in
            for event in happening.events { try react(event, happening.call, change) }
        }
    }
}

/// What happened to a call in one go.
struct CallHappening: Sendable {
    let events: [Call.Event]
    let former: Call
    /// As it is now.
    let call: Call
}
