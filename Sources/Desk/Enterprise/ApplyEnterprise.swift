import Records
import Storage
import USM
import Values

/// An enterprise file is carried out: what it names is created or changed, and nothing else.
///
/// As long as the enterprise is being set up all of it is done at once. From then on a request for
/// change carries what it plans for managed components, and what it says of agreements and
/// specifications is done under an open wish or request for change, or refused.
package struct ApplyEnterprise: Sendable {
    package let file: EnterpriseFile
    /// What the request for change says it comes from.
    package let source: String
    /// Who asks for the request for change.
    package let requester: Actor?
    /// The open wish or request for change under which agreements and specifications change, by
    /// its reference.
    package let under: String?

    package init(
        _ file: EnterpriseFile, source: String = "enterprise.yaml", for requester: Actor? = nil,
        under: String? = nil
    ) {
        self.file = file
        self.source = source
        self.requester = requester
        self.under = under
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
    ///   named as `agreements.wristbands.customer`, and for each that waits for a person or a call.
    package func perform(
        _ command: ApplyEnterprise, as authority: Authority
    ) async throws -> EnterprisePlan {
        try authority.requireAdministrator()
        let by = authority.authorship(at: world.now())
        let world = world
        let plan = try await database.write { transaction in
            // Whoever would end the first start meanwhile waits for this.
            let liveSince = try transaction.firstStartEndForChange()
            return try EnterpriseApplication(
                command: command, transaction: transaction, by: by, world: world,
                present: try KeptEnterprise(transaction, liveSince: liveSince)
            ).carriedOut()
        }
        identities.forgetAll()
        agreements.forgetAll()
        return plan
    }

    /// - Throws: as applying the file would, but for who asks and under which call.
    package func ask(
        _ query: PlanEnterprise, as authority: Authority
    ) async throws -> EnterprisePlan {
        try authority.requireAdministratorToRead()
        let world = world
        return try await database.read { reader in
            let present = try KeptEnterprise(reader, liveSince: try reader.firstStartEnd())
            var (file, plan) = try query.file.planned(over: present)
            let components = try EnterpriseComponentPlan(
                file, plan, over: present, present.ids.adding(plan.created, world), reader,
                for: nil)
            plan.note(components)
            return plan
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
    func planned(
        over present: KeptEnterprise
    ) throws -> (file: EnterpriseFile, plan: EnterprisePlan) {
        var check = FieldCheck()
        let file = cleaned(&check, present: present.file)
        file.checkReferences(&check, present: present.file)
        try check.finish()
        return (
            file,
            EnterprisePlan(
                wanted: file, present: present.file, isLive: present.liveSince != nil)
        )
    }
}

extension EnterprisePlan {
    /// Names the open changes that plan already what the file plans for the register.
    mutating func note(_ components: EnterpriseComponentPlan) {
        for index in changes.indices where changes[index].kind == .component {
            guard let reference = components.plannedBy[changes[index].key] else { continue }
            changes[index].plannedBy = reference
        }
    }
}
