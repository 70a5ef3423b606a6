import Journal
import Records
import Storage
import USM
import Values

/// What an enterprise file did to things that the journal tells whole.
struct EnterpriseStateJournal {
    let transaction: any Transaction
    let by: Authorship
    let ids: EnterpriseIDs

    /// Does nothing for a change of something else.
    func enter(_ change: EnterprisePlan.Change) throws {
        switch change.kind {
        case .organization, .team, .person:
            let id = try EnterpriseIDs.id(change.key, in: ids.parties)
            try transaction.journal(
                change.isNew ? .created : .changed, stored: id, as: PartyState.self, by)
            if change.kind == .person { try enterAccess(of: id) }
        case .calendar:
            try transaction.journal(
                change.isNew ? .created : .changed,
                stored: try EnterpriseIDs.id(change.key, in: ids.calendars),
                as: CalendarState.self, by)
        case .recurringAction:
            try transaction.journal(
                change.isNew ? .created : .changed,
                stored: try EnterpriseIDs.id(change.key, in: ids.actions), as: ActionState.self,
                by)
        case .freezeWindow:
            try transaction.journal(
                change.isNew ? .created : .changed,
                stored: try EnterpriseIDs.id(change.key, in: ids.freezes), as: FreezeState.self,
                by)
        case .enterprise, .service, .specification, .agreement, .componentClass, .component:
            break
        }
    }

    /// A file says all of how somebody comes in and what they may do, so what is stored is what it
    /// said.
    private func enterAccess(of person: ID<Party>) throws {
        let account = try transaction.stored(person.rawValue, AccountState.self)
        try transaction.journal(.changed, altered: person, by) { (_: AccountState?) in account }
        let grants = try transaction.stored(person.rawValue, GrantsState.self)
        try transaction.journal(.set, altered: person, by) { (_: GrantsState?) in grants }
    }
}
