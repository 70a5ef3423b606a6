import Records
import USM
import Values

/// Who asks.
///
/// Always a parameter, never ambient.
package struct Actor: Hashable, Sendable {
    package let person: ID<Party>
    package let name: String
    package let language: Language
    /// An IANA name, such as `Europe/Amsterdam`.
    package let timeZone: String
    package let grants: Set<Grant>
    /// The teams that this person is a member of.
    package let teams: [ID<Party>]
    /// The agreements for whose customer this person speaks.
    package let contactOf: [ID<Agreement>]
    /// Whether what they came in with may change anything: a reading token may not.
    package let isReadOnly: Bool
    /// What of the journal they came in to read; no more than an administrator's token says.
    package let journal: JournalAccess

    package init(
        person: ID<Party>, name: String, language: Language = .english,
        timeZone: String = "Europe/Amsterdam", grants: Set<Grant> = [],
        teams: [ID<Party>] = [], contactOf: [ID<Agreement>] = [], isReadOnly: Bool = false,
        journal: JournalAccess = .none
    ) {
        self.person = person
        self.name = name
        self.language = language
        self.timeZone = timeZone
        self.grants = grants
        self.teams = teams
        self.contactOf = contactOf
        self.isReadOnly = isReadOnly
        self.journal = journal
    }
}

/// How much of the whole journal somebody asks with.
package enum JournalAccess: Hashable, Sendable {
    case none
    /// What happened to what, by whom and when, without anybody's words.
    case structure
    case words

    init(of token: TokenScope?) {
        switch token {
        case .journal: self = .structure
        case .journalWords: self = .words
        case .read, .write, nil: self = .none
        }
    }
}

/// A profile that a person holds within a scope.
package struct Grant: Hashable, Sendable {
    package let profile: Profile
    package let scope: Scope

    package enum Scope: Hashable, Sendable {
        case enterprise
        case team(ID<Party>)
        case service(ID<Service>)
    }

    package init(_ profile: Profile, _ scope: Scope) {
        self.profile = profile
        self.scope = scope
    }
}
