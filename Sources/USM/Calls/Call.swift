import Values

/// The run of one process for one request or risk, from registration to closure.
///
/// A value: commands decide (``deciding(_:)``) and events are applied (``applying(_:at:)``), both
/// without I/O, so replaying the journal rebuilds every state. A call that another one opened at
/// its fork is a call of its own with a ``parent`` (usm.md 2.3).
package struct Call: Hashable, Sendable {
    package let id: ID<Call>
    /// Given once and kept for ever; the prefix in front of it follows the type.
    package let number: Int64
    package var type: CallType
    /// Whether somebody, or the words themselves, decided the type.
    ///
    /// Until then the type is provisional: an incident, so that its clock is the strictest and its
    /// process the one that asks for haste.
    package var isTypeKnown: Bool
    /// A wish about the past: dissatisfaction, with no failure now (usm.md 3.2).
    package var isComplaint: Bool
    /// The requester's words, shortened.
    package var title: String
    /// The requester's words, whole.
    ///
    /// Markdown.
    package var description: String

    package var requester: ID<Party>
    package let parent: ID<Call>?
    /// The call that started the workflow; itself when it has no parent.
    package let root: ID<Call>
    package var service: ID<Service>?
    package var agreement: ID<Agreement>?
    package var components: Set<ID<ManagedComponent>>
    /// What was chosen from the catalogue, with the answers to its questions.
    package let order: PlacedOrder?

    package var step: Step
    package var classification: Classification?
    package var team: ID<Party>?
    package var assignee: ID<Party>?
    package var children: [Child]
    package var confirmation: Confirmation
    /// Whether the requester owes an answer to a question.
    package var awaitsAnswer: Bool
    /// Whether the requester answered and nobody has gone on since.
    package var isAnswered: Bool
    /// Whether the requester said that it takes too long, and has no word back yet.
    package var isEscalated: Bool
    package var isKnownError: Bool
    /// Why the review is by who carried it out; nil where it is by somebody else, or by nobody yet.
    package var ownReview: OwnReview?
    /// What somebody else said of such a review afterwards; nil where nobody is asked.
    package var secondLook: SecondLook?
    package var evaluation: Evaluation?
    package var ending: Ending?

    package let registeredAt: Instant
    package var acceptedAt: Instant?
    package var fulfilledAt: Instant?
    package var endedAt: Instant?
    /// When it should be done: the moment of the call that began the workflow, for each call of it.
    package var dueAt: Instant?
    /// Whose promise that is, where it does not follow from there being an agreement.
    package var duePromise: DuePromise?
    /// The agreement with a team that covers a child call and runs beside the customer's.
    package var operational: ID<Agreement>?
    /// Counts the events; a write names the version that it saw.
    package var version: Int

    package var process: ProcessKind { type.process }
    package var reference: String { CallType.reference(isTypeKnown ? type : nil, number) }
    package var isOpen: Bool { ending == nil }

    /// A call that this one opened at its fork step.
    package struct Child: Hashable, Sendable {
        package let id: ID<Call>
        package let process: ProcessKind
        package var outcome: Outcome
        /// Whether it belongs to a fork that was redone since: history, without a say.
        package var isPast: Bool

        package enum Outcome: String, Codable, CaseIterable, Sendable {
            case running, fulfilled, aborted
        }

        package init(
            id: ID<Call>, process: ProcessKind, outcome: Outcome = .running, isPast: Bool = false
        ) {
            self.id = id
            self.process = process
            self.outcome = outcome
            self.isPast = isPast
        }
    }

    /// What the requester says of the delivery, at the review step.
    package enum Confirmation: String, Codable, CaseIterable, Sendable {
        case notAsked = "not_asked"
        case asked
        case given
        case refused
        /// Not asked of the requester, for a stated reason.
        case waived
        /// Given for the main call that this one is a part of.
        case givenForMain = "given_for_main"

        package var isFulfilled: Bool {
            switch self {
            case .given, .waived, .givenForMain: true
            case .notAsked, .asked, .refused: false
            }
        }
    }

    package enum Ending: String, Codable, CaseIterable, Sendable {
        case closed, aborted
    }

    package init(_ registration: Registration, at moment: Instant) {
        id = registration.id
        number = registration.number
        type = registration.type
        isTypeKnown = registration.isTypeKnown
        isComplaint = registration.isComplaint
        title = registration.title
        description = registration.description
        requester = registration.requester
        parent = registration.parent
        root = registration.root ?? registration.id
        service = registration.service
        agreement = registration.agreement
        components = Set(registration.components)
        order = registration.order
        step = .first(of: registration.type.process)
        classification = registration.classification
        team = registration.team
        assignee = nil
        children = []
        confirmation = .notAsked
        awaitsAnswer = false
        isAnswered = false
        isEscalated = false
        isKnownError = false
        ownReview = nil
        secondLook = nil
        evaluation = nil
        ending = nil
        registeredAt = moment
        acceptedAt = nil
        fulfilledAt = nil
        endedAt = nil
        dueAt = registration.dueAt
        duePromise = registration.duePromise
        operational = nil
        version = 1
    }
}
