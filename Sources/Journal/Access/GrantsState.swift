import USM
import Values

/// All profiles that a person has.
package struct GrantsState: KeptState {
    package enum Deed: String, StateDeed {
        case adopted
        case granted = "profile_granted"
        case withdrawn = "profile_withdrawn"
        /// By an enterprise file.
        case set = "profiles_set"
    }

    package static let subject = Subject.Kind.grants

    /// A profile for one team or one service, or else for the whole enterprise.
    package struct Grant: JournalValue, Hashable, Sendable {
        package let profile: Profile
        package let team: ID<Party>?
        package let service: ID<Service>?

        package init(_ profile: Profile, team: ID<Party>? = nil, service: ID<Service>? = nil) {
            self.profile = profile
            self.team = team
            self.service = service
        }

        package func write(_ fields: inout EventWriter) {
            fields.field("profile", profile)
            fields.field("team", team)
            fields.field("service", service)
        }

        package init(reading fields: EventReader) throws(EventDefect) {
            self.init(
                try fields.value("profile"), team: try fields.optional("team"),
                service: try fields.optional("service"))
        }

        fileprivate var order: [String] {
            [profile.rawValue, team?.rawValue ?? "", service?.rawValue ?? ""]
        }
    }

    /// Always in the same order.
    package let grants: [Grant]

    /// - Returns: nil for none.
    package init?(_ grants: Set<Grant>) {
        guard !grants.isEmpty else { return nil }
        self.grants = grants.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    }

    package func write(_ fields: inout EventWriter) {
        fields.field("grants", grants)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        guard let state = Self(Set(try fields.values("grants", Grant.self))) else {
            throw EventDefect("grants")
        }
        self = state
    }
}
