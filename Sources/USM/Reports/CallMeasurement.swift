import Values

/// What one call has shown of how it was taken: the numbers that a report adds up.
package struct CallMeasurement: Hashable, Sendable {
    package let service: ID<Service>
    package let agreement: ID<Agreement>?
    package let type: CallType
    package let registeredAt: Instant
    /// The day of its registration, where the customer is.
    package let day: CivilDate
    /// Until somebody took it up; nil as long as nobody has.
    package let reaction: TakenTime?
    /// Until the requester confirmed, without the time in which they were asked something.
    package let handling: TakenTime?
    /// From registration to confirmation by the clock on the wall: the key measure (usm.md 7.3).
    package let recovery: Duration?
    /// Whether the requester said once or more that it was not right.
    package let isRefused: Bool
    package let outage: Outage?

    /// Open time that was used, beside what was agreed.
    package struct TakenTime: Hashable, Sendable {
        package let used: Duration
        /// Nil where nothing was agreed.
        package let target: Duration?
        package let isLate: Bool

        package init(used: Duration, target: Duration?, isLate: Bool) {
            self.used = used
            self.target = target
            self.isLate = isLate
        }
    }

    /// An incident of high impact: from its registration the service counts as out.
    package struct Outage: Hashable, Sendable {
        /// When recovery was confirmed, or the call ended without that; nil while it lasts.
        package let until: Instant?

        package init(until: Instant?) {
            self.until = until
        }
    }

    package init(
        service: ID<Service>, agreement: ID<Agreement>?, type: CallType, registeredAt: Instant,
        day: CivilDate, reaction: TakenTime?, handling: TakenTime?, recovery: Duration?,
        isRefused: Bool, outage: Outage?
    ) {
        self.service = service
        self.agreement = agreement
        self.type = type
        self.registeredAt = registeredAt
        self.day = day
        self.reaction = reaction
        self.handling = handling
        self.recovery = recovery
        self.isRefused = isRefused
        self.outage = outage
    }

    /// Of work under an agreement with a team or a supplier, by the clock of that agreement.
    ///
    /// - Returns: nil as long as nobody has taken it up.
    package init?(
        of type: CallType, beside clock: CallClock, service: ID<Service>,
        agreement: ID<Agreement>, day: CivilDate
    ) {
        guard clock.reactedAt != nil || clock.isStopped else { return nil }
        self.init(
            service: service, agreement: agreement, type: type, registeredAt: clock.startedAt,
            day: day, reaction: clock.reactedAt.flatMap { clock.taken([.reaction], until: $0) },
            handling: clock.confirmedAt.flatMap {
                clock.taken([.handling, .delivery], until: $0)
            }, recovery: nil, isRefused: false, outage: nil)
    }

    /// Of a call and its clock.
    ///
    /// - Returns: nil for what is in no report: a part of another call's work, a call about no
    ///   service, and one that still waits to be taken up.
    package init?(
        _ call: Call, clock: CallClock, wasRefused: Bool, dayOf: (Instant) -> CivilDate
    ) {
        guard call.parent == nil, let service = call.service else { return nil }
        guard call.acceptedAt != nil || clock.reactedAt != nil || !call.isOpen else { return nil }
        let isOut = call.type == .incident && call.classification?.impact == .high
        self.init(
            service: service, agreement: call.agreement, type: call.type,
            registeredAt: call.registeredAt, day: dayOf(call.registeredAt),
            reaction: clock.reactedAt.flatMap { clock.taken([.reaction], until: $0) },
            handling: clock.confirmedAt.flatMap { clock.taken([.handling, .delivery], until: $0) },
            recovery: clock.timeToConfirmation, isRefused: wasRefused,
            outage: isOut ? Outage(until: clock.stoppedAt) : nil)
    }
}

extension CallClock {
    /// - Parameter measures: the first of these that is promised is the one that counts.
    fileprivate func taken(
        _ measures: [ServiceMeasure], until stop: Instant
    ) -> CallMeasurement.TakenTime? {
        let promised = measures.compactMap { self.reading(of: $0, at: stop) }.first
        guard let used = promised?.used ?? usedTime(until: stop) else { return nil }
        return CallMeasurement.TakenTime(
            used: used, target: promised?.target, isLate: promised?.state == .breached)
    }
}

extension Call.Event {
    /// Whether it can make a call's numbers in a report others.
    package var movesMeasurement: Bool {
        switch self {
        case .accepted, .acceptanceWithdrawn, .classified, .retyped, .concerned, .answered,
            .refused, .redone, .confirmed, .waived, .confirmedThrough, .closed, .closedThrough,
            .aborted, .imported, .reckoned, .agreementChanged, .coveredBeside:
            true
        case .registered, .described, .timed, .worked, .forked, .childEnded, .resumed,
            .confirmationAsked, .evaluated, .linked, .unlinked, .assigned, .commented, .asked,
            .attached, .watched, .unwatched, .handedOver, .selfReviewed, .reviewChecked,
            .escalated, .escalationAnswered, .termsChanged:
            false
        }
    }
}
