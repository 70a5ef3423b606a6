import Values

/// What is known of a call when it enters the register.
package struct Registration: Hashable, Codable, Sendable {
    package var id: ID<Call>
    package var number: Int64
    package var type: CallType
    /// nil unless the words left the type open; so what was stored before reads as decided.
    private var leavesTypeOpen: Bool?
    package var isComplaint: Bool
    package var title: String
    package var description: String
    package var requester: ID<Party>
    package var channel: Channel
    package var parent: ID<Call>?
    package var root: ID<Call>?
    /// The call whose evaluation or work brought this one forth.
    package var origin: ID<Call>?
    package var service: ID<Service>?
    package var agreement: ID<Agreement>?
    package var components: [ID<ManagedComponent>]
    package var classification: Classification?
    package var team: ID<Party>?
    package var dueAt: Instant?
    /// Whose promise that is, where it does not follow from there being an agreement.
    package var duePromise: DuePromise?
    /// What was chosen from the catalogue, with the answers to its questions.
    package var order: PlacedOrder?

    /// Whether the type was decided; otherwise it is provisional (see ``Call/isTypeKnown``).
    package var isTypeKnown: Bool {
        get { leavesTypeOpen != true }
        set { leavesTypeOpen = newValue ? nil : true }
    }

    /// The way a call came in.
    ///
    /// All come into one register (usm.md 3.1).
    package enum Channel: String, Codable, CaseIterable, Sendable {
        case portal, desk, api, fork, evaluation, imported, calendar
    }

    package init(
        id: ID<Call>, number: Int64, type: CallType, isTypeKnown: Bool = true,
        isComplaint: Bool = false, title: String,
        description: String = "", requester: ID<Party>, channel: Channel = .portal,
        parent: ID<Call>? = nil, root: ID<Call>? = nil, origin: ID<Call>? = nil,
        service: ID<Service>? = nil, agreement: ID<Agreement>? = nil,
        components: [ID<ManagedComponent>] = [], classification: Classification? = nil,
        team: ID<Party>? = nil, dueAt: Instant? = nil, duePromise: DuePromise? = nil,
        order: PlacedOrder? = nil
    ) {
        self.id = id
        self.number = number
        self.type = type
        leavesTypeOpen = isTypeKnown ? nil : true
        self.isComplaint = isComplaint
        self.title = title
        self.description = description
        self.requester = requester
        self.channel = channel
        self.parent = parent
        self.root = root
        self.origin = origin
        self.service = service
        self.agreement = agreement
        self.components = components
        self.classification = classification
        self.team = team
        self.dueAt = dueAt
        self.duePromise = duePromise
        self.order = order
    }
}

extension Call {
    /// What a child call starts with: everything that is known already, so that nothing is
    /// entered twice (usm.md 1.4).
    ///
    /// - Parameter requester: who asks it on behalf of this call: the person who took the fork.
    package func registration(
        ofChild child: ID<Call>, number: Int64, process: ProcessKind, requester: ID<Party>
    ) -> Registration {
        Registration(
            id: child, number: number, type: process.callType, title: title,
            description: description, requester: requester, channel: .fork, parent: id,
            root: root, service: service, agreement: agreement, components: components.sorted(),
            classification: classification, team: team, dueAt: dueAt, duePromise: duePromise,
            order: order)
    }
}
