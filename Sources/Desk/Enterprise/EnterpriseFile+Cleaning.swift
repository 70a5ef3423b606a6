import USM
import Values

extension EnterpriseFile {
    /// The same file with its texts cleaned and its lists of keys in order, so that files that
    /// say the same are equal.
    ///
    /// - Parameter present: everything that there is; what the file leaves open stays so.
    func cleaned(_ check: inout FieldCheck, present: EnterpriseFile) -> EnterpriseFile {
        var clean = self
        for index in organizations.indices {
            let item = organizations[index]
            let path = "organizations.\(item.key)"
            clean.organizations[index].key = check.text("\(path).key", item.key, .name)
            clean.organizations[index].name = check.text("\(path).name", item.name, .name)
            clean.organizations[index].email = check.email("\(path).email", item.email ?? "")
        }
        for index in teams.indices {
            let item = teams[index]
            let path = "teams.\(item.key)"
            clean.teams[index].key = check.text("\(path).key", item.key, .name)
            clean.teams[index].name = check.text("\(path).name", item.name, .name)
            clean.teams[index].email = check.email("\(path).email", item.email ?? "")
        }
        let known = Dictionary(
            present.people.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        clean.people = people.map { $0.cleaned(&check, former: known[$0.key]) }
        let knownServices = Dictionary(
            present.services.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        clean.services = services.map { $0.cleaned(&check, former: knownServices[$0.key]) }
        clean.calendars = calendars.map { $0.cleaned(&check) }
        clean.agreements = agreements.map { $0.cleaned(&check) }
        clean.cleanInfrastructure(&check, present: present)
        clean.recurringActions = recurringActions.map { $0.cleaned(&check) }
        clean.freezeWindows = freezeWindows.map { $0.cleaned(&check) }
        return clean
    }
}

extension EnterpriseFile.Person {
    fileprivate func cleaned(_ check: inout FieldCheck, former: Self?) -> Self {
        let path = "people.\(key)"
        var clean = self
        clean.key = check.text("\(path).key", key, .name)
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
        clean.key = check.text("\(path).key", key, .name)
        clean.name = check.words("\(path).name", name, .name)
        clean.summary = check.words("\(path).summary", summary, TextRule.reason.optional)
        clean.offeredTo = Set(offeredTo).sorted()
        clean.specification =
            specification?.cleaned(&check, path: "\(path).specification") ?? former?.specification
        return clean
    }
}

extension EnterpriseFile.ServiceAgreement {
    fileprivate func cleaned(_ check: inout FieldCheck) -> Self {
        let path = "agreements.\(key)"
        var clean = self
        clean.key = check.text("\(path).key", key, .name)
        clean.name = check.words("\(path).name", name, .name)
        clean.covers = Set(covers).sorted()
        clean.except = Set(except).sorted()
        clean.contacts = Set(contacts).sorted()
        if covers.isEmpty {
            check.refuse("\(path).covers", AgreementRefusal.coversNobody.sentence)
        }
        let start = check.moment("\(path).valid_from", validFrom)
        clean.validFrom = start?.fileText ?? validFrom
        if let validUntil {
            let end = check.moment("\(path).valid_until", validUntil)
            clean.validUntil = end?.fileText ?? validUntil
            if let start, let end, end <= start {
                check.refuse("\(path).valid_until", EnterpriseTexts.endsBeforeStart)
            }
        }
        if let reviewOn {
            clean.reviewOn = check.moment("\(path).review_on", reviewOn)?.fileText ?? reviewOn
        }
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

extension FieldCheck {
    mutating func words(
        _ field: String, _ words: EnterpriseFile.Words, _ rule: TextRule
    ) -> EnterpriseFile.Words {
        EnterpriseFile.Words(
            en: text("\(field).en", words.en, rule), nl: text("\(field).nl", words.nl, rule))
    }

    mutating func moment(_ field: String, _ text: String) -> Instant? {
        let moment = Instant(fileText: text)
        if moment == nil { refuse(field, EnterpriseTexts.moment) }
        return moment
    }
}

extension Instant {
    /// - Parameter text: a day, which begins at midnight UTC, or a moment by RFC 3339.
    init?(fileText text: String) {
        self.init(rfc3339: text.utf8.count == 10 ? text + "T00:00:00Z" : text)
    }

    var fileText: String {
        let text = rfc3339
        return text.hasSuffix("T00:00:00Z") ? String(text.dropLast(10)) : text
    }
}
