import USM
import Values

/// An enterprise as a file says it: who takes part, what is offered, agreed and managed.
///
/// Everything has a `key`, by which a later file means the same thing again. What a file does not
/// name stays as it is. Secrets never stand in it: an account that a file makes has no password.
package struct EnterpriseFile: Hashable, Sendable {
    /// Without it, what holds for the enterprise as a whole stays as it is.
    package var enterprise: Settings?
    package var organizations: [Organization] = []
    package var teams: [Team] = []
    package var people: [Person] = []
    package var services: [OfferedService] = []
    package var calendars: [Calendar] = []
    package var agreements: [ServiceAgreement] = []
    package var classes: [ComponentClassItem] = []
    package var components: [Component] = []
    package var recurringActions: [Action] = []
    package var freezeWindows: [Freeze] = []

    package init() {}

    /// A text in both languages.
    package struct Words: Hashable, Sendable, Encodable {
        package var en: String
        package var nl: String

        package init(en: String, nl: String) {
            self.en = en
            self.nl = nl
        }

        init(_ text: LocalizedText) {
            self.init(en: text.english, nl: text.dutch)
        }

        package var text: LocalizedText { LocalizedText(english: en, dutch: nl) }
    }

    package struct Organization: Hashable, Sendable, Encodable {
        package var key: String
        package var name: String
        /// The key of the organization that it belongs to.
        package var parent: String?
        package var email: String?
    }

    package struct Team: Hashable, Sendable, Encodable {
        package var key: String
        package var name: String
        /// The key of the organization or team that it belongs to.
        package var parent: String?
        package var email: String?
    }

    package struct Person: Hashable, Sendable {
        package var key: String
        package var name: String
        package var email: String?
        package var language: Language
        /// An IANA name.
        package var timeZone: String
        /// The key of the organization or team that the person belongs to.
        package var parent: String?
        /// The keys of the teams that the person works in.
        package var teams: [String]
        /// Without it, an account that the person has stays as it is.
        package var signIn: String?
        /// Without it, the account stays as it is.
        package var disabled: Bool?
        package var grants: [GrantedProfile]
    }

    /// A profile, for a team, for a service, or with neither for the whole enterprise.
    package struct GrantedProfile: Hashable, Sendable, Encodable {
        package var profile: Profile
        package var team: String?
        package var service: String?
    }

    package struct OfferedService: Hashable, Sendable {
        package var key: String
        package var name: Words
        package var summary: Words
        /// The key of the team that answers for it.
        package var team: String?
        /// The keys of the organizations that can agree on it; none for every customer.
        package var offeredTo: [String]
        /// Without it, what is promised stays as it is.
        package var specification: SpecifiedTree?
    }

    /// Hours in which clocks run.
    package struct Calendar: Hashable, Sendable {
        package var key: String
        package var name: Words
        /// An IANA name.
        package var timeZone: String
        /// By the name of a weekday, openings such as `08:00-17:30`; a day that is not there is
        /// closed.
        package var week: [String: [String]]
        package var exceptions: [DatedException]
    }

    /// A date, or a day of each year, on which a calendar's week does not hold.
    package struct DatedException: Hashable, Sendable, Encodable {
        /// A day such as `2026-12-25`, or of each year such as `12-25` or `easter+1`.
        package var date: String
        package var name: Words
        /// Openings; none on a holiday.
        package var open: [String]
    }

    package struct ServiceAgreement: Hashable, Sendable {
        package var key: String
        package var kind: Arrangement.Kind
        package var name: Words
        package var service: String
        package var customer: String
        package var provider: String
        /// A day, which begins where its calendar is, or a moment by RFC 3339.
        package var validFrom: String
        package var validUntil: String?
        /// When both look at it again: a day or a moment.
        package var reviewOn: String?
        /// In one's own words; without it the specification says it all.
        package var understanding: String?
        /// The keys of the parties whose people may ask under it.
        package var covers: [String]
        /// Those of parties whose people may not, although they belong to one that may.
        package var except: [String]
        /// The keys of the people who speak for the customer.
        package var contacts: [String]
        /// The times that are promised for calls.
        package var targets: [AgreedTarget]
        /// The share of a target, in percent, after which somebody is warned.
        package var warnAtPercent: Int
        /// The key of the calendar in whose hours the clocks run; without it they always do.
        package var calendar: String?
        package var charges: [AgreedCharge]
        package var preAgreedCalls: [AgreedCall]
    }

    /// Within how many open minutes something happens, for some types of call, by priority.
    package struct AgreedTarget: Hashable, Sendable {
        package var measure: ServiceMeasure
        /// Without any, it holds for every type of support request.
        package var types: [CallType]
        /// By priority, and `unclassified` for calls that nobody has classified.
        package var minutes: [String: Int]
    }

    package struct Component: Hashable, Sendable, Encodable {
        package var key: String
        package var name: String
        /// Its place in the class tree, such as `asset/hardware`.
        package var componentClass: String
        /// The key of the party that owns it.
        package var owner: String
        package var service: String?
        /// By key, as texts; without it what is recorded stays.
        package var attributes: [String: String]?
        /// Besides that it supports its service; without it they stay as they are.
        package var relations: [ComponentLink]?
        /// Whether it is not in use any more, which ends its relations.
        package var retired: Bool?
    }
}
