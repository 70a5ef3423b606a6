import Values

/// One line of a call's journal.
package struct JournalEntry: Hashable, Sendable {
    /// The version of the call that this event led to.
    package let sequence: Int
    package let at: Instant
    package let actor: CallSummary.NamedParty?
    package let visibility: Call.Visibility
    package let event: Call.Event

    package init(
        sequence: Int, at: Instant, actor: CallSummary.NamedParty?, visibility: Call.Visibility,
        event: Call.Event
    ) {
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.visibility = visibility
        self.event = event
    }
}
