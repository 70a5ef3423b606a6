import Foundation
import Journal
import Records
import Storage
import USM
import Values

/// Somebody is entered who can ask for things and, with an account, sign in.
package struct CreatePerson: Sendable {
    package var name: String
    package var email: String
    package var language: Language
    /// An IANA name, such as `Europe/Amsterdam`.
    package var timeZone: String
    /// The organization or team that the person belongs to.
    package var parent: ID<Party>?
    /// The teams that the person works in.
    package var teams: Set<ID<Party>>

    package init(
        name: String, email: String = "", language: Language = .english,
        timeZone: String = "Europe/Amsterdam", parent: ID<Party>? = nil,
        teams: Set<ID<Party>> = []
    ) {
        self.name = name
        self.email = email
        self.language = language
        self.timeZone = timeZone
        self.parent = parent
        self.teams = teams
    }
}

/// All people with their accounts, one page at a time; for administrators.
package struct ListPeople: Sendable {
    package static let pageSize = 50

    /// Only people with a word in their name that begins so.
    package var named: String
    package var after: PersonCursor?
    package var limit: Int

    package init(named: String = "", after: PersonCursor? = nil, limit: Int = pageSize) {
        self.named = named
        self.after = after
        self.limit = limit
    }
}

package struct PeoplePage: Sendable {
    package let people: [PersonEntry]
    /// Where the next page begins; nil on the last one.
    package let next: PersonCursor?
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields `name`, `email`, `time_zone`,
    ///   `parent` and `teams`.
    package func perform(
        _ command: CreatePerson, as authority: Authority
    ) async throws -> ID<Party> {
        try authority.requireAdministrator()
        let by = authority.authorship(at: world.now())
        let person = try command.checked(as: world.freshID())
        try await write(at: by.at) { try $0.enter(person, by) }
        return person.party.id
    }

    /// - Throws: ``DeskRefusal/notAllowed`` for who is no administrator.
    package func ask(_ query: ListPeople, as authority: Authority) async throws -> PeoplePage {
        try authority.requireAdministratorToRead()
        let limit = min(max(query.limit, 1), 200)
        let people = try await database.read { reader in
            try reader.people(named: query.named, after: query.after, limit: limit + 1)
        }
        let page = Array(people.prefix(limit))
        let last = people.count > limit ? page.last?.person : nil
        return PeoplePage(
            people: page, next: last.map { PersonCursor(name: $0.name, id: $0.id) })
    }
}

/// Somebody to be entered, checked as far as that needs no database.
struct EnteredPerson: Sendable {
    let party: Party
    let command: CreatePerson
}

extension CreatePerson {
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields `name`, `email` and `time_zone`.
    func checked(as id: ID<Party>) throws -> EnteredPerson {
        var check = FieldCheck()
        let name = check.text("name", self.name, .name)
        let email = check.email("email", self.email)
        check.timeZone("time_zone", timeZone)
        try check.finish()
        return EnteredPerson(
            party: Party(id: id, kind: .person, name: name, parent: parent, email: email),
            command: self)
    }
}

extension Transaction {
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields `parent` and `teams`.
    func enter(_ person: EnteredPerson, _ by: Authorship) throws {
        let (party, command) = (person.party, person.command)
        var check = FieldCheck()
        if let parent = command.parent {
            let kind = try self.party(parent)?.kind
            if kind != .organization, kind != .team {
                check.refuse("parent", AccessTexts.unknownOrganization)
            }
        }
        for team in command.teams where try self.party(team)?.kind != .team {
            check.refuse("teams", AccessTexts.unknownTeam)
        }
        try check.finish()
        try save(
            StoredParty(
                key: party.id.rawValue, party: party, language: command.language,
                timeZone: command.timeZone))
        try setTeams(command.teams, of: party.id)
        try journal(.personCreated, stored: party.id, as: PartyState.self, by)
    }
}

extension FieldCheck {
    /// - Returns: nil for an empty address.
    mutating func email(_ field: String, _ raw: String) -> String? {
        let address = text(field, raw, TextRule.name.optional)
        guard !address.isEmpty else { return nil }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress =
            parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            && !address.contains(where: \.isWhitespace)
        if !isAddress { refuse(field, AccessTexts.emailForm) }
        return address
    }
}
