import Records
import Storage
import USM
import Values

extension CallChange {
    /// What follows in other calls from what happened to this one.
    func follow(_ events: [Call.Event], of call: Call) throws -> Call {
        for event in events {
            switch event {
            case .forked(let forks, _):
                try open(forks, of: call)
            case .evaluated(let evaluation):
                try open(evaluation.improvements, from: call)
            case .reviewChecked(_, isRight: false, let comment):
                try open([comment], from: call)
            case .confirmed, .waived, .confirmedThrough:
                try tellParts(of: call) { $0.hearing(mainConfirmed: call.id) }
            case .closed, .closedThrough:
                try tellParts(of: call) { $0.hearing(mainClosed: call.id) }
                try tellParent(of: call)
            case .aborted(let reason):
                try withdrawOffers(under: call, because: reason)
                try tellParent(of: call)
            case .linked(let link):
                try tellOther(of: link) { .linked(Call.Link($0, call.id)) }
            case .unlinked(let link):
                try tellOther(of: link) { .unlinked(Call.Link($0, call.id)) }
            case .registered, .retyped, .described, .concerned, .accepted, .classified, .timed,
                .worked,
                .childEnded, .resumed, .confirmationAsked, .refused, .redone, .assigned,
                .commented, .asked, .answered, .attached, .watched, .unwatched, .imported,
                .handedOver, .reckoned, .agreementChanged, .coveredBeside, .acceptanceWithdrawn,
                .selfReviewed, .reviewChecked, .escalated, .escalationAnswered, .termsChanged:
                break
            }
        }
        return call
    }

    /// Opens the child calls of a fork, each with all that is known already.
    private func open(_ forks: [Call.Fork], of call: Call) throws {
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
    private func open(_ improvements: [String], from call: Call) throws {
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
    private func tellParent(of call: Call) throws {
        guard
            let id = call.parent, let parent = try transaction.callForChange(id)
        else { return }
        let events = try method { () throws(Refusal) in
            try parent.hearing(child: call.id, ended: call.outcomeForParent, at: by.at)
        }
        _ = try save(events, of: parent)
    }

    /// A link stands in the journals of both calls.
    private func tellOther(
        of link: Call.Link, _ event: (Call.Link.Kind) -> Call.Event
    ) throws {
        guard let other = try transaction.callForChange(link.other) else { return }
        _ = try save([event(link.kind.inverse)], of: other)
    }

    /// Tells the calls that are reports of this one (usm.md 1.3, R6).
    private func tellParts(of call: Call, _ events: (Call) -> [Call.Event]) throws {
        for link in try transaction.links(of: call.id)
        where link.kind == .hasPart || link.kind == .hasDuplicate {
            guard let part = try transaction.callForChange(link.other) else { continue }
            let told = events(part)
            guard !told.isEmpty else { continue }
            let changed = try save(told, of: part)
            _ = try follow(told, of: changed)
        }
    }
}
