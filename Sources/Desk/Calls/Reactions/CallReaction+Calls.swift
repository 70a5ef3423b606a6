import Records
import Storage
import USM
import Values

/// What follows in other calls from what happened to one.
extension CallReaction {
    static let openChildren = CallReaction(toEach: "open the child calls of a fork") {
        if case .forked(let forks, _) = $0 { try $2.open(forks, of: $1.call) }
    }

    static let raiseImprovements = CallReaction(toEach: "raise each idea for improvement") {
        switch $0 {
        case .evaluated(let evaluation): try $2.open(evaluation.improvements, from: $1.call)
        case .reviewChecked(_, isRight: false, let comment): try $2.open([comment], from: $1.call)
        default: break
        }
    }

    static let tellParts = CallReaction(toEach: "tell the reports of a main call") {
        let main = $1.call.id
        switch $0 {
        case .confirmed, .waived, .confirmedThrough:
            try $2.tellParts(of: $1.call) { $0.hearing(mainConfirmed: main) }
        case .closed, .closedThrough:
            try $2.tellParts(of: $1.call) { $0.hearing(mainClosed: main) }
        default: break
        }
    }

    static let tellParent = CallReaction(toEach: "tell the parent that its child has ended") {
        switch $0 {
        case .closed, .closedThrough, .aborted: try $2.tellParent(of: $1.call)
        default: break
        }
    }

    static let mirrorLinks = CallReaction(toEach: "keep a link in the journals of both calls") {
        guard !$1.isEcho else { return }
        let call = $1.call.id
        switch $0 {
        case .linked(let link):
            try $2.tellOther(of: link, .linked(Call.Link(link.kind.inverse, call)))
        case .unlinked(let link):
            try $2.tellOther(of: link, .unlinked(Call.Link(link.kind.inverse, call)))
        default: break
        }
    }
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

    fileprivate func tellOther(of link: Call.Link, _ echo: Call.Event) throws {
        guard let other = try transaction.callForChange(link.other) else { return }
        _ = try save([echo], of: other, isEcho: true)
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
