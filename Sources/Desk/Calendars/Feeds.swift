import Journal
import Records
import Storage
import USM
import Values

/// A person makes an address at which other programs read a calendar.
package struct CreateFeed: Sendable {
    static let prefix = "mcf_"
    static let mostFeeds = 20

    package let scope: StoredFeed.Scope

    package init(_ scope: StoredFeed.Scope) {
        self.scope = scope
    }
}

/// A feed with its secret, which is shown this once.
package struct CreatedFeed: Sendable {
    package let feed: StoredFeed
    package let secret: String

    /// Where programs read it, on the server that made it.
    package var path: String { "\(Self.folder)/\(secret).ics" }

    package static let folder = "/calendar/feeds"
}

/// A feed ends at once.
package struct RevokeFeed: Sendable {
    package let feed: ID<StoredFeed>

    package init(_ feed: ID<StoredFeed>) {
        self.feed = feed
    }
}

extension ServiceDesk {
    /// How far back and ahead a feed looks.
    package static let feedBack = Duration.days(20)
    package static let feedAhead = Duration.days(80)
    /// How many due times stand in a feed.
    private static let feedCalls = 200

    /// - Throws: ``DeskRefusal/alreadyMade``.
    package func perform(_ command: CreateFeed, as actor: Actor) async throws -> CreatedFeed {
        guard !actor.isReadOnly, Policy(actor).maySeeCalendars else {
            throw DeskRefusal.notAllowed
        }
        let (secret, moment) = (Secret(world, prefix: CreateFeed.prefix), world.now())
        let feed = StoredFeed(
            id: world.freshID(), person: actor.person, scope: command.scope, createdAt: moment)
        try await writeSecret(at: moment) { transaction in
            guard try transaction.feeds(of: actor.person).count < CreateFeed.mostFeeds else {
                throw DeskRefusal.invalid([FieldProblem("scope", CalendarTexts.tooManyFeeds)])
            }
            try transaction.insert(feed, digest: secret.digest)
            try transaction.journal(
                .created, stored: feed.id, as: FeedState.self,
                Authorship(actor: actor.person, at: moment))
        }
        return CreatedFeed(feed: feed, secret: secret.text)
    }

    /// - Throws: ``DeskRefusal/notFound`` for a feed that is not this person's.
    package func perform(_ command: RevokeFeed, as actor: Actor) async throws {
        guard !actor.isReadOnly else { throw DeskRefusal.notAllowed }
        let moment = world.now()
        try await write(at: moment) { transaction in
            guard try transaction.revoke(command.feed, of: actor.person) else {
                throw DeskRefusal.notFound
            }
            try transaction.journal(
                .revoked, ended: command.feed, as: FeedState.self,
                Authorship(actor: actor.person, at: moment))
        }
    }

    package func feeds(as actor: Actor) async throws -> [StoredFeed] {
        guard Policy(actor).maySeeCalendars else { throw DeskRefusal.notAllowed }
        return try await database.read { try $0.feeds(of: actor.person) }
    }

    /// What a feed has in it now: what its person may see on the pages now, and no more.
    ///
    /// - Throws: ``DeskRefusal/notFound`` for a secret that is unknown or revoked, and when its
    ///   person may no longer come in.
    package func calendarFeed(_ secret: String) async throws -> ICalendar {
        guard secret.hasPrefix(CreateFeed.prefix), secret.utf8.count <= Secret.longest else {
            throw DeskRefusal.notFound
        }
        let digest = Secret.digest(secret)
        let found = try await database.read { reader -> StoredFeed? in
            guard let feed = try reader.feed(digest: digest), try reader.maySignIn(feed.person)
            else { return nil }
            return feed
        }
        guard let feed = found else { throw DeskRefusal.notFound }
        let actor = try await actor(for: feed.person)
        guard Policy(actor).maySeeCalendars else { throw DeskRefusal.notFound }
        let (from, until) = (
            world.now().adding(.zero - Self.feedBack), world.now().adding(Self.feedAhead)
        )
        let changes = try await changeCalendar(from: from, until: until, as: actor)
        guard feed.scope != .changes else { return changes.feed(for: actor) }
        let operations = try await operationsCalendar(from: from, until: until, as: actor)
        return feed.scope == .operations
            ? operations.feed(for: actor)
            : operations.ownFeed(
                of: actor, changes, due: try await ownDueTimes(from, until, as: actor))
    }

    /// The open calls that a person has and that are due in a span of time, the first of them; a
    /// call whose clock stands still is due at no time.
    private func ownDueTimes(
        _ from: Instant, _ until: Instant, as actor: Actor
    ) async throws -> [CallSummary] {
        var filter = CallFilter()
        filter.isOpen = true
        filter.assignee = actor.person
        // What was due before the span comes first in the list, and is passed over.
        let start = CallOrder.DueCursor(due: from.milliseconds, number: 0)
        return try await calls(
            filter, order: .due(after: start), limit: Self.feedCalls, as: actor
        ).calls.filter { call in call.dueAt.map { $0 < until } ?? false }
    }
}

extension CallSummary {
    /// The moment at which it is due; nil for a call that is due at no time.
    fileprivate func dueEvent(in language: Language) -> ICalendar.Event? {
        dueAt.map { due in
            ICalendar.Event(
                uid: "due-\(id.rawValue)@mainstay", stamp: changedAt, time: .moment(due),
                isBusy: false, summary: "\(FeedTexts.due[language]): \(reference) \(title)",
                details: service?.name[language] ?? "")
        }
    }
}

extension ScheduledCall {
    fileprivate func event(for reader: Actor, _ details: [String]) -> ICalendar.Event {
        ICalendar.Event(
            uid: "call-\(schedule.call.rawValue)@mainstay", stamp: schedule.plannedAt,
            window: schedule.window, isBusy: schedule.person == reader.person,
            summary: "\(reference) \(title)",
            details: details.filter { !$0.isEmpty }.joined(separator: "\n"))
    }
}

extension ChangeCalendar {
    fileprivate func feed(for reader: Actor) -> ICalendar {
        let language = reader.language
        let frozen = freezes.map { freeze in
            ICalendar.Event(
                uid: "freeze-\(freeze.id.rawValue)@mainstay", stamp: freeze.changedAt,
                window: freeze.window, days: freeze.days, isBusy: false,
                summary: "\(FeedTexts.freeze[language]): \(freeze.reason)")
        }
        return ICalendar(
            name: FeedTexts.changes[language],
            events: frozen + changes.map { event($0, for: reader) })
    }

    fileprivate func event(_ change: ScheduledCall, for reader: Actor) -> ICalendar.Event {
        let language = reader.language
        let id = change.schedule.call
        let release = change.schedule.release.flatMap { releases[$0]?.name }
        return change.event(
            for: reader,
            [
                change.service.flatMap { services[$0]?.name[language] } ?? "",
                (components[id] ?? []).map(\.name).joined(separator: ", "), release ?? "",
            ] + (conflicts[id] ?? []).map { $0.sentence[language] })
    }
}

extension OperationsCalendar {
    fileprivate func feed(for reader: Actor) -> ICalendar {
        let language = reader.language
        let recurring = occurrences.map { item in
            ICalendar.Event(
                uid: "action-\(item.action.id.rawValue)-\(item.occurrence.date)@mainstay",
                stamp: item.action.changedAt, window: item.occurrence.window, isBusy: false,
                summary: item.action.name[language], details: item.action.work)
        }
        return ICalendar(
            name: FeedTexts.operations[language],
            events: recurring + planned.map { event($0, for: reader) })
    }

    /// What is planned and reserved for one person, when they are away, and when what they have is
    /// due.
    fileprivate func ownFeed(
        of actor: Actor, _ changes: ChangeCalendar, due: [CallSummary]
    ) -> ICalendar {
        let language = actor.language
        let mine = people.first { $0.person == actor.person }
        let work = mine?.planned ?? []
        let away = (mine?.absences ?? []).map {
            ICalendar.Event(
                uid: "absence-\($0.id.rawValue)@mainstay", stamp: $0.enteredAt,
                window: $0.window, days: $0.days, isBusy: true,
                summary: FeedTexts.away[language])
        }
        let reserved = (mine?.reservations ?? []).map { reservation in
            let call = calls[reservation.call]
            return ICalendar.Event(
                uid: "reservation-\(reservation.id.rawValue)@mainstay",
                stamp: reservation.enteredAt, window: reservation.window, isBusy: true,
                summary: call.map { "\($0.reference) \($0.title)" }
                    ?? FeedTexts.reserved[language],
                details: call == nil ? "" : reservation.note)
        }
        return ICalendar(
            name: FeedTexts.own[language],
            events: work.map { call in
                call.type == .requestForChange
                    ? changes.event(call, for: actor) : event(call, for: actor)
            } + reserved + away + due.compactMap { $0.dueEvent(in: language) })
    }

    private func event(_ call: ScheduledCall, for reader: Actor) -> ICalendar.Event {
        call.event(
            for: reader,
            [
                call.service.flatMap { services[$0]?.name[reader.language] } ?? "",
                call.schedule.person.flatMap { names[$0] } ?? "",
            ])
    }
}
