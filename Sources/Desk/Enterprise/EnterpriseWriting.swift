import Journal
import Records
import Storage
import USM
import Values

/// Carries out the plan of an enterprise file, inside one transaction.
struct EnterpriseWriting {
    private let transaction: any Transaction
    private let by: Authorship
    private let file: EnterpriseFile
    private let call: Call?
    private let changes: [EnterprisePlan.Kind: [String: EnterprisePlan.Change]]
    private let ids: EnterpriseIDs
    private let hadAdministrator: Bool
    private let zones: FileZones

    /// - Parameters:
    ///   - changes: those that are written here.
    ///   - ids: those of everything that the file speaks of, also of what is new.
    ///   - call: under which what is agreed and promised changes; nil as long as the enterprise is
    ///     being set up.
    init(
        transaction: any Transaction, by: Authorship, file: EnterpriseFile,
        changes: [EnterprisePlan.Change], ids: EnterpriseIDs, zones: FileZones,
        under call: Call?
    ) throws {
        self.transaction = transaction
        self.by = by
        self.file = file
        self.call = call
        self.zones = zones
        self.changes = Dictionary(grouping: changes, by: \.kind).mapValues { changes in
            Dictionary(uniqueKeysWithValues: changes.map { ($0.key, $0) })
        }
        self.ids = ids
        hadAdministrator = try transaction.administratorsWithAccount() > 0
    }

    /// Parties come first, without the parents that may come later in the file; what refers to
    /// something comes after it.
    func write() throws {
        if let settings = file.enterprise, changes(.enterprise, settings.key) {
            try transaction.setEnterpriseTimeZone(settings.timeZone, by)
        }
        let parties = try changedParties()
        for stored in parties where isNew(stored) {
            var alone = stored.party
            alone.parent = nil
            try transaction.save(
                StoredParty(
                    key: stored.key, party: alone, language: stored.language,
                    timeZone: stored.timeZone))
        }
        for stored in parties { try transaction.save(stored) }
        try writeServices()
        try writeSpecifications()
        try writePeople()
        try writeCalendars()
        try writeAgreements()
        try writeClasses()
        try writeComponents()
        try writeActions()
        try writeFreezes()
        // Where days begin may have changed for what the file does not name.
        try transaction.settleDays(at: by.at)
        try journal()
        if let call { try recordTerms(under: call) }
        if hadAdministrator { try transaction.requireAnAdministrator(field: "people") }
    }

    /// The journal of the call says what the file brought about under it.
    private func recordTerms(under call: Call) throws {
        var terms: [Call.TermsChange] = []
        for item in file.agreements {
            guard let change = changes[.agreement]?[item.key] else { continue }
            terms.append(
                Call.TermsChange(
                    .agreement(try EnterpriseIDs.id(item.key, in: ids.agreements)),
                    change.isNew ? .entered : .changed, name: item.name.text))
        }
        for item in file.services where changes(.specification, item.key) {
            let id = try EnterpriseIDs.id(item.key, in: ids.services)
            guard let newest = try transaction.specification(of: id) else { continue }
            terms.append(newest.change(of: item.name.text))
        }
        let tree = try transaction.componentScope().classes
        for item in file.classes {
            guard let change = changes[.componentClass]?[item.path], change.way == .underCall
            else { continue }
            let name = tree[item.path]?.name ?? LocalizedText(english: item.path, dutch: item.path)
            terms.append(
                Call.TermsChange(
                    .scope(item.path), item.managed == true ? .entered : .ended, name: name))
        }
        guard !terms.isEmpty else { return }
        try transaction.record(terms, under: call, by)
    }

    private func changes(_ kind: EnterprisePlan.Kind, _ key: String) -> Bool {
        changes[kind]?[key] != nil
    }

    private func isNew(_ stored: StoredParty) -> Bool {
        let kind: EnterprisePlan.Kind =
            switch stored.party.kind {
            case .organization: .organization
            case .team: .team
            case .person: .person
            }
        return isNew(kind, stored.key)
    }

    private func isNew(_ kind: EnterprisePlan.Kind, _ key: String) -> Bool {
        changes[kind]?[key]?.isNew == true
    }

    private func changedParties() throws -> [StoredParty] {
        let organizations = try file.organizations.filter { changes(.organization, $0.key) }
            .map { try party(.organization, $0.key, $0.name, $0.parent, $0.email) }
        let teams = try file.teams.filter { changes(.team, $0.key) }
            .map { try party(.team, $0.key, $0.name, $0.parent, $0.email) }
        let people = try file.people.filter { changes(.person, $0.key) }.map { person in
            try party(
                .person, person.key, person.name, person.parent, person.email,
                language: person.language, timeZone: person.timeZone)
        }
        return organizations + teams + people
    }

    private func party(
        _ kind: Party.Kind, _ key: String, _ name: String, _ parent: String?, _ email: String?,
        language: Language = .english, timeZone: String = "Europe/Amsterdam"
    ) throws -> StoredParty {
        let party = Party(
            id: try EnterpriseIDs.id(key, in: ids.parties), kind: kind, name: name,
            parent: try parent.map { try EnterpriseIDs.id($0, in: ids.parties) }, email: email)
        return StoredParty(key: key, party: party, language: language, timeZone: timeZone)
    }

    private func writeServices() throws {
        for item in file.services where changes(.service, item.key) {
            let service = Service(
                id: try EnterpriseIDs.id(item.key, in: ids.services), name: item.name.text,
                summary: item.summary.text,
                team: try item.team.map { try EnterpriseIDs.id($0, in: ids.parties) })
            let audience = ServiceAudience(
                Set(try item.offeredTo.map { try EnterpriseIDs.id($0, in: ids.parties) }))
            try transaction.save(
                StoredService(key: item.key, service: service, audience: audience),
                isNew(.service, item.key) ? .entered : .changed, by)
        }
    }

    /// After all services, of which any can be a part.
    private func writeSpecifications() throws {
        for item in file.services where changes(.specification, item.key) {
            guard let tree = item.specification else { continue }
            let id = try EnterpriseIDs.id(item.key, in: ids.services)
            let newest = try transaction.specification(of: id)
            let specification = try tree.specification {
                try EnterpriseIDs.id($0, in: ids.services)
            }
            guard specification != newest?.specification else { continue }
            try transaction.write(
                StoredSpecification(
                    service: id, number: (newest?.number ?? 0) + 1, specification: specification,
                    writtenAt: by.at, writtenBy: by.actor, note: "", call: call?.id),
                by)
        }
    }

    private func writePeople() throws {
        let people = file.people.filter { changes(.person, $0.key) }
        // Two people may exchange their sign-in names, so all are freed before any is taken.
        for person in people {
            let id = try EnterpriseIDs.id(person.key, in: ids.parties)
            try transaction.setSignInName(id.rawValue, of: id)
        }
        for person in people {
            let id = try EnterpriseIDs.id(person.key, in: ids.parties)
            try transaction.setTeams(
                Set(try person.teams.map { try EnterpriseIDs.id($0, in: ids.parties) }), of: id)
            try transaction.setGrants(Set(try person.grants.map(grant)), of: id)
            if let name = person.signIn {
                let isNew = try transaction.createAccount(
                    of: id, signingInAs: name, passwordHash: nil)
                if !isNew { try transaction.setSignInName(name, of: id) }
                let isDisabled = person.disabled == true
                _ = try transaction.setDisabled(isDisabled, accountOf: id)
                if isDisabled { try transaction.endSessions(of: id, except: nil) }
            }
        }
    }

    private func grant(_ granted: EnterpriseFile.GrantedProfile) throws -> ProfileGrant {
        if let team = granted.team {
            return ProfileGrant(
                granted.profile, .team(try EnterpriseIDs.id(team, in: ids.parties)))
        }
        if let service = granted.service {
            return ProfileGrant(
                granted.profile, .service(try EnterpriseIDs.id(service, in: ids.services)))
        }
        return ProfileGrant(granted.profile, .enterprise)
    }

    private func writeCalendars() throws {
        for item in file.calendars where changes(.calendar, item.key) {
            let calendar = ServiceCalendar(
                id: try EnterpriseIDs.id(item.key, in: ids.calendars), name: item.name.text,
                timeZone: item.timeZone, hours: try item.hours())
            try transaction.save(StoredCalendar(key: item.key, calendar: calendar), by)
        }
    }

    private func writeAgreements() throws {
        for item in file.agreements where changes(.agreement, item.key) {
            let id = try EnterpriseIDs.id(item.key, in: ids.agreements)
            try requireNoArrangement(of: id, item.key)
            let validity = item.validity(zones)
            let agreement = Agreement(
                id: id, name: item.name.text,
                service: try EnterpriseIDs.id(item.service, in: ids.services),
                customer: try EnterpriseIDs.id(item.customer, in: ids.parties),
                provider: try EnterpriseIDs.id(item.provider, in: ids.parties),
                validFrom: validity?.from ?? by.at, validUntil: validity?.until,
                preAgreedCalls: try item.preAgreedCalls.map { try $0.call(teams: ids.parties) },
                kind: item.kind)
            let party = { (key: String) in try EnterpriseIDs.id(key, in: ids.parties) }
            try transaction.save(
                StoredAgreement(
                    key: item.key, agreement: agreement,
                    targets: try item.targets.targets(warningPercent: item.warnAtPercent),
                    calendar: try item.calendar.map {
                        try EnterpriseIDs.id($0, in: ids.calendars)
                    },
                    coverage: Coverage(
                        Set(try item.covers.map(party)), except: Set(try item.except.map(party))),
                    contacts: Set(try item.contacts.map(party)),
                    conditions: .init(
                        understanding: item.understanding ?? "",
                        reviewOn: item.review(zones),
                        charges: item.charges.compactMap(\.charge)),
                    fromDay: validity?.fromDay, untilDay: validity?.untilDay),
                isNew(.agreement, item.key) ? .entered : .changed, by)
        }
    }

    /// What came about between the parties is not overwritten by a file.
    private func requireNoArrangement(of id: ID<Agreement>, _ key: String) throws {
        guard let stored = try transaction.arrangement(id), !stored.arrangement.versions.isEmpty
        else { return }
        throw DeskRefusal.invalid([
            FieldProblem("agreements.\(key)", AgreementTexts.agreedOtherwise)
        ])
    }

    private func writeClasses() throws {
        for item in file.classes where changes(.componentClass, item.key) {
            try transaction.save(
                item.stored, of: item.path, isManaged: item.managed == true,
                isNew(.componentClass, item.path) ? .entered : .changed, by)
        }
    }

    /// Relations come when all components are there.
    private func writeComponents() throws {
        let changed = file.components.filter { changes(.component, $0.key) }
        guard !changed.isEmpty else { return }
        let tree = try transaction.componentScope().classes
        for item in changed {
            let registered = try item.registered(ids, tree)
            try transaction.save(StoredComponent(key: item.key, registered), by)
        }
        for item in changed {
            let id = try EnterpriseIDs.id(item.key, in: ids.components)
            try transaction.setRelations(of: id, to: try item.relations(of: id, ids), by)
        }
    }

    private func writeActions() throws {
        for item in file.recurringActions where changes(.recurringAction, item.key) {
            let action = RecurringAction(
                id: try EnterpriseIDs.id(item.key, in: ids.actions),
                service: try EnterpriseIDs.id(item.service, in: ids.services),
                name: item.name.text, work: item.work, recurrence: try item.recurrence(),
                timeZone: item.timeZone,
                team: try item.team.map { try EnterpriseIDs.id($0, in: ids.parties) },
                requester: try EnterpriseIDs.id(item.requester, in: ids.parties),
                changedAt: by.at)
            try transaction.save(action, nextAt: try action.nextStart(from: by.at), key: item.key)
        }
    }

    private func writeFreezes() throws {
        for item in file.freezeWindows where changes(.freezeWindow, item.key) {
            let service = try item.service.map { try EnterpriseIDs.id($0, in: ids.services) }
            guard let zone = zones.enterprise else { continue }
            let (window, days) = try item.span(in: zone)
            let freeze = FreezeWindow(
                id: try EnterpriseIDs.id(item.key, in: ids.freezes), window: window, days: days,
                reason: item.reason,
                scope: service.map { .service($0) }
                    ?? item.componentClass.map { .componentClass($0) } ?? .everything,
                exceptions: Set(
                    try item.exceptions.map { try EnterpriseIDs.id($0, in: ids.services) }),
                changedAt: by.at)
            try transaction.save(freeze, key: item.key)
        }
    }

    private func journal() throws {
        let states = EnterpriseStateJournal(transaction: transaction, by: by, ids: ids)
        for change in changes.values.flatMap(\.values) {
            switch change.kind {
            case .organization, .team, .person, .calendar, .recurringAction, .freezeWindow:
                try states.enter(change)
            // These are journaled where they are saved, as what they are then.
            case .enterprise, .service, .specification, .agreement, .componentClass, .component:
                break
            }
        }
    }
}
