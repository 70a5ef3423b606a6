import Records
import Storage
import USM
import Values

/// An enterprise file at work inside its transaction.
struct EnterpriseApplication {
    let command: ApplyEnterprise
    let transaction: any Transaction
    let by: Authorship
    let world: World
    let present: KeptEnterprise

    func carriedOut() throws -> EnterprisePlan {
        var (file, plan) = try command.file.planned(over: present)
        let ids = present.ids.adding(plan.created, world)
        let components = try EnterpriseComponentPlan(
            file, plan, over: present, ids, transaction,
            for: command.requester.map(Policy.init))
        try requireWays(for: plan, components.difference)
        let writing = try EnterpriseWriting(
            transaction: transaction, by: by, file: file,
            changes: plan.changes.filter { $0.way != .requestForChange }, ids: ids,
            zones: FileZones(file, over: present.file), under: try call())
        try writing.write()
        try transaction.announceIdentities(.allIdentities)
        plan.note(components)
        if !components.difference.isEmpty {
            plan.call = try raise(components, file, ids).reference
        }
        return plan
    }

    /// Refuses what waits for a person who asks, or for a call to stand under.
    private func requireWays(for plan: EnterprisePlan, _ difference: PlannedDifference) throws {
        var check = FieldCheck()
        if command.under == nil {
            for change in plan.changes where change.way == .underCall {
                check.refuse(change.field, EnterpriseTexts.callNeeded)
            }
        }
        if !difference.isEmpty, command.requester == nil {
            check.refuse("components", EnterpriseTexts.requesterNeeded)
        }
        if let requester = command.requester, !Policy(requester).mayRegisterForOthers {
            check.refuse("for", EnterpriseTexts.requesterMustWork)
        }
        try check.finish()
    }

    private func call() throws -> Call? {
        guard let reference = command.under else { return nil }
        guard
            let number = CallReference.number(reference),
            let found = try transaction.call(number: number)
        else {
            throw TermsUnderCall.refusal(TermsTexts.unknownCall(String(reference.prefix(40))))
        }
        return try transaction.lockedForTerms(found)
    }

    /// - Throws: ``DeskRefusal/invalid(_:)`` for what the register would not take.
    private func raise(
        _ components: EnterpriseComponentPlan, _ file: EnterpriseFile, _ ids: EnterpriseIDs
    ) throws -> Call {
        let plan = components.difference
        let conflicts = try transaction.register(for: plan).conflicts(with: plan)
        let keys = Dictionary(ids.components.map { ($1, $0) }) { first, _ in first }
        guard conflicts.isEmpty else {
            throw DeskRefusal.invalid(
                conflicts.map { conflict in
                    let key = conflict.components.first.flatMap { keys[$0] }
                    return FieldProblem(
                        key.map { "components.\($0)" } ?? "components", conflict.sentence)
                })
        }
        let words = RegisterTexts.importedTitle(
            command.source, added: plan.additions.count,
            altered: plan.alteredComponents, retired: plan.retirements.count)
        return try transaction.raiseChange(
            words[command.requester?.language ?? .english], planning: plan,
            about: components.service, world,
            Authorship(actor: command.requester?.person, at: by.at))
    }
}

extension EnterprisePlan.Change {
    /// Where it stands in the file.
    fileprivate var field: String {
        switch kind {
        case .specification: "services.\(key).specification"
        case .componentClass: "classes.\(key).managed"
        case .agreement: "agreements.\(key)"
        case .enterprise, .organization, .team, .person, .service, .calendar, .component,
            .recurringAction, .freezeWindow:
            "\(kind.rawValue).\(key)"
        }
    }
}
