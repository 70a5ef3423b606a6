import Values

/// A call as lists show it, with the names of who and what it refers to.
package struct CallSummary: Hashable, Sendable {
    package let id: ID<Call>
    package let number: Int64
    /// Provisional while ``isTypeKnown`` is false.
    package let type: CallType
    package let isTypeKnown: Bool
    package let isComplaint: Bool
    package let title: String
    package let step: Step
    package let status: Call.Status
    package let workflow: String
    /// nil while nobody has classified it.
    package let priority: Priority?
    package let requester: NamedParty
    package let team: NamedParty?
    package let assignee: NamedParty?
    package let service: NamedService?
    package let parent: ID<Call>?
    package let registeredAt: Instant
    package let changedAt: Instant
    package let dueAt: Instant?
    /// Whose promise that is; nil where nobody promises anything.
    package let promise: DuePromise?
    /// The reference of the call that began the workflow and whose due time it has; nil for a call
    /// that began one itself.
    package let follows: String?
    /// When whoever works on it hears that it is due soon; nil while its clock stands still.
    package let dueSoonAt: Instant?
    package let endedAt: Instant?
    package let version: Int
    /// What the list marks the call with.
    package let marks: Marks

    package var reference: String { CallType.reference(isTypeKnown ? type : nil, number) }

    /// What whoever works on it should see at a glance.
    package struct Marks: Hashable, Sendable {
        /// The requester answered, and nobody has gone on since.
        package var isAnswered = false
        /// The requester says that it takes too long.
        package var isEscalated = false
        /// Its review is by who carried it out.
        package var ownReview: Call.OwnReview?
        package var secondLook: Call.SecondLook?

        package init() {}
    }

    package struct NamedParty: Hashable, Sendable {
        package let id: ID<Party>
        package let name: String

        package init(id: ID<Party>, name: String) {
            self.id = id
            self.name = name
        }
    }

    package struct NamedService: Hashable, Sendable {
        package let id: ID<Service>
        package let name: LocalizedText

        package init(id: ID<Service>, name: LocalizedText) {
            self.id = id
            self.name = name
        }
    }

    package init(
        id: ID<Call>, number: Int64, type: CallType, isTypeKnown: Bool = true, isComplaint: Bool,
        title: String, step: Step,
        status: Call.Status, workflow: String, priority: Priority?, requester: NamedParty,
        team: NamedParty?, assignee: NamedParty?, service: NamedService?, parent: ID<Call>?,
        registeredAt: Instant, changedAt: Instant, dueAt: Instant?, promise: DuePromise?,
        follows: String?, dueSoonAt: Instant?, endedAt: Instant?, version: Int,
        marks: Marks = Marks()
    ) {
        self.id = id
        self.number = number
        self.type = type
        self.isTypeKnown = isTypeKnown
        self.isComplaint = isComplaint
        self.title = title
        self.step = step
        self.status = status
        self.workflow = workflow
        self.priority = priority
        self.requester = requester
        self.team = team
        self.assignee = assignee
        self.service = service
        self.parent = parent
        self.registeredAt = registeredAt
        self.changedAt = changedAt
        self.dueAt = dueAt
        self.promise = promise
        self.follows = follows
        self.dueSoonAt = dueSoonAt
        self.endedAt = endedAt
        self.version = version
        self.marks = marks
    }
}

extension CallSummary {
    /// How near the time is by which a call should be done.
    package enum Due: Hashable, Sendable {
        case later
        /// So much of the time is used that whoever works on it is warned.
        case soon
        case over
    }

    /// - Returns: nil for what has ended, or need not be done by any time.
    package func due(at moment: Instant) -> Due? {
        guard endedAt == nil, let dueAt else { return nil }
        if dueAt < moment { return .over }
        return dueSoonAt.map { $0 <= moment } == true ? .soon : .later
    }
}
