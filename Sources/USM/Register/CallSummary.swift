import Values

/// A call as lists show it, with the names of who and what it refers to.
package struct CallSummary: Hashable, Sendable {
    package let id: ID<Call>
    package let number: Int64
    package let type: CallType
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

    package var reference: String { "\(type.prefix)-\(number)" }

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
        id: ID<Call>, number: Int64, type: CallType, isComplaint: Bool, title: String, step: Step,
        status: Call.Status, workflow: String, priority: Priority?, requester: NamedParty,
        team: NamedParty?, assignee: NamedParty?, service: NamedService?, parent: ID<Call>?,
        registeredAt: Instant, changedAt: Instant, dueAt: Instant?, promise: DuePromise?,
        follows: String?, dueSoonAt: Instant?, endedAt: Instant?, version: Int
    ) {
        self.id = id
        self.number = number
        self.type = type
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
