import USM
import Values

/// A person, team or organization.
package struct PartyState: KeptState {
    package enum Deed: String, StateDeed {
        case adopted
        /// By hand.
        case personCreated = "person_created"
        /// By an enterprise file.
        case created, changed
        /// By somebody else's history.
        case imported
        case languageSet = "language_set"
    }

    package static let subject = Subject.Kind.party

    /// The file's or the import's name for it; its id for one that neither has named.
    package let key: String
    package let party: Party
    package var language: Language
    /// An IANA name.
    package let timeZone: String
    /// The teams that a person works in, in order.
    package let teams: [ID<Party>]

    package init(
        key: String, party: Party, language: Language, timeZone: String, teams: [ID<Party>]
    ) {
        self.key = key
        var party = party
        if party.email?.isEmpty == true { party.email = nil }
        self.party = party
        self.language = language
        self.timeZone = timeZone
        self.teams = teams.sorted()
    }

    package func write(_ fields: inout EventWriter) {
        fields.field("id", party.id)
        fields.field("kind", party.kind)
        fields.words("key", key)
        fields.words("name", party.name)
        fields.field("parent", party.parent)
        fields.words("email", party.email)
        fields.field("language", language)
        fields.field("time_zone", code: timeZone)
        fields.field("teams", teams)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            key: try fields.words("key"),
            party: Party(
                id: try fields.value("id"), kind: try fields.value("kind"),
                name: try fields.words("name"), parent: try fields.optional("parent"),
                email: try fields.optionalWords("email")),
            language: try fields.value("language"), timeZone: try fields.code("time_zone"),
            teams: try fields.values("teams"))
    }
}
