import USM
import Values

/// Which keys there are: those of a file and those that are there already.
struct EnterpriseKeys {
    private(set) var organizations: Set<String> = []
    private(set) var teams: Set<String> = []
    private(set) var people: Set<String> = []
    private(set) var services: Set<String> = []
    private(set) var calendars: Set<String> = []

    init(_ files: EnterpriseFile...) {
        for file in files {
            organizations.formUnion(file.organizations.map(\.key))
            teams.formUnion(file.teams.map(\.key))
            people.formUnion(file.people.map(\.key))
            services.formUnion(file.services.map(\.key))
            calendars.formUnion(file.calendars.map(\.key))
        }
    }

    var groups: Set<String> { organizations.union(teams) }
    var parties: Set<String> { groups.union(people) }
}

extension EnterpriseFile {
    /// Refuses every key that is used twice or that nothing has.
    func checkReferences(_ check: inout FieldCheck, present: EnterpriseFile) {
        let keys = EnterpriseKeys(self, present)
        checkKeys(&check, present: present)
        for item in organizations {
            let path = "organizations.\(item.key).parent"
            check.key(
                path, item.parent, in: keys.organizations, EnterpriseTexts.unknownOrganization)
        }
        for item in teams {
            let path = "teams.\(item.key).parent"
            check.key(path, item.parent, in: keys.groups, EnterpriseTexts.unknownOrganizationOrTeam)
        }
        checkCircles(&check, present: present)
        for person in people { person.checkReferences(&check, keys) }
        checkSignInNames(&check, present: present)
        for item in services {
            check.key(
                "services.\(item.key).team", item.team, in: keys.teams,
                EnterpriseTexts.unknownTeam)
            for organization in item.offeredTo {
                check.key(
                    "services.\(item.key).offered_to", organization, in: keys.organizations,
                    EnterpriseTexts.unknownOrganization)
            }
        }
        checkComposition(&check, services: keys.services, present: present)
        for item in agreements { item.checkReferences(&check, keys) }
        checkValidities(&check, present: present)
        for item in components {
            let path = "components.\(item.key)"
            check.key("\(path).owner", item.owner, in: keys.parties, EnterpriseTexts.unknownParty)
            check.key(
                "\(path).service", item.service, in: keys.services,
                EnterpriseTexts.unknownService)
        }
        for item in recurringActions { item.checkReferences(&check, keys) }
        let classes = Set(
            (present.components + components).map(\.componentClass)
                + (present.classes + self.classes).map(\.path))
        for item in freezeWindows { item.checkReferences(&check, keys, classes: classes) }
        checkRelations(&check, present: present, services: keys.services)
    }

    private func checkKeys(_ check: inout FieldCheck, present: EnterpriseFile) {
        let former = EnterpriseKeys(present)
        let parties: [(String, [String], Set<String>)] = [
            ("organizations", organizations.map(\.key), former.teams.union(former.people)),
            ("teams", teams.map(\.key), former.organizations.union(former.people)),
            ("people", people.map(\.key), former.groups),
        ]
        var seen: Set<String> = []
        for (list, keys, others) in parties {
            for key in keys {
                if !seen.insert(key).inserted {
                    check.refuse("\(list).\(key)", EnterpriseTexts.usedTwice(key))
                }
                if others.contains(key) {
                    check.refuse("\(list).\(key)", EnterpriseTexts.otherKind(key))
                }
            }
        }
        let others: [(String, [String])] = [
            ("services", services.map(\.key)), ("calendars", calendars.map(\.key)),
            ("agreements", agreements.map(\.key)),
            ("classes", classes.map(\.path)), ("components", components.map(\.key)),
            ("recurring_actions", recurringActions.map(\.key)),
            ("freeze_windows", freezeWindows.map(\.key)),
        ]
        for (list, keys) in others {
            var seen: Set<String> = []
            for key in keys where !seen.insert(key).inserted {
                check.refuse("\(list).\(key)", EnterpriseTexts.usedTwice(key))
            }
        }
    }

    private func checkCircles(_ check: inout FieldCheck, present: EnterpriseFile) {
        var parents: [String: String] = [:]
        for file in [present, self] {
            for item in file.organizations { parents[item.key] = item.parent }
            for item in file.teams { parents[item.key] = item.parent }
        }
        let groups =
            organizations.map { ("organizations", $0.key) } + teams.map { ("teams", $0.key) }
        for (list, key) in groups {
            var place = parents[key]
            var steps = 0
            while let next = place, next != key, steps <= parents.count {
                place = parents[next]
                steps += 1
            }
            if place == key {
                check.refuse("\(list).\(key).parent", EnterpriseTexts.circle(key))
            }
        }
    }

    /// Between the same parties, one agreement of a kind runs about a service at a time.
    private func checkValidities(_ check: inout FieldCheck, present: EnterpriseFile) {
        let zones = FileZones(self, over: present)
        let mine = Set(agreements.map(\.key))
        var known = Dictionary(
            grouping: present.agreements.filter { !mine.contains($0.key) }, by: \.bond)
        for item in agreements {
            let rival = known[item.bond, default: []].first { other in
                guard let validity = item.validity(zones), let taken = other.validity(zones) else {
                    return false
                }
                return validity.overlaps(taken)
            }
            if let rival {
                check.refuse(
                    "agreements.\(item.key).valid_from", AgreementTexts.rival(rival.name.text))
            }
            known[item.bond, default: []].append(item)
        }
    }

    private func checkSignInNames(_ check: inout FieldCheck, present: EnterpriseFile) {
        let mine = Set(people.map(\.key))
        var names = Set(present.people.filter { !mine.contains($0.key) }.compactMap(\.signIn))
        for person in people {
            guard let name = person.signIn, !names.insert(name).inserted else { continue }
            check.refuse("people.\(person.key).sign_in", EnterpriseTexts.signInTaken(name))
        }
    }
}

extension EnterpriseFile.Person {
    fileprivate func checkReferences(_ check: inout FieldCheck, _ keys: EnterpriseKeys) {
        let path = "people.\(key)"
        check.key(
            "\(path).parent", parent, in: keys.groups, EnterpriseTexts.unknownOrganizationOrTeam)
        for team in teams {
            check.key("\(path).teams", team, in: keys.teams, EnterpriseTexts.unknownTeam)
        }
        for (index, grant) in grants.enumerated() {
            let field = "\(path).grants.\(index + 1)"
            check.key("\(field).team", grant.team, in: keys.teams, EnterpriseTexts.unknownTeam)
            check.key(
                "\(field).service", grant.service, in: keys.services,
                EnterpriseTexts.unknownService)
            let hasScope = grant.team != nil || grant.service != nil
            if grant.team != nil, grant.service != nil {
                check.refuse(field, EnterpriseTexts.twoScopes)
            }
            if grant.profile == .administrator, hasScope {
                check.refuse(field, AccessTexts.administratorScope)
            }
        }
    }
}

extension EnterpriseFile.ServiceAgreement {
    /// Who agrees with whom, and about what.
    fileprivate var bond: [String] { [kind.rawValue, provider, customer, service] }

    fileprivate func checkReferences(_ check: inout FieldCheck, _ keys: EnterpriseKeys) {
        let path = "agreements.\(key)"
        check.key("\(path).service", service, in: keys.services, EnterpriseTexts.unknownService)
        check.key("\(path).customer", customer, in: keys.parties, EnterpriseTexts.unknownParty)
        check.key("\(path).provider", provider, in: keys.parties, EnterpriseTexts.unknownParty)
        check.key(
            "\(path).calendar", calendar, in: keys.calendars, EnterpriseTexts.unknownCalendar)
        for party in covers {
            check.key("\(path).covers", party, in: keys.parties, EnterpriseTexts.unknownParty)
        }
        for party in except {
            check.key("\(path).except", party, in: keys.parties, EnterpriseTexts.unknownParty)
        }
        for person in contacts {
            check.key("\(path).contacts", person, in: keys.people, EnterpriseTexts.unknownPerson)
        }
        for (number, call) in preAgreedCalls.enumerated() {
            for line in call.routine {
                check.key(
                    "\(line.field(in: "\(path).pre_agreed_calls.\(number + 1)")).team", line.team,
                    in: keys.teams, EnterpriseTexts.unknownTeam)
            }
        }
    }
}

extension FieldCheck {
    /// Refuses a key that nothing has; none is no reference.
    mutating func key(
        _ field: String, _ key: String?, in known: Set<String>,
        _ sentence: (String) -> LocalizedText
    ) {
        if let key, !known.contains(key) { refuse(field, sentence(key)) }
    }
}
