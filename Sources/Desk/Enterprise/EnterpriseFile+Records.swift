import Records
import Storage
import USM
import Values

/// The ids behind the keys of an enterprise.
struct EnterpriseIDs {
    var parties: [String: ID<Party>] = [:]
    var services: [String: ID<Service>] = [:]
    var calendars: [String: ID<ServiceCalendar>] = [:]
    var agreements: [String: ID<Agreement>] = [:]
    var components: [String: ID<ManagedComponent>] = [:]
    /// Those that are retired too: a file that names one brings it back.
    var actions: [String: ID<RecurringAction>] = [:]
    var freezes: [String: ID<FreezeWindow>] = [:]

    /// With an id for everything that a plan creates.
    func adding(_ created: [EnterprisePlan.Change], _ world: World) -> EnterpriseIDs {
        var ids = self
        for change in created {
            switch change.kind {
            case .organization, .team, .person: ids.parties[change.key] = world.freshID()
            case .service: ids.services[change.key] = world.freshID()
            case .calendar: ids.calendars[change.key] = world.freshID()
            case .agreement: ids.agreements[change.key] = world.freshID()
            case .component: ids.components[change.key] = world.freshID()
            case .recurringAction:
                ids.actions[change.key] = ids.actions[change.key] ?? world.freshID()
            case .freezeWindow: ids.freezes[change.key] = world.freshID()
            case .enterprise, .componentClass, .specification: break
            }
        }
        return ids
    }

    /// The id behind a key that was checked to exist.
    ///
    /// - Throws: an error of the program: there is no such key.
    static func id<Subject>(
        _ key: String, in ids: [String: ID<Subject>]
    ) throws -> ID<Subject> {
        guard let id = ids[key] else { throw StorageError.failed("No id for the key \(key).") }
        return id
    }
}

/// Everything that an enterprise file can speak of, as the database has it.
struct KeptEnterprise {
    let file: EnterpriseFile
    let ids: EnterpriseIDs
    /// By their keys.
    let components: [String: RegisteredComponent]
    /// Since when it works; nil as long as it is being set up.
    let liveSince: Instant?

    /// - Parameter liveSince: when its first start ended.
    init(_ reader: any Reader, liveSince: Instant? = nil) throws {
        self.liveSince = liveSince
        let parties = try reader.storedParties()
        let services = try reader.storedServices()
        let specifications = try reader.newestSpecifications()
        let calendars = try reader.storedCalendars()
        let agreements = try reader.storedAgreements()
        let components = try reader.storedComponents()
        var ids = EnterpriseIDs()
        ids.parties = Dictionary(uniqueKeysWithValues: parties.map { ($0.key, $0.party.id) })
        ids.services = Dictionary(uniqueKeysWithValues: services.map { ($0.key, $0.service.id) })
        ids.calendars = Dictionary(
            uniqueKeysWithValues: calendars.map { ($0.key, $0.calendar.id) })
        ids.agreements = Dictionary(
            uniqueKeysWithValues: agreements.map { ($0.key, $0.agreement.id) })
        ids.components = Dictionary(
            uniqueKeysWithValues: components.map { ($0.key, $0.component.id) })
        let actions = try reader.storedActions(isRetired: false)
        let retired = try reader.storedActions(isRetired: true)
        let freezes = try reader.storedFreezes()
        ids.actions = Dictionary(
            uniqueKeysWithValues: (actions + retired).map { ($0.key, $0.action.id) })
        ids.freezes = Dictionary(uniqueKeysWithValues: freezes.map { ($0.key, $0.freeze.id) })
        self.ids = ids

        let keys = Keys(
            parties: Dictionary(uniqueKeysWithValues: parties.map { ($0.party.id, $0.key) }),
            services: Dictionary(uniqueKeysWithValues: services.map { ($0.service.id, $0.key) }),
            calendars: Dictionary(
                uniqueKeysWithValues: calendars.map { ($0.calendar.id, $0.key) }))
        let people = People(
            memberships: try reader.memberships(), grants: try reader.profileGrants(),
            accounts: try reader.accounts())
        var file = EnterpriseFile()
        file.enterprise = .init(timeZone: try reader.enterpriseTimeZone())
        for stored in parties {
            switch stored.party.kind {
            case .organization: file.organizations.append(.init(stored, keys))
            case .team: file.teams.append(.init(stored, keys))
            case .person: file.people.append(.init(stored, keys, people))
            }
        }
        file.services = services.map { .init($0, specifications[$0.service.id], keys) }
        file.calendars = calendars.map { .init(key: $0.key, $0.calendar) }
        let zones = FileZones(file)
        file.agreements = agreements.map { .init($0, keys, zones) }
        file.classes = try reader.classItems()
        self.components = Dictionary(
            uniqueKeysWithValues: components.map { ($0.key, $0.registered) })
        file.components = Self.items(components, try reader.componentRelations(), keys)
        file.recurringActions = actions.map { .init($0, keys) }
        file.freezeWindows = freezes.map { .init($0, keys, zones) }
        self.file = file.sorted
    }

    private static func items(
        _ components: [StoredComponent], _ relations: [ComponentRelation], _ keys: Keys
    ) -> [EnterpriseFile.Component] {
        let relations = Dictionary(grouping: relations, by: \.source)
        let componentKeys = Dictionary(
            uniqueKeysWithValues: components.map { ($0.component.id, $0.key) })
        return components.map { stored in
            var item = EnterpriseFile.Component(stored, keys)
            item.add(relations[stored.component.id] ?? [], componentKeys, keys)
            return item
        }
    }

    /// The keys behind ids.
    struct Keys {
        let parties: [ID<Party>: String]
        let services: [ID<Service>: String]
        let calendars: [ID<ServiceCalendar>: String]
    }

    /// What is kept of people beside their own rows.
    struct People {
        let memberships: [ID<Party>: Set<ID<Party>>]
        let grants: [ID<Party>: Set<ProfileGrant>]
        let accounts: [ID<Party>: StoredAccount]
    }
}

extension EnterpriseFile {
    /// In the order of keys, so that two exports of the same are the same text.
    fileprivate var sorted: EnterpriseFile {
        var file = self
        file.organizations.sort { $0.key < $1.key }
        file.teams.sort { $0.key < $1.key }
        file.people.sort { $0.key < $1.key }
        file.services.sort { $0.key < $1.key }
        file.calendars.sort { $0.key < $1.key }
        file.agreements.sort { $0.key < $1.key }
        file.classes.sort { $0.path < $1.path }
        file.components.sort { $0.key < $1.key }
        file.recurringActions.sort { $0.key < $1.key }
        file.freezeWindows.sort { $0.key < $1.key }
        return file
    }
}

extension EnterpriseFile.Organization {
    fileprivate init(_ stored: StoredParty, _ keys: KeptEnterprise.Keys) {
        self.init(
            key: stored.key, name: stored.party.name,
            parent: stored.party.parent.flatMap { keys.parties[$0] }, email: stored.party.email)
    }
}

extension EnterpriseFile.Team {
    fileprivate init(_ stored: StoredParty, _ keys: KeptEnterprise.Keys) {
        self.init(
            key: stored.key, name: stored.party.name,
            parent: stored.party.parent.flatMap { keys.parties[$0] }, email: stored.party.email)
    }
}

extension EnterpriseFile.Person {
    fileprivate init(
        _ stored: StoredParty, _ keys: KeptEnterprise.Keys, _ people: KeptEnterprise.People
    ) {
        let id = stored.party.id
        let account = people.accounts[id]
        let grants = people.grants[id] ?? []
        self.init(
            key: stored.key, name: stored.party.name, email: stored.party.email,
            language: stored.language, timeZone: stored.timeZone,
            parent: stored.party.parent.flatMap { keys.parties[$0] },
            teams: (people.memberships[id] ?? []).compactMap { keys.parties[$0] }.sorted(),
            signIn: account?.signInName,
            disabled: account?.isDisabled == true ? true : nil,
            grants: grants.map { EnterpriseFile.GrantedProfile($0, keys) }
                .sorted { $0.order < $1.order })
    }
}

extension EnterpriseFile.GrantedProfile {
    fileprivate init(_ grant: ProfileGrant, _ keys: KeptEnterprise.Keys) {
        switch grant.scope {
        case .enterprise: self.init(profile: grant.profile)
        case .team(let team): self.init(profile: grant.profile, team: keys.parties[team])
        case .service(let service):
            self.init(profile: grant.profile, service: keys.services[service])
        }
    }
}

extension EnterpriseFile.OfferedService {
    fileprivate init(
        _ stored: StoredService, _ version: StoredSpecification?, _ keys: KeptEnterprise.Keys
    ) {
        self.init(
            key: stored.key, name: EnterpriseFile.Words(stored.service.name),
            summary: EnterpriseFile.Words(stored.service.summary),
            team: stored.service.team.flatMap { keys.parties[$0] },
            offeredTo: stored.audience.organizations.compactMap { keys.parties[$0] }.sorted(),
            specification: version.map { version in
                EnterpriseFile.SpecifiedTree(version.specification) { keys.services[$0] }
            })
    }
}

extension EnterpriseFile.ServiceAgreement {
    fileprivate init(
        _ stored: StoredAgreement, _ keys: KeptEnterprise.Keys, _ zones: FileZones
    ) {
        let (agreement, calendar) = (
            stored.agreement, stored.calendar.flatMap { keys.calendars[$0] }
        )
        let zone = zones.zone(of: calendar)
        let text = { (moment: Instant, day: CivilDate?) in
            day?.description ?? FileTime(moment, in: zone).text
        }
        self.init(
            key: stored.key, kind: agreement.kind, name: EnterpriseFile.Words(agreement.name),
            service: keys.services[agreement.service] ?? "",
            customer: keys.parties[agreement.customer] ?? "",
            provider: keys.parties[agreement.provider] ?? "",
            validFrom: text(agreement.validFrom, stored.fromDay),
            validUntil: agreement.validUntil.map { text($0, stored.untilDay) },
            reviewOn: stored.conditions.reviewOn.map { text($0, nil) },
            understanding: stored.conditions.understanding.isEmpty
                ? nil : stored.conditions.understanding,
            covers: stored.coverage.included.compactMap { keys.parties[$0] }.sorted(),
            except: stored.coverage.excluded.compactMap { keys.parties[$0] }.sorted(),
            contacts: stored.contacts.compactMap { keys.parties[$0] }.sorted(),
            targets: [EnterpriseFile.AgreedTarget](stored.targets),
            warnAtPercent: stored.targets.warningPercent,
            calendar: calendar,
            charges: stored.conditions.charges.map(EnterpriseFile.AgreedCharge.init),
            preAgreedCalls: agreement.preAgreedCalls.map {
                EnterpriseFile.AgreedCall($0, keys: keys.parties)
            })
    }
}

extension EnterpriseFile.Component {
    fileprivate init(_ stored: StoredComponent, _ keys: KeptEnterprise.Keys) {
        let component = stored.component
        self.init(
            key: stored.key, name: component.name, componentClass: component.componentClass,
            owner: keys.parties[component.owner] ?? "",
            service: component.service.flatMap { keys.services[$0] },
            attributes: stored.registered.attributes.isEmpty
                ? nil : stored.registered.attributes.mapValues(\.text),
            retired: stored.registered.isRetired ? true : nil)
    }

    /// Its relations, without that to the service that stands with it already.
    fileprivate mutating func add(
        _ relations: [ComponentRelation], _ components: [ID<ManagedComponent>: String],
        _ keys: KeptEnterprise.Keys
    ) {
        let links = relations.compactMap { relation -> EnterpriseFile.ComponentLink? in
            switch relation.target {
            case .component(let id): .init(kind: relation.kind, component: components[id])
            case .service(let id):
                relation.kind == .supports && keys.services[id] == service
                    ? nil : .init(kind: relation.kind, service: keys.services[id])
            }
        }
        self.relations = links.isEmpty ? nil : links.sorted { $0.order < $1.order }
    }
}

extension Reader {
    fileprivate func classItems() throws -> [EnterpriseFile.ComponentClassItem] {
        let stored = Dictionary(
            uniqueKeysWithValues: try storedClasses().map { ($0.path, $0) })
        let managed = try managedClasses()
        return managed.union(stored.keys).map { path in
            .init(stored[path], path: path, isManaged: managed.contains(path))
        }
    }
}
