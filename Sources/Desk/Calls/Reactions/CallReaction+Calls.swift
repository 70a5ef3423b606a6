import Records
import Storage
import USM
import Values

/// What follows in other calls from what happened to one.
extension CallReaction {
    static let openChildren = CallReaction(toEach: { event, call, change in
        if case .forked(let forks, _) = event { try change.open(forks, of: call) }
    })

    static let raiseImprovements = CallReaction(toEach: { event, call, change in
        switch event {
        case .evaluated(let evaluation): try change.open(evaluation.improvements, from: call)
        case .reviewChecked(_, isRight: false, let comment): try change.open([comment], from: call)
        default: break
        }
    })

    static let tellParts = CallReaction(toEach: { event, main, change in
        switch event {
        case .confirmed, .waived, .confirmedThrough:
            try change.tellParts(of: main) { $0.hearing(mainConfirmed: main.id) }
        case .closed, .closedThrough:
            try change.tellParts(of: main) { $0.hearing(mainClosed: main.id) }
        default: break
        }
    })

    static let tellParent = CallReaction(toEach: { event, call, change in
        switch event {
        case .closed, .closedThrough, .aborted: try change.tellParent(of: call)
        default: break
        }
    })

    /// A link stands in the journals of both calls.
    static let mirrorLinks = CallReaction(toEach: { event, call, change in
        switch event {
        case .linked(let link):
            try change.note(.linked(Call.Link(link.kind.inverse, call.id)), at: link.other)
        case .unlinked(let link):
            try change.note(.unlinked(Call.Link(link.kind.inverse, call.id)), at: link.other)
        default: break
        }
    })
}

extension CallChange {
    /// Opens the child calls of a fork, each with all that is known already.
    fileprivate func open(_ forks: [Call.Fork], of call: Call) throws {
        let terms = try agreedWords(under: call)
        for fork in forks {
            var registration = call.registration(
                ofChild: fork.child, number: try transaction.nextCallNumber(),
                process: fork.process, requester: actor.person)
            if let terms { registration = registration.describing(terms) }
            let child = try transaction.register(registration, by)
            transaction.announce(.call(child))
        }
        try transaction.relateChildren(of: call)
    }

    /// Each idea for improvement becomes a risk, linked both ways (usm.md 1.4).
    fileprivate func open(_ improvements: [String], from call: Call) throws {
        for idea in improvements {
            let line = idea.split(whereSeparator: \.isNewline).first.map(String.init) ?? idea
            let title = String(line.prefix(300))
            let risk = try transaction.register(
                Registration(
                    id: world.freshID(), number: try transaction.nextCallNumber(), type: .risk,
                    title: title, description: title == idea ? "" : idea,
                    requester: actor.person, channel: .evaluation, origin: call.id,
                    service: call.service, components: call.components.sorted(),
                    team: call.team),
                by)
            transaction.announce(.call(risk))
        }
    }

    /// Tells the parent that this call has ended; the last one moves it to its review step.
    fileprivate func tellParent(of call: Call) throws {
        guard
            let id = call.parent, let parent = try transaction.callForChange(id)
        else { return }
        let events = try method { () throws(Refusal) in
            try parent.hearing(child: call.id, ended: call.outcomeForParent, at: by.at)
        }
        _ = try save(events, of: parent)
    }

    /// Keeps the other end of a link; nothing follows from that.
    fileprivate func note(_ event: Call.Event, at id: ID<Call>) throws {
        guard let other = try transaction.callForChange(id) else { return }
        transaction.announce(.call(try transaction.record([event], of: other, by)))
    }

    /// Tells the calls that are reports of this one (usm.md 1.3, R6).
    fileprivate func tellParts(of call: Call, _ events: (Call) -> [Call.Event]) throws {
        for link in try transaction.links(of: call.id)
        where link.kind == .hasPart || link.kind == .hasDuplicate {
            guard let part = try transaction.callForChange(link.other) else { continue }
            let told = events(part)
            guard !told.isEmpty else { continue }
            _ = try save(told, of: part)
        }
    }
}
