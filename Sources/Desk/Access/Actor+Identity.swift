import Records
import Storage
import USM
import Values

extension Actor {
    /// - Parameter token: what the token may do by which they came in; nil for who signed in.
    init(_ identity: Identity, by token: TokenScope? = nil) {
        self.init(
            person: identity.person, name: identity.name, language: identity.language,
            timeZone: identity.timeZone, grants: Set(identity.grants.map(Grant.init)),
            teams: identity.teams, contactOf: identity.contactOf,
            isReadOnly: token.map { $0 != .write } ?? false,
            journal: JournalAccess(of: token))
    }
}

extension Grant {
    init(_ kept: ProfileGrant) {
        switch kept.scope {
        case .enterprise: self.init(kept.profile, .enterprise)
        case .team(let team): self.init(kept.profile, .team(team))
        case .service(let service): self.init(kept.profile, .service(service))
        }
    }

    var kept: ProfileGrant {
        switch scope {
        case .enterprise: ProfileGrant(profile, .enterprise)
        case .team(let team): ProfileGrant(profile, .team(team))
        case .service(let service): ProfileGrant(profile, .service(service))
        }
    }
}

extension News {
    /// What somebody may do has changed.
    static func identity(_ person: ID<Party>) -> News {
        News(topic: "identity", subject: person.rawValue)
    }

    /// What many may do has changed.
    static let allIdentities = News(topic: "identity", subject: "")
}

extension Transaction {
    /// Tells everybody who shares the database, in whatever process, to look at people anew.
    func announceIdentities(_ news: News) throws {
        announce(news)
        if !dialect.sharesNews { try countIdentityChange() }
    }
}
