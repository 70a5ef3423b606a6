import Values

extension CallClock {
    /// What an agreement, or its absence, makes a clock count by.
    package struct Basis: Equatable, Sendable {
        package let targets: ServiceTargets
        package let hours: OpenHours
        /// When the agreement began; nil under none.
        package let beganAt: Instant?
        /// Which of the agreement's terms these are; nil under no agreement.
        package let number: Int?

        package init(
            targets: ServiceTargets, hours: OpenHours, beganAt: Instant? = nil,
            number: Int? = nil
        ) {
            self.targets = targets
            self.hours = hours
            self.beganAt = beganAt
            self.number = number
        }

        /// From when on its times count, where it began only after the call was asked.
        fileprivate func countsFrom(asked: Instant) -> Instant? {
            beganAt.flatMap { $0 > asked ? $0 : nil }
        }
    }

    /// Which terms a clock has to count by.
    package struct Question: Equatable, Sendable {
        /// Nil for a call under no agreement.
        package let agreement: ID<Agreement>?
        /// When the call was asked, or the later moment from which on the agreement counts for it.
        package let asked: Instant
        /// Terms that were entered later are none of these.
        package let known: Instant
        /// The terms that the journal names; nil where the moments tell.
        package let number: Int?
    }

    /// The clock of a call, as its journal tells it.
    ///
    /// It pauses only while the requester was asked something: a question, or whether the result
    /// is right. A waiver ends it without a confirmation. Whoever redoes a step after that goes on
    /// with the time that was used. What the agreement said later changes nothing that the
    /// journal does not tell of.
    ///
    /// - Parameters:
    ///   - beside: counts by this agreement, whatever else covers the call.
    ///   - known: the terms of ``beside`` as they were known then.
    ///   - basis: what the terms come to.
    /// - Returns: nil when the journal does not begin with a registration.
    package static func following(
        _ journal: [(event: Call.Event, at: Instant)],
        beside: (agreement: ID<Agreement>, known: Instant)? = nil,
        basis: (Question) throws -> Basis
    ) rethrows -> CallClock? {
        let journal = journal.withoutWithdrawnAcceptances
        guard let start = journal.first, case .registered(let registration) = start.event else {
            return nil
        }
        let first = try basis(
            Question(
                agreement: beside?.agreement ?? registration.agreement, asked: start.at,
                known: beside?.known ?? start.at, number: nil))
        var terms = ClockTerms(
            type: registration.type,
            priority: registration.classification?.priority(of: registration.type),
            targets: first.targets, hours: first.hours)
        terms.countsFrom = first.countsFrom(asked: start.at)
        terms.number = first.number
        var follower = ClockFollower(
            registration: registration, clock: CallClock(startedAt: start.at, terms: terms))
        for (event, moment) in journal.dropFirst() {
            if beside == nil, let question = follower.question(by: event, at: moment) {
                follower.agree(to: question, try basis(question), at: moment, event.clockCause)
            }
            follower.follow(event, at: moment)
        }
        return follower.clock
    }

    /// The soonest moment by which the call should be done: handled or delivered.
    ///
    /// - Parameter usual: the time that counts where nothing is promised.
    /// - Returns: nil while the clock is paused or stopped, and where nothing counts.
    package func due(usual: Duration?) -> Instant? {
        soonest(\.due, usual: usual)
    }

    /// The soonest moment from which it is due soon: so much of the time is used that the
    /// agreement wants somebody warned.
    ///
    /// - Returns: nil as ``due(usual:)``.
    package func warning(usual: Duration?) -> Instant? {
        soonest(\.warning, usual: usual)
    }

    private func soonest(
        _ date: KeyPath<ClockDates, Instant?>, usual: Duration?
    ) -> Instant? {
        guard pause == nil, !isStopped else { return nil }
        let promised = [dates[.handling], dates[.delivery]].compactMap { $0 }
        guard promised.isEmpty else { return promised.compactMap { $0[keyPath: date] }.min() }
        return usual.flatMap { dates(for: $0, at: movedAt)[keyPath: date] }
    }
}

extension Call.Event {
    /// Whether it can make the call's due time another.
    package var movesClock: Bool {
        switch self {
        case .accepted, .acceptanceWithdrawn, .classified, .retyped, .asked, .answered,
            .confirmationAsked, .refused, .redone, .agreementChanged:
            true
        // What ends a call leaves the due time as it was, for whoever looks back.
        case .registered, .described, .concerned, .worked, .forked, .childEnded, .resumed,
            .confirmed, .waived, .confirmedThrough, .evaluated, .closed, .closedThrough, .aborted,
            .linked, .unlinked, .assigned, .commented, .attached, .watched, .unwatched, .timed,
            .imported, .handedOver, .reckoned, .coveredBeside, .selfReviewed, .reviewChecked,
            .escalated, .escalationAnswered, .termsChanged:
            false
        }
    }

    /// Why the clock counts by other terms from this event on.
    fileprivate var clockCause: ClockRecomputation.Cause {
        guard case .reckoned(let reckoning) = self else { return .agreement }
        return switch reckoning.because {
        case .targets: .targets
        case .serviceHours: .serviceHours
        case .timeZone: .timeZone
        case .newVersion, .root, .promise, .program: .agreement
        }
    }
}

/// A clock on its way through a journal, with what the clock itself does not keep.
private struct ClockFollower {
    private(set) var clock: CallClock
    private(set) var agreement: ID<Agreement>?
    private var classification: Classification?
    private var terms: ClockTerms
    /// Who works on it for us; the one asked last has it in hand.
    private var suppliers: [HandOver.Note] = []

    init(registration: Registration, clock: CallClock) {
        self.clock = clock
        terms = clock.terms
        agreement = registration.agreement
        classification = registration.classification
    }

    /// The terms that an event makes the clock count by; nil when they stay.
    func question(by event: Call.Event, at moment: Instant) -> CallClock.Question? {
        switch event {
        case .accepted(.agreement(let id)) where id != agreement:
            CallClock.Question(
                agreement: id, asked: clock.startedAt, known: moment, number: nil)
        case .agreementChanged(let change):
            CallClock.Question(
                agreement: change.agreement, asked: max(clock.startedAt, change.countsFrom),
                known: moment, number: nil)
        case .reckoned(let reckoning):
            reckoning.terms.map {
                CallClock.Question(
                    agreement: agreement, asked: clock.startedAt, known: moment, number: $0)
            }
        default: nil
        }
    }

    mutating func agree(
        to question: CallClock.Question, _ basis: CallClock.Basis, at moment: Instant,
        _ cause: ClockRecomputation.Cause
    ) {
        agreement = question.agreement
        terms.targets = basis.targets
        terms.hours = basis.hours
        terms.countsFrom = basis.countsFrom(asked: clock.startedAt)
        terms.number = basis.number
        clock = clock.applying(.changed(terms, because: cause), at: moment)
    }

    mutating func follow(_ event: Call.Event, at moment: Instant) {
        switch event {
        case .accepted:
            apply(.reacted, at: moment)
        case .classified(let new, _):
            classification = new
            terms.priority = new.priority(of: terms.type)
            apply(.changed(terms, because: .priority), at: moment)
            apply(.reacted, at: moment)
        case .retyped(let type, _, _):
            terms.type = type
            terms.priority = classification?.priority(of: type)
            apply(.changed(terms, because: .type), at: moment)
        case .asked, .confirmationAsked:
            apply(.paused(.waitingForRequester), at: moment)
        case .answered, .refused:
            goOn(at: moment)
        case .handedOver(let note):
            follow(note, at: moment)
        case .confirmed, .confirmedThrough:
            apply(.confirmed, at: moment)
        case .waived, .closed, .closedThrough, .aborted:
            apply(.ended, at: moment)
        case .redone:
            if clock.isStopped { apply(.reopened, at: moment) }
            goOn(at: moment)
        case .imported(let activity):
            follow(activity.effect, at: moment)
        case .registered, .described, .concerned, .worked, .forked, .childEnded, .resumed,
            .evaluated, .linked, .unlinked, .assigned, .commented, .attached, .watched,
            .unwatched, .timed, .reckoned, .agreementChanged, .coveredBeside, .acceptanceWithdrawn,
            .selfReviewed, .reviewChecked, .escalated, .escalationAnswered, .termsChanged:
            break
        }
    }

    /// The clock runs in the hands of the supplier who has the call, or else in ours.
    private mutating func goOn(at moment: Instant) {
        apply(suppliers.last.map { .handedOn(to: $0.supplier) } ?? .resumed, at: moment)
    }

    /// A question to the requester stays one while suppliers come and go.
    private mutating func follow(_ note: HandOver.Note, at moment: Instant) {
        switch note.deed {
        case .handedOn: suppliers.append(note)
        case .delivered, .takenBack, .rejected:
            suppliers.removeAll { $0.handOver == note.handOver }
        case .accepted, .renumbered, .reviewed: return
        }
        if clock.pause == nil { goOn(at: moment) }
    }

    private mutating func follow(_ effect: Call.ImportedActivity.Effect, at moment: Instant) {
        switch effect {
        case .arrived:
            apply(.reacted, at: moment)
            apply(clock.isStopped ? .reopened : .resumed, at: moment)
        case .waiting: apply(.paused(.waitingForRequester), at: moment)
        case .resolved: apply(.confirmed, at: moment)
        case .closed, .cancelled: apply(.ended, at: moment)
        case .noted: break
        }
    }

    private mutating func apply(_ event: CallClock.Event, at moment: Instant) {
        clock = clock.applying(event, at: moment)
    }
}

extension [(event: Call.Event, at: Instant)] {
    /// The same without the acceptances that were undone: they were no reaction, and agreed on
    /// nothing.
    fileprivate var withoutWithdrawnAcceptances: Self {
        guard contains(where: { $0.event == .acceptanceWithdrawn }) else { return self }
        var kept: Self = []
        for entry in self {
            guard entry.event == .acceptanceWithdrawn else {
                kept.append(entry)
                continue
            }
            let last = kept.lastIndex {
                if case .accepted = $0.event { true } else { false }
            }
            if let last { kept.remove(at: last) }
        }
        return kept
    }
}
