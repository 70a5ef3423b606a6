import Records
import Storage
import USM
import Values

/// What somebody has to do, and what they could take up.
package struct WorkView: Sendable {
    /// What they have, due first, a page of it, with what their waiting calls opened.
    package let mine: [CallSummary]
    /// Where the next page of it begins; nil when this is the last.
    package let next: CallOrder?
    /// What nobody of their teams has taken, due first.
    package let untaken: [CallSummary]
    /// What came in and they may accept, what nobody has typed first, then by age.
    package let incoming: [CallSummary]
    /// Children of calls that they work on, which somebody else carried out and they review.
    package let reviews: [CallSummary]
    /// Reviews by who carried it out that they should look at.
    package let secondLooks: [CallSummary]
    /// Calls whose requesters say that it takes too long.
    package let escalated: [CallSummary]
    /// The lists that were cut, because more is in them than is shown.
    package let cut: Set<Part>

    package enum Part: Hashable, Sendable {
        /// What the waiting calls among one's own have opened.
        case opened
        case untaken, incoming, reviews, secondLooks, escalated
    }
}

extension ServiceDesk {
    /// How many calls each list beside somebody's own shows.
    package static let workListLimit = 20
    /// How many calls that waiting calls have opened stand among somebody's own.
    package static let openedLimit = 200
    /// How many calls that take too long the overview shows.
    package static let escalatedLimit = 50

    /// - Parameter order: by due time, from where the page begins.
    /// - Throws: ``DeskRefusal/notAllowed`` for who does not work on calls.
    package func work(from order: CallOrder, as actor: Actor) async throws -> WorkView {
        let policy = Policy(actor)
        guard policy.mayEnter(.work) else { throw DeskRefusal.notAllowed }
        var filter = CallFilter()
        filter.assignee = actor.person
        filter.isOpen = true
        let own = try await calls(filter, order: order, as: actor)
        let limit = Self.workListLimit
        return try await database.read { reader in
            let visibility = policy.visibility
            var cut: Set<WorkView.Part> = []
            func shown(_ part: WorkView.Part, _ found: [CallSummary]) -> [CallSummary] {
                if found.count > limit { cut.insert(part) }
                return Array(found.prefix(limit))
            }
            let found = Excerpt(
                try reader.openChildren(
                    of: own.calls.filter { $0.status == .waitingForChildren }.map(\.id),
                    limit: Self.openedLimit + 1),
                limit: Self.openedLimit)
            if found.isCut { cut.insert(.opened) }
            let opened = found.filter { child in !own.calls.contains { $0.id == child.id } }
            let reviews = try reader.reviews(offeredTo: visibility, limit: limit + 1)
            let known = Set((own.calls + opened + reviews).map(\.id))
            // What stands in another list is read too, so that it takes nobody's place in this one.
            let untaken = try reader.untaken(
                of: actor.teams, visibility, limit: limit + 1 + known.count
            ).filter { !known.contains($0.id) }
            return WorkView(
                mine: own.calls + opened, next: own.next,
                untaken: shown(.untaken, untaken),
                incoming: shown(
                    .incoming, try reader.incoming(policy, after: nil, limit: limit + 1)),
                reviews: shown(.reviews, reviews),
                secondLooks: shown(
                    .secondLooks, try reader.secondLooks(offeredTo: visibility, limit: limit + 1)),
                escalated: shown(.escalated, try reader.escalated(policy, limit: limit + 1)),
                cut: cut)
        }
    }

    /// What came in and this person may accept: first what nobody has typed, then by age.
    ///
    /// - Throws: ``DeskRefusal/notAllowed`` for who does not work on calls.
    package func incoming(after number: Int64?, as actor: Actor) async throws -> IncomingCalls {
        let (policy, clocks) = (Policy(actor), clocks)
        guard policy.mayEnter(.work) else { throw DeskRefusal.notAllowed }
        return try await database.read { reader in
            let found = try reader.incoming(policy, after: number, limit: 51)
            let page = Array(found.prefix(50))
            var promised: [ID<Call>: Instant] = [:]
            for call in page { promised[call.id] = try reader.promisedReaction(to: call, clocks) }
            return IncomingCalls(
                calls: page, promised: promised,
                next: found.count > 50 ? page.filter(\.isTypeKnown).last?.number : nil)
        }
    }

    /// A call as lists show it, and what this person may do with it now.
    ///
    /// - Throws: ``DeskRefusal/notFound``.
    package func callSummary(
        _ reference: String, as actor: Actor
    ) async throws -> (call: CallSummary, allowed: [Call.Action]) {
        let policy = Policy(actor)
        return try await database.read { reader in
            let call = try reader.call(reference: reference, policy: policy)
            guard let summary = try reader.callSummaries(of: [call.id]).first else {
                throw DeskRefusal.notFound
            }
            return (summary, call.allowedActions.filter { policy.may($0, call) })
        }
    }

    /// Calls of which it is said that they take too long, of those that this person works on.
    package func escalated(as actor: Actor) async throws -> Excerpt<CallSummary> {
        let (policy, limit) = (Policy(actor), Self.escalatedLimit)
        return try await database.read { reader in
            Excerpt(try reader.escalated(policy, limit: limit + 1), limit: limit)
        }
    }
}

/// A page of what waits to be accepted.
package struct IncomingCalls: Sendable {
    package let calls: [CallSummary]
    /// By when somebody should react, where an agreement promises it.
    package let promised: [ID<Call>: Instant]
    /// The number after which the next page begins; nil when this is the last.
    package let next: Int64?
}

extension Reader {
    /// - Parameter number: only calls with a higher one, of those that have a type.
    fileprivate func incoming(
        _ policy: Policy, after number: Int64?, limit: Int
    ) throws -> [CallSummary] {
        guard let visibility = policy.visibility.ofWork else { return [] }
        var filter = CallFilter()
        filter.isOpen = true
        filter.isRoot = true
        filter.statuses = [.registered]
        func list(isTypeKnown: Bool, _ order: CallOrder) throws -> [CallSummary] {
            var some = filter
            some.isTypeKnown = isTypeKnown
            return try calls(some, seenBy: visibility, order: order, limit: limit)
        }
        let untyped = number == nil ? try list(isTypeKnown: false, .oldest(above: nil)) : []
        let typed = try list(isTypeKnown: true, .oldest(above: number))
        return Array((untyped + typed).prefix(limit))
    }

    /// By when the agreement that seems to cover the call promises a reaction.
    fileprivate func promisedReaction(
        to call: CallSummary, _ clocks: ServiceClocks
    ) throws -> Instant? {
        guard let service = call.service?.id else { return nil }
        let covering = try agreements(
            covering: call.requester.id, service: service, at: call.registeredAt)
        guard let agreement = covering.first else { return nil }
        let terms = ClockTerms(
            type: call.type, priority: nil, targets: try targets(of: agreement.id),
            hours: try clocks.hours(
                of: try calendar(of: agreement.id), from: call.registeredAt))
        return CallClock(startedAt: call.registeredAt, terms: terms).dates[.reaction]?.due
    }

    fileprivate func escalated(_ policy: Policy, limit: Int) throws -> [CallSummary] {
        guard let visibility = policy.visibility.ofWork else { return [] }
        var filter = CallFilter()
        filter.isOpen = true
        filter.isEscalated = true
        return try calls(filter, seenBy: visibility, order: .oldest(above: nil), limit: limit)
    }

    fileprivate func untaken(
        of teams: [ID<Party>], _ visibility: CallVisibility, limit: Int
    ) throws -> [CallSummary] {
        var found: [CallSummary] = []
        for team in teams {
            var filter = CallFilter()
            filter.team = team
            filter.isOpen = true
            filter.isUnassigned = true
            filter.statuses = Call.Status.allCases.filter { $0 != .registered }
            found += try calls(
                filter, seenBy: visibility, order: .due(after: nil), limit: limit)
        }
        return found.sorted {
            ($0.dueAt?.milliseconds ?? .max, $0.number) < (
                $1.dueAt?.milliseconds ?? .max, $1.number
            )
        }
    }
}
