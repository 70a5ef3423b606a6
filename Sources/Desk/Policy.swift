import Records
import USM
import Values

/// Who may do what.
///
/// Pure, and deny by default: what is not allowed here is not allowed.
///
/// Whoever may not see a thing is told that there is none; whoever sees it but may not do what
/// they ask is told so.
package struct Policy: Sendable {
    package let actor: Actor
    /// Which calls this person may see, in lists, counts, search and links alike.
    package let visibility: CallVisibility

    package init(_ actor: Actor) {
        self.actor = actor
        visibility = CallVisibility(of: actor)
    }

    /// Places in the product, apart from single calls.
    package enum Area: String, CaseIterable, Sendable {
        case portal, work, coordinate, calendars, services, method, account, administration
    }

    package func mayEnter(_ area: Area) -> Bool {
        switch area {
        case .portal, .method, .account: true
        case .work, .calendars: holdsAny { $0 != .administrator }
        case .coordinate: holdsAny { $0.class != .operator && $0 != .administrator }
        case .services: maySeeDirectory
        case .administration: holds(.administrator)
        }
    }

    package func maySee(_ call: Call) -> Bool { visibility.includes(call) }

    /// Whether internal comments and the whole journal are for this person's eyes.
    package func maySeeInternal(_ call: Call) -> Bool { visibility.includesInternally(call) }

    /// Whether the whole journal may be read: by an administrator, with a token made for it.
    package var mayReadJournal: Bool { holds(.administrator) && actor.journal != .none }

    /// What a token may do that this person makes.
    package var tokenScopes: [TokenScope] {
        TokenScope.allCases.filter { scope in
            switch scope {
            case .read, .write: true
            case .journal, .journalWords: holds(.administrator)
            }
        }
    }

    package var mayReadJournalWords: Bool { mayReadJournal && actor.journal == .words }

    /// Whether this person may register a call on behalf of somebody else.
    package var mayRegisterForOthers: Bool { mayEnter(.work) && !actor.isReadOnly }

    package var mayChangeAnything: Bool { !actor.isReadOnly }

    /// Whether this person may ask `action` of a call that they may see.
    ///
    /// - Parameter parent: the call that opened it, which decides who reviews it: a child acts for
    ///   the call above it, and whoever works there speaks for it.
    package func may(_ action: Call.Action, _ call: Call, above parent: Call? = nil) -> Bool {
        guard !actor.isReadOnly else { return false }
        if action == .confirm || action == .refuse, let parent, maySeeInternal(parent) {
            return true
        }
        guard maySee(call) else { return false }
        let works = holds(in: call) { _ in true }
        let isRequester = call.requester == actor.person
        switch action {
        case .comment, .attach, .watch, .unwatch, .answer, .escalate:
            // Who is called by telephone writes down what the requester says.
            return works || isRequester
        case .confirm, .refuse:
            return isRequester
        case .abort:
            return holds(in: call) { $0.class != .operator }
        case .retype, .describe, .concern, .accept, .withdrawAcceptance, .changeAgreement,
            .classify,
            .work, .fork, .askConfirmation, .checkReview, .waive, .evaluate, .close, .redo, .link,
            .unlink, .assign, .ask:
            return works
        }
    }

    /// Whether this person may accept what no agreement covers, and answer for it.
    package func mayMakeExceptions(for call: Call) -> Bool {
        !actor.isReadOnly && holds(in: call) { $0.class != .operator }
    }

    private func holds(_ profile: Profile) -> Bool {
        actor.grants.contains { $0.profile == profile }
    }

    private func holdsAny(where condition: (Profile) -> Bool) -> Bool {
        actor.grants.contains { condition($0.profile) }
    }

    /// Whether this person works on a call, as lists know it.
    package func works(on call: CallSummary) -> Bool {
        holds(call.team?.id, call.service?.id, call.assignee?.id) { _ in true }
    }

    /// Whether this person may release what is reserved for a call: whoever works on it may.
    package func mayRelease(for call: CallSummary) -> Bool {
        guard !actor.isReadOnly, call.endedAt == nil else { return false }
        return works(on: call)
    }

    private func holds(in call: Call, where condition: (Profile) -> Bool) -> Bool {
        holds(call.team, call.service, call.assignee, where: condition)
    }

    private func holds(
        _ ofTeam: ID<Party>?, _ ofService: ID<Service>?, _ assignee: ID<Party>?,
        where condition: (Profile) -> Bool
    ) -> Bool {
        actor.grants.contains { grant in
            guard grant.profile != .administrator, condition(grant.profile) else { return false }
            switch grant.scope {
            case .enterprise: return true
            case .team(let team): return ofTeam == team
            case .service(let service): return ofService == service
            }
        } || (visibility.isWorker && assignee == actor.person && condition(.operator))
    }
}

extension CallVisibility {
    fileprivate init(of actor: Actor) {
        self.init(person: actor.person, agreements: actor.contactOf)
        for grant in actor.grants where grant.profile != .administrator {
            switch grant.scope {
            case .enterprise: everything = true
            case .team(let team): teams.append(team)
            case .service(let service): services.append(service)
            }
        }
        teams.sort()
        services.sort()
    }
}
