import Values

/// A supported facility (usm.md 4.1): something made available, and the help in using it.
package struct Service: Hashable, Sendable {
    package let id: ID<Service>
    package var name: LocalizedText
    package var summary: LocalizedText
    /// The team that answers for it, and that calls about it go to first.
    package var team: ID<Party>?

    package init(
        id: ID<Service>, name: LocalizedText, summary: LocalizedText, team: ID<Party>?
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.team = team
    }
}
