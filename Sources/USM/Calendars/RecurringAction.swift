import Values

/// Work of a service that is done again and again: the static section of the OPS calendar.
package struct RecurringAction: Hashable, Sendable {
    package let id: ID<RecurringAction>
    package var service: ID<Service>
    package var name: LocalizedText
    /// What is to be done, as it was agreed.
    ///
    /// Markdown.
    package var work: String
    package var recurrence: Recurrence
    /// An IANA name; it happens by the clocks there.
    package var timeZone: String
    /// Who does it; nil for the team of the service.
    package var team: ID<Party>?
    /// For whom it is done: who is asked whether it was done well.
    package var requester: ID<Party>
    package var changedAt: Instant

    package init(
        id: ID<RecurringAction>, service: ID<Service>, name: LocalizedText, work: String,
        recurrence: Recurrence, timeZone: String, team: ID<Party>?, requester: ID<Party>,
        changedAt: Instant = Instant(milliseconds: 0)
    ) {
        self.id = id
        self.service = service
        self.name = name
        self.work = work
        self.recurrence = recurrence
        self.timeZone = timeZone
        self.team = team
        self.requester = requester
        self.changedAt = changedAt
    }
}

/// A time in which a person does no work.
package struct Absence: Hashable, Sendable {
    package let id: ID<Absence>
    package let person: ID<Party>
    package let window: TimeWindow
    /// The whole days that it is, where the enterprise is; nil for one of moments.
    package let days: DaySpan?
    package let enteredAt: Instant

    package init(
        id: ID<Absence>, person: ID<Party>, window: TimeWindow, days: DaySpan? = nil,
        enteredAt: Instant = Instant(milliseconds: 0)
    ) {
        self.days = days
        self.enteredAt = enteredAt
        self.id = id
        self.person = person
        self.window = window
    }
}

/// A line of the reservations register: a person, a team or a component is kept free for a call.
package struct Reservation: Hashable, Sendable {
    package let id: ID<Reservation>
    package let call: ID<Call>
    package let subject: Subject
    package let window: TimeWindow
    package let note: String
    package let enteredAt: Instant

    package enum Subject: Hashable, Sendable {
        case person(ID<Party>)
        case team(ID<Party>)
        case component(ID<ManagedComponent>)

        /// A team has several people; a person and a component can be in one place only.
        package var isExclusive: Bool {
            switch self {
            case .person, .component: true
            case .team: false
            }
        }
    }

    package init(
        id: ID<Reservation>, call: ID<Call>, subject: Subject, window: TimeWindow,
        note: String = "", enteredAt: Instant = Instant(milliseconds: 0)
    ) {
        self.id = id
        self.call = call
        self.subject = subject
        self.window = window
        self.note = note
        self.enteredAt = enteredAt
    }

    /// The first of others that has the same person or component at an overlapping time.
    package func doubleBooking(among others: [Reservation]) -> Reservation? {
        guard subject.isExclusive else { return nil }
        return others.first {
            $0.id != id && $0.subject == subject && $0.window.overlaps(window)
        }
    }
}
