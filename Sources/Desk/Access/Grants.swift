import Journal
import Records
import Storage
import USM
import Values

/// A person gets a profile within a scope.
package struct GrantProfile: Sendable {
    package let person: ID<Party>
    package let grant: Grant

    package init(_ grant: Grant, to person: ID<Party>) {
        self.person = person
        self.grant = grant
    }
}

/// A person loses a profile within a scope.
package struct WithdrawGrant: Sendable {
    package let person: ID<Party>
    package let grant: Grant

    package init(_ grant: Grant, from person: ID<Party>) {
        self.person = person
        self.grant = grant
    }
}

extension ServiceDesk {
    /// What the person has already stays as it is.
    ///
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the fields `person` and `scope`.
    package func perform(_ command: GrantProfile, as authority: Authority) async throws {
        try authority.requireAdministrator()
        let by = authority.authorship(at: world.now())
        try await changeIdentity(of: command.person) { transaction in
            var check = FieldCheck()
            if try transaction.party(command.person)?.kind != .person {
                check.refuse("person", AccessTexts.unknownPerson)
            }
            try check.scope(of: command.grant, transaction)
            try check.finish()
            guard try transaction.grant(command.grant.kept, to: command.person) else { return }
            try transaction.journal(.granted, command.grant.kept, of: command.person, by)
        }
    }

    /// - Throws: ``DeskRefusal/notFound`` for a grant that the person does not have, and
    ///   ``DeskRefusal/invalid(_:)`` for that of the last administrator who can sign in.
    package func perform(_ command: WithdrawGrant, as authority: Authority) async throws {
        try authority.requireAdministrator()
        let by = authority.authorship(at: world.now())
        try await changeIdentity(of: command.person) { transaction in
            let hadAdministrator = try transaction.administratorsWithAccount() > 0
            guard try transaction.withdraw(command.grant.kept, from: command.person) else {
                throw DeskRefusal.notFound
            }
            if hadAdministrator { try transaction.requireAnAdministrator(field: "person") }
            try transaction.journal(.withdrawn, command.grant.kept, of: command.person, by)
        }
    }
}

extension FieldCheck {
    fileprivate mutating func scope(of grant: Grant, _ reader: any Reader) throws {
        switch grant.scope {
        case .enterprise:
            return
        case .team, .service:
            if grant.profile == .administrator {
                refuse("scope", AccessTexts.administratorScope)
            }
        }
        if case .team(let team) = grant.scope, try reader.party(team)?.kind != .team {
            refuse("scope", AccessTexts.unknownTeam)
        }
        if case .service(let service) = grant.scope, try reader.service(service) == nil {
            refuse("scope", AccessTexts.unknownService)
        }
    }
}
