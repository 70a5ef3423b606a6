import Records
import Storage
import USM
import Values

/// Finds what an administrator names: by key, as enterprise files do, or by sign-in name.
extension ServiceDesk {
    /// - Throws: ``DeskRefusal/notFound`` when nobody signs in by that name.
    package func person(
        signingInAs name: String, as authority: Authority
    ) async throws -> ID<Party> {
        try authority.requireAdministratorToRead()
        let folded = SignInName.folded(name)
        let account = try await database.read { try $0.account(signingInAs: folded) }
        guard let account else { throw DeskRefusal.notFound }
        return account.person
    }

    /// - Parameter kind: an organization may have the same name as a team, but not the same key.
    /// - Throws: ``DeskRefusal/invalid(_:)`` for `field` when there is none with that key.
    package func party(
        key: String, kind: Party.Kind, field: String, as authority: Authority
    ) async throws -> ID<Party> {
        try authority.requireAdministratorToRead()
        let parties = try await database.read { try $0.storedParties() }
        let found = parties.first { $0.key == key && $0.party.kind == kind }
        guard let found else {
            let sentence =
                switch kind {
                case .organization: EnterpriseTexts.unknownOrganization(key)
                case .team: EnterpriseTexts.unknownTeam(key)
                case .person: EnterpriseTexts.unknownPerson(key)
                }
            throw DeskRefusal.invalid([FieldProblem(field, sentence)])
        }
        return found.party.id
    }

    /// - Throws: ``DeskRefusal/invalid(_:)`` for `field` when there is none with that key.
    package func service(
        key: String, field: String, as authority: Authority
    ) async throws -> ID<Service> {
        try authority.requireAdministratorToRead()
        let services = try await database.read { try $0.storedServices() }
        guard let found = services.first(where: { $0.key == key }) else {
            throw DeskRefusal.invalid([FieldProblem(field, EnterpriseTexts.unknownService(key))])
        }
        return found.service.id
    }

    /// Whether nothing was ever done in this database.
    package func isUntouched() async throws -> Bool {
        try await database.read { try !$0.hasAnyParty() }
    }
}
