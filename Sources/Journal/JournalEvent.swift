import USM
import Values

/// Something that happened to a thing, of one of the kinds that the journal knows.
///
/// Names and parts are written down, never taken from how the code spells them today; a golden
/// file a kind holds them, and what was ever kept is readable for ever.
package protocol JournalEvent: Hashable, Sendable {
    /// What kind of thing it is about.
    static var subject: Subject.Kind { get }
    /// The name under which it is kept.
    var kind: String { get }
    /// The version of the form in which it is kept now.
    var form: Int { get }
    var visibility: Call.Visibility { get }

    func write(_ fields: inout EventWriter)

    /// - Parameter form: the version of the form in which it was kept.
    init(_ kind: String, form: Int, reading fields: EventReader) throws(EventDefect)
}

extension JournalEvent {
    package var form: Int { 1 }
    package var visibility: Call.Visibility { .internal }

    /// Reads what was kept.
    package init(
        _ kind: String, form: Int = 1, _ text: EventText
    ) throws(EventDefect) {
        self = try Self(kind, form: form, reading: EventReader(text))
    }
}

/// A thing with a journal of its own.
package struct Subject: Hashable, Sendable {
    package let kind: Kind
    package let id: String

    package init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    package init<Thing>(_ kind: Kind, _ id: ID<Thing>) {
        self.init(kind, id.rawValue)
    }

    /// What can have a journal; the words are kept with every event.
    package enum Kind: String, CaseIterable, Sendable {
        case call, agreement, service, component, design, party, account, release, freeze
        case absence, reservation, enterprise, calendar, erasure
        case componentClass = "component_class"
        case registerPlan = "register_plan"
        case recurringAction = "recurring_action"
        case schedule, webhook, grants, token, feed
    }
}
