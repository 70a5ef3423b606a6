/// What happens here that other systems can be told of: kinds of events with the kind of thing
/// that they are about.
///
/// The names are part of what was agreed with whoever listens.
package enum EventTopic: String, CaseIterable, Sendable {
    case registered = "call.registered"
    case retyped = "call.retyped"
    case described = "call.described"
    case concerned = "call.concerned"
    case accepted = "call.accepted"
    case acceptanceWithdrawn = "call.acceptance_withdrawn"
    case classified = "call.classified"
    case timed = "call.timed"
    case agreementChanged = "call.agreement_changed"
    case worked = "call.worked"
    case forked = "call.forked"
    case childEnded = "call.child_ended"
    case confirmationAsked = "call.confirmation_asked"
    case confirmed = "call.confirmed"
    case refused = "call.refused"
    case waived = "call.waived"
    case evaluated = "call.evaluated"
    case closed = "call.closed"
    case redone = "call.redone"
    case aborted = "call.aborted"
    case linked = "call.linked"
    case unlinked = "call.unlinked"
    case assigned = "call.assigned"
    case commented = "call.commented"
    case asked = "call.asked"
    case answered = "call.answered"
    case escalated = "call.escalated"
    case attached = "call.attached"
    case handedOver = "call.handed_over"

    /// The topic of an event; nil for one that nobody is told of.
    package init?(_ subject: Subject.Kind, _ kind: String) {
        self.init(rawValue: "\(subject.rawValue).\(kind)")
    }

    /// The kinds of events that have a topic, as the journal names them.
    package static let journalKinds = allCases.map { topic in
        String(topic.rawValue.drop { $0 != "." }.dropFirst())
    }
}
