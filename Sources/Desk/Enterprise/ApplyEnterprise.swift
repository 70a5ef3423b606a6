import Records
import Storage
import USM
import Values

/// An enterprise file is carried out: what it names is created or changed, and nothing else.
package struct ApplyEnterprise: Sendable {
    package let file: EnterpriseFile

    package init(_ file: EnterpriseFile) {
        self.file = file
    }
}

/// What an enterprise file would do, without doing it.
package struct PlanEnterprise: Sendable {
    package let file: EnterpriseFile

    package init(_ file: EnterpriseFile) {
        self.file = file
    }
}

/// The whole enterprise as a file, in an order that stays.
///
/// It has no secrets: passwords, sessions and tokens are not in it.
package struct ExportEnterprise: Sendable {
    package init() {}
}

extension ServiceDesk {
    /// In one transaction or not at all.
    ///
    /// - Throws: ``DeskRefusal/invalid(_:)`` with a problem for each wrong place of the file,
    ///   named as `agreements.wristbands.customer`.
    package func perform(
        _ command: ApplyEnterprise, as authority: Authority
    ) async throws -> EnterprisePlan {
        try authority.requireAdministrator()
        let by = authority.authorship(at: world.now())
        let world = world
        let plan = try await database.write { transaction in
            let present = try KeptEnterprise(transaction)
            let (file, plan) = try command.file.planned(over: present.file)
            let writing = try EnterpriseWriting(
                transaction: transaction, by: by, file: file, plan: plan, present: present,
                world: world)
            try writing.write()
            transaction.announce(.allIdentities)
            return plan
        }
        identities.forgetAll()
        agreements.forgetAll()
        return plan
    }

    /// - Throws: as applying the file would.
    package func ask(
        _ query: PlanEnterprise, as authority: Authority
    ) async throws -> EnterprisePlan {
        try authority.requireAdministratorToRead()
        return try await database.read { reader in
            try query.file.planned(over: KeptEnterprise(reader).file).plan
        }
    }

    package func ask(
        _ query: ExportEnterprise, as authority: Authority
    ) async throws -> EnterpriseFile {
        try authority.requireAdministratorToRead()
        return try await database.read { try KeptEnterprise($0).file }
    }
}

extension EnterpriseFile {
    /// - Throws: ``DeskRefusal/invalid(_:)``.
    fileprivate func planned(
        over present: EnterpriseFile
    ) throws -> (file: EnterpriseFile, plan: EnterprisePlan) {
        var check = FieldCheck()
        let file = cleaned(&check, present: present)
        file.checkReferences(&check, present: present)
        try check.finish()
        return (file, EnterprisePlan(wanted: file, present: present))
    }
}
