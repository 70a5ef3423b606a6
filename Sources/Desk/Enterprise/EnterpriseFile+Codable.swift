import USM
import Values

extension EnterpriseFile: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case enterprise, organizations, teams, people, services, calendars, agreements, classes,
            components
        case recurringActions = "recurring_actions"
        case freezeWindows = "freeze_windows"
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        enterprise = try fields.decodeIfPresent(Settings.self, forKey: .enterprise)
        organizations = try fields.list(.organizations, of: Organization.self)
        teams = try fields.list(.teams, of: Team.self)
        people = try fields.list(.people, of: Person.self)
        services = try fields.list(.services, of: OfferedService.self)
        calendars = try fields.list(.calendars, of: Calendar.self)
        agreements = try fields.list(.agreements, of: ServiceAgreement.self)
        classes = try fields.list(.classes, of: ComponentClassItem.self)
        components = try fields.list(.components, of: Component.self)
        recurringActions = try fields.list(.recurringActions, of: Action.self)
        freezeWindows = try fields.list(.freezeWindows, of: Freeze.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(enterprise, forKey: .enterprise)
        try fields.encode(list: organizations, forKey: .organizations)
        try fields.encode(list: teams, forKey: .teams)
        try fields.encode(list: people, forKey: .people)
        try fields.encode(list: services, forKey: .services)
        try fields.encode(list: calendars, forKey: .calendars)
        try fields.encode(list: agreements, forKey: .agreements)
        try fields.encode(list: classes, forKey: .classes)
        try fields.encode(list: components, forKey: .components)
        try fields.encode(list: recurringActions, forKey: .recurringActions)
        try fields.encode(list: freezeWindows, forKey: .freezeWindows)
    }
}

extension EnterpriseFile.Words: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case en, nl
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(en: try fields.text(.en), nl: try fields.text(.nl))
    }
}

extension EnterpriseFile.Organization: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case key, name, parent, email
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            key: try fields.text(.key), name: try fields.text(.name),
            parent: try fields.textIfPresent(.parent), email: try fields.textIfPresent(.email))
    }
}

extension EnterpriseFile.Team: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case key, name, parent, email
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            key: try fields.text(.key), name: try fields.text(.name),
            parent: try fields.textIfPresent(.parent), email: try fields.textIfPresent(.email))
    }
}

extension EnterpriseFile.Person: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case key, name, email, language
        case timeZone = "time_zone"
        case parent, teams
        case signIn = "sign_in"
        case disabled, grants
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            key: try fields.text(.key), name: try fields.text(.name),
            email: try fields.textIfPresent(.email),
            language: try fields.decodeIfPresent(Language.self, forKey: .language) ?? .english,
            timeZone: try fields.textIfPresent(.timeZone) ?? "Europe/Amsterdam",
            parent: try fields.textIfPresent(.parent),
            teams: try fields.list(.teams, of: String.self),
            signIn: try fields.textIfPresent(.signIn),
            disabled: try fields.decodeIfPresent(Bool.self, forKey: .disabled),
            grants: try fields.list(.grants, of: EnterpriseFile.GrantedProfile.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(key, forKey: .key)
        try fields.encode(name, forKey: .name)
        try fields.encodeIfPresent(email, forKey: .email)
        try fields.encode(language, forKey: .language)
        try fields.encode(timeZone, forKey: .timeZone)
        try fields.encodeIfPresent(parent, forKey: .parent)
        try fields.encode(list: teams, forKey: .teams)
        try fields.encodeIfPresent(signIn, forKey: .signIn)
        if disabled == true { try fields.encode(true, forKey: .disabled) }
        try fields.encode(list: grants, forKey: .grants)
    }
}

extension EnterpriseFile.GrantedProfile: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case profile, team, service
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            profile: try fields.decode(Profile.self, forKey: .profile),
            team: try fields.textIfPresent(.team), service: try fields.textIfPresent(.service))
    }
}
