import USM
import Values

extension EnterpriseFile {
    /// The same file with its texts cleaned and its lists of keys in order, so that files that
    /// say the same are equal.
    ///
    /// - Parameter present: everything that there is; what the file leaves open stays so.
    func cleaned(_ check: inout FieldCheck, present: EnterpriseFile) -> EnterpriseFile {
        var clean = self
        clean.enterprise = enterprise?.cleaned(&check)
        let zones = FileZones(self, over: present)
        let keys = EnterpriseKeys(present)
        for index in organizations.indices {
            let item = organizations[index]
            let path = "organizations.\(item.key)"
            clean.organizations[index].key = check.key(
                "\(path).key", item.key, known: keys.parties)
            clean.organizations[index].name = check.text("\(path).name", item.name, .name)
            clean.organizations[index].email = check.email("\(path).email", item.email ?? "")
        }
        for index in teams.indices {
            let item = teams[index]
            let path = "teams.\(item.key)"
            clean.teams[index].key = check.key(
                "\(path).key", item.key, known: keys.parties)
            clean.teams[index].name = check.text("\(path).name", item.name, .name)
            clean.teams[index].email = check.email("\(path).email", item.email ?? "")
        }
        let known = Dictionary(
            present.people.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        clean.people = people.map { $0.cleaned(&check, former: known[$0.key]) }
        let knownServices = Dictionary(
            present.services.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        clean.services = services.map { $0.cleaned(&check, former: knownServices[$0.key]) }
        let agreementKeys = Set(present.agreements.map(\.key))
        clean.calendars = calendars.map { $0.cleaned(&check, known: keys.calendars) }
        clean.agreements = agreements.map {
            $0.cleaned(&check, zones, known: agreementKeys)
        }
        clean.cleanInfrastructure(&check, present: present)
        clean.recurringActions = recurringActions.map {
            $0.cleaned(&check, known: Set(present.recurringActions.map(\.key)))
        }
        clean.freezeWindows = freezeWindows.map {
            $0.cleaned(&check, zones, known: Set(present.freezeWindows.map(\.key)))
        }
        return clean
    }
}

extension EnterpriseFile.Person {
    fileprivate func cleaned(_ check: inout FieldCheck, former: Self?) -> Self {
        let path = "people.\(key)"
        var clean = self
        clean.key = check.key("\(path).key", key, known: former == nil ? [] : [key])
        clean.name = check.text("\(path).name", name, .name)
        clean.email = check.email("\(path).email", email ?? "")
        check.timeZone("\(path).time_zone", timeZone)
        clean.teams = Set(teams).sorted()
        clean.grants = Set(grants).sorted { $0.order < $1.order }
        if let signIn {
            clean.signIn = SignInName.checked(signIn)
            if clean.signIn == nil { check.refuse("\(path).sign_in", AccessTexts.signInNameForm) }
        } else {
            clean.signIn = former?.signIn
        }
        if disabled == true, clean.signIn == nil {
            check.refuse("\(path).disabled", EnterpriseTexts.accountNeeded)
        }
        let isDisabled = disabled ?? former?.disabled ?? false
        clean.disabled = isDisabled ? true : nil
        return clean
    }
}

extension EnterpriseFile.GrantedProfile {
    var order: String { "\(profile.rawValue) \(team ?? "") \(service ?? "")" }
}

extension EnterpriseFile.OfferedService {
    fileprivate func cleaned(_ check: inout FieldCheck, former: Self?) -> Self {
        let path = "services.\(key)"
        var clean = self
        clean.key = check.key("\(path).key", key, known: former == nil ? [] : [key])
        clean.name = check.words("\(path).name", name, .name)
        clean.summary = check.words("\(path).summary", summary, TextRule.reason.optional)
        clean.offeredTo = Set(offeredTo).sorted()
        clean.specification =
            specification?.cleaned(&check, path: "\(path).specification") ?? former?.specification
        return clean
    }
}

extension EnterpriseFile.ServiceAgreement {
    fileprivate func cleaned(
        _ check: inout FieldCheck, _ zones: FileZones, known: Set<String>
    ) -> Self {
        let path = "agreements.\(key)"
        var clean = self
        clean.key = check.key("\(path).key", key, known: known)
        clean.name = check.words("\(path).name", name, .name)
        clean.covers = Set(covers).sorted()
        clean.except = Set(except).sorted()
        clean.contacts = Set(contacts).sorted()
        if covers.isEmpty {
            check.refuse("\(path).covers", AgreementRefusal.coversNobody.sentence)
        }
        clean.cleanTimes(&check, zones)
        clean.understanding = understanding.flatMap { words in
            let text = check.text("\(path).understanding", words, TextRule.reason.optional)
            return text.isEmpty ? nil : text
        }
        clean.targets = targets.cleaned(&check, path: path, warningPercent: warnAtPercent)
        clean.charges = charges.enumerated().map { index, charge in
            charge.cleaned(&check, path: "\(path).charges.\(index + 1)")
        }
        clean.preAgreedCalls = preAgreedCalls.enumerated().map { index, call in
            call.cleaned(&check, path: "\(path).pre_agreed_calls.\(index + 1)")
        }
        return clean
    }
}

extension EnterpriseFile.ServiceAgreement {
    private mutating func cleanTimes(_ check: inout FieldCheck, _ zones: FileZones) {
        let (path, zone) = ("agreements.\(key)", zones.zone(of: calendar))
        validFrom = check.time("\(path).valid_from", validFrom, zone)?.text ?? validFrom
        validUntil = validUntil.map {
            check.time("\(path).valid_until", $0, zone)?.text ?? $0
        }
        reviewOn = reviewOn.map { check.time("\(path).review_on", $0, zone)?.text ?? $0 }
        if validity(zones)?.isEmpty == true {
            check.refuse("\(path).valid_until", EnterpriseTexts.endsBeforeStart)
        }
    }
}

extension FieldCheck {
    mutating func words(
        _ field: String, _ words: EnterpriseFile.Words, _ rule: TextRule
    ) -> EnterpriseFile.Words {
        EnterpriseFile.Words(
            en: text("\(field).en", words.en, rule), nl: text("\(field).nl", words.nl, rule))
    }
}
