import Values

extension Call {
    /// Applies what has been decided; never fails, so replaying the journal cannot either.
    package func applying(_ event: Event, at moment: Instant) -> Call {
        var next = self
        next.version += 1
        if event.goesOn { next.isAnswered = false }
        next.apply(event, at: moment)
        return next
    }

    /// Rebuilds a call from its whole journal.
    ///
    /// - Returns: nil when the journal does not begin with a registration.
    package static func replaying(_ journal: [(event: Event, at: Instant)]) -> Call? {
        guard let start = journal.first, case .registered(let registration) = start.event else {
            return nil
        }
        return journal.dropFirst().reduce(Call(registration, at: start.at)) {
            $0.applying($1.event, at: $1.at)
        }
    }

    private mutating func apply(_ event: Event, at moment: Instant) {
        switch event {
        case .registered, .linked, .unlinked, .commented, .attached, .watched, .unwatched,
            .handedOver, .termsChanged:
            break
        case .retyped(let newType, let complaint, _):
            retype(to: newType, isComplaint: complaint)
        case .described(let newTitle, let newDescription):
            title = newTitle
            description = newDescription
        case .concerned(let newService, let newComponents):
            service = newService
            components = Set(newComponents)
        case .assigned(let newTeam, let person):
            team = newTeam
            assignee = person
        case .timed, .reckoned, .agreementChanged, .coveredBeside:
            applyTerms(event)
        case .asked:
            awaitsAnswer = true
        case .answered:
            awaitsAnswer = false
            isAnswered = true
        case .escalated:
            isEscalated = true
        case .escalationAnswered:
            isEscalated = false
        case .accepted, .acceptanceWithdrawn, .classified, .worked, .forked, .childEnded,
            .resumed:
            applyWork(event, at: moment)
        case .confirmationAsked, .confirmed, .refused, .waived, .confirmedThrough,
            .selfReviewed, .reviewChecked:
            applyReview(event, at: moment)
        case .evaluated, .closed, .closedThrough, .redone, .aborted:
            applyEnding(event, at: moment)
        case .imported(let activity):
            apply(activity, at: moment)
        }
    }

    private mutating func applyWork(_ event: Event, at moment: Instant) {
        switch event {
        case .accepted(let entitlement):
            acceptedAt = moment
            if case .agreement(let id) = entitlement { agreement = id }
            goOn()
        case .acceptanceWithdrawn:
            step = .first(of: process)
            acceptedAt = nil
            agreement = nil
        case .classified(let new, let due):
            classification = new
            dueAt = due
            if parent == nil { duePromise = nil }
            if step.kind == .classify { goOn() }
        case .worked(let done, let note):
            if done == Call.causeStep { isKnownError = !note.isEmpty }
            goOn()
        case .forked(let forks, _):
            children += forks.map { Child(id: $0.child, process: $0.process) }
        case .childEnded(let child, let outcome):
            for index in children.indices where children[index].id == child {
                children[index].outcome = outcome
            }
        case .resumed:
            step = process.definition.reviewStep
        default:
            break
        }
    }

    private mutating func applyTerms(_ event: Event) {
        switch event {
        case .timed(let due):
            dueAt = due
        case .reckoned(let reckoning):
            dueAt = reckoning.dueAt
            duePromise = reckoning.promise ?? duePromise
        case .agreementChanged(let change):
            agreement = change.agreement
            if parent == nil { duePromise = nil }
        case .coveredBeside(let beside):
            operational = beside
        default:
            break
        }
    }

    private mutating func applyReview(_ event: Event, at moment: Instant) {
        switch event {
        case .confirmationAsked:
            confirmation = .asked
        case .refused:
            confirmation = .refused
        case .confirmed:
            fulfil(.given, at: moment)
        case .waived:
            fulfil(.waived, at: moment)
        case .confirmedThrough:
            fulfil(.givenForMain, at: moment)
            step = process.definition.lastStep
        case .selfReviewed(let reason, let isSampled):
            ownReview = reason
            secondLook = isSampled ? .offered : nil
        case .reviewChecked(_, let isRight, _):
            secondLook = isRight ? .right : .wrong
        default:
            break
        }
    }

    private mutating func applyEnding(_ event: Event, at moment: Instant) {
        switch event {
        case .evaluated(let answers):
            evaluation = answers
        case .closed, .closedThrough:
            end(.closed, at: moment)
        case .aborted:
            end(.aborted, at: moment)
        case .redone(let earlier, _):
            redo(from: earlier)
        default:
            break
        }
    }

    /// Another process begins at its first step; a wish that becomes a complaint, or stops being
    /// one, stays where it is.
    private mutating func retype(to newType: CallType, isComplaint complaint: Bool) {
        isComplaint = complaint
        isTypeKnown = true
        guard newType != type else { return }
        type = newType
        step = .first(of: newType.process)
        acceptedAt = nil
        confirmation = .notAsked
        isKnownError = false
    }

    /// What the repeated steps gave lapses; what stands before them stays.
    private mutating func redo(from earlier: Step) {
        let process = process.definition
        step = earlier
        evaluation = nil
        if earlier <= process.reviewStep {
            ownReview = nil
            secondLook = nil
            confirmation = .notAsked
            fulfilledAt = nil
        }
        if let fork = process.forkStep, earlier <= fork {
            for index in children.indices { children[index].isPast = true }
        }
        if type == .risk && earlier <= Call.causeStep { isKnownError = false }
    }

    /// I3, whose note is the cause: once it is known, a risk is a known error (usm.md 1.3, 1.5).
    package static let causeStep = Step(known: 3, of: .improve)

    private mutating func apply(_ activity: ImportedActivity, at moment: Instant) {
        switch activity.effect {
        case .arrived(let reached):
            if reached.process == process { step = reached }
            if acceptedAt == nil { acceptedAt = moment }
            ending = nil
            endedAt = nil
            confirmation = .notAsked
            fulfilledAt = nil
            awaitsAnswer = false
        case .waiting:
            awaitsAnswer = true
        case .resolved:
            fulfil(.waived, at: moment)
            step = process.definition.lastStep
            awaitsAnswer = false
        case .closed:
            if !confirmation.isFulfilled { fulfil(.waived, at: moment) }
            step = process.definition.lastStep
            awaitsAnswer = false
            end(.closed, at: moment)
        case .cancelled:
            end(.aborted, at: moment)
        case .noted:
            break
        }
    }

    private mutating func goOn() {
        if let following = step.next { step = following }
    }

    private mutating func fulfil(_ how: Confirmation, at moment: Instant) {
        confirmation = how
        fulfilledAt = moment
        awaitsAnswer = false
        if step.kind == .review { goOn() }
    }

    private mutating func end(_ how: Ending, at moment: Instant) {
        ending = how
        endedAt = moment
        awaitsAnswer = false
        isEscalated = false
    }
}

extension Call.Event {
    /// Whether somebody took the work up again, so that an answer stands there read.
    fileprivate var goesOn: Bool {
        switch self {
        case .retyped, .accepted, .classified, .worked, .forked, .asked, .confirmationAsked,
            .waived, .redone, .closed, .aborted, .handedOver, .escalationAnswered:
            true
        case .registered, .described, .concerned, .acceptanceWithdrawn, .timed, .childEnded,
            .resumed, .confirmed, .refused, .confirmedThrough, .selfReviewed, .reviewChecked,
            .evaluated, .closedThrough, .linked, .unlinked, .assigned, .commented, .answered,
            .escalated, .attached, .watched, .unwatched, .imported, .reckoned, .agreementChanged,
            .coveredBeside, .termsChanged:
            false
        }
    }
}
