import Desk
import Markup
import USM
import Values

/// What happened to a call, in words.
struct CallJournal: Component {
    let viewer: Viewer
    let view: CallView

    /// Whether the reader asked for it themselves, and is spoken to as such.
    private var isOwn: Bool { view.reader == view.call.requester }

    func line(_ entry: USM.JournalEntry) -> Markup.JournalEntry {
        let who = entry.actor?.name ?? viewer.say(CallTexts.system)
        let when = viewer.moment(entry.at)
        switch entry.event {
        case .commented(let visibility, let text):
            return said(who, audience(of: entry, visibility), when, text)
        case .asked(let text):
            return said(
                who,
                .toRequester(
                    viewer.say(isOwn ? AskedTexts.questionToYou : CallTexts.askedRequester)), when,
                text)
        case .answered(let text) where !text.isEmpty:
            return said(
                who,
                .fromRequester(viewer.say(isOwn ? AskedTexts.fromYou : CallTexts.fromRequester)),
                when, text)
        case .escalated(let text):
            return said(who, .fromRequester(viewer.say(FlowTexts.takesTooLong)), when, text)
        case .confirmationAsked(let message) where !message.isEmpty:
            return said(who, .toRequester(viewer.say(CallTexts.askedConfirmation)), when, message)
        case .refused(_, let reason):
            return said(who, .fromRequester(viewer.say(CallTexts.notRight)), when, reason)
        case .imported(let activity):
            return .event(
                who: activity.actor ?? who, did: "\(imported(activity))", when: when,
                detail: activity.team.map { "<div class=\"soft\" dir=\"auto\">\($0)</div>" })
        case .confirmationAsked where isOwn:
            return .event(
                who: who, did: "\(viewer.say(AskedTexts.askedYouToConfirm))", when: when)
        default:
            if let what = entry.event.followed {
                return .followed(
                    lead: viewer.say(JournalTexts.byItself), what: "\(viewer.say(what))",
                    when: when, detail: detail(of: entry.event))
            }
            let did: HTML = "\(viewer.say(entry.event.did(view)))"
            if let words = written(with: entry.event), !words.isEmpty {
                return .noted(
                    words: words, who: who, did: did, when: when, detail: detail(of: entry.event))
            }
            return .event(who: who, did: did, when: when, detail: detail(of: entry.event))
        }
    }

    private func said(
        _ who: String, _ audience: Audience, _ when: Moment, _ text: String
    ) -> Markup.JournalEntry {
        .said(
            who: who, audience: audience, when: when,
            text: Markdown.render(text))
    }

    private func audience(
        of entry: USM.JournalEntry, _ visibility: Call.Visibility
    ) -> Audience {
        switch visibility {
        case .internal: .internal(viewer.say(CallTexts.internalOnly))
        case .requester where entry.actor?.id == view.call.requester:
            .fromRequester(viewer.say(isOwn ? AskedTexts.fromYou : CallTexts.fromRequester))
        case .requester: .toRequester(viewer.say(isOwn ? AskedTexts.toYou : CallTexts.toRequester))
        }
    }

    private func imported(_ activity: Call.ImportedActivity) -> String {
        [activity.activity, activity.transition].compactMap(\.self).joined(separator: ": ")
    }

    /// What somebody wrote with what they did; nil or empty for nothing.
    private func written(with event: Call.Event) -> String? {
        switch event {
        case .worked(_, let note): note
        case .retyped(_, _, let reason), .waived(let reason), .redone(_, let reason),
            .aborted(let reason), .accepted(.exception(let reason)):
            reason
        case .agreementChanged(let change): change.reason
        case .handedOver(let note): note.words
        case .reviewChecked(_, _, let comment): comment
        case .confirmed(_, let comment): comment
        case .evaluated(let evaluation): evaluation.lessons
        case .forked(_, let reason): reason
        default: nil
        }
    }

    /// What it leads to: calls, a file, a moment.
    private func detail(of event: Call.Event) -> HTML? {
        switch event {
        case .forked(let forks, _): calls(forks.map(\.child))
        case .handedOver(let note):
            HandOverVerdict(viewer: viewer, supplier: view.names[note.supplier] ?? "")
                .lines(of: note)
        case .termsChanged(let change): terms(change)
        case .childEnded(let child, _): calls([child])
        case .attached(let attachment): "<div class=\"soft\" dir=\"auto\">\(attachment.name)</div>"
        case .reckoned(let reckoning): reckoned(reckoning)
        case .timed(let due?): "<div class=\"soft\">\(viewer.moment(due))</div>"
        case .registered(let registration):
            registration.order.flatMap { order in
                order.answers.isEmpty ? nil : OrderAnswers(viewer: viewer, order: order).body
            }
        default: nil
        }
    }

    private func reckoned(_ reckoning: Call.Reckoning) -> HTML? {
        reckoning.dueAt.map { "<div class=\"soft\">\(viewer.moment($0))</div>" }
    }

    /// The way to what changed.
    private func terms(_ change: Call.TermsChange) -> HTML {
        let name = viewer.say(change.name)
        let link: HTML =
            switch change.subject {
            case .agreement(let id): Link(name, to: Route.agreement(id.rawValue).path).body
            case .specification(let id, let version):
                Link(
                    name, to: Route.service(id.rawValue).path(["version": String(version)])
                ).body
            case .scope: "<span dir=\"auto\">\(name)</span>"
            }
        return "<div class=\"soft\">\(link)</div>"
    }

    private func calls(_ ids: [ID<Call>]) -> HTML? {
        let found = view.tree.filter { ids.contains($0.id) }
        guard !found.isEmpty else { return nil }
        return """
            <div class="soft">\(found, { call in
                "<a class=\"ref\" href=\"\(Route.call(call.reference).path)\">\(call.reference)</a> "
            })</div>
            """
    }
}

extension Call.Event {
    /// What happened, to stand behind the name of who did it.
    fileprivate func did(_ view: CallView) -> LocalizedText {
        switch self {
        case .registered(let registration):
            JournalTexts.registered(registration.channel)
        case .retyped(let type, let complaint, _):
            JournalTexts.retyped(complaint ? CallTexts.complaint : type.name)
        case .described: JournalTexts.described
        case .concerned: JournalTexts.concerned
        case .accepted(let entitlement): JournalTexts.accepted(entitlement)
        case .classified(let classification, _):
            JournalTexts.classified(classification.priority(of: view.call.type))
        case .timed(let due): due == nil ? JournalTexts.clockStopped : JournalTexts.clockRuns
        case .reckoned(let reckoning): JournalTexts.reckoned(reckoning.because)
        case .agreementChanged: JournalTexts.agreementChanged
        case .coveredBeside: JournalTexts.coveredBeside
        case .worked(let step, _): JournalTexts.worked(step)
        case .forked(let forks, _): JournalTexts.forked(forks.map(\.process))
        case .termsChanged(let change): JournalTexts.termsChanged(change)
        case .childEnded(_, let outcome): JournalTexts.childEnded(outcome)
        case .resumed: JournalTexts.resumed
        case .confirmationAsked: JournalTexts.confirmationAsked
        case .confirmed: JournalTexts.confirmed
        case .refused: JournalTexts.refused
        case .waived: JournalTexts.waived
        case .confirmedThrough: JournalTexts.confirmedThrough
        case .evaluated(let evaluation): JournalTexts.evaluated(evaluation.improvements.count)
        case .closed: JournalTexts.closed
        case .closedThrough: JournalTexts.closedThrough
        case .redone(let step, _): JournalTexts.redone(step)
        case .aborted: JournalTexts.aborted
        case .linked: JournalTexts.linked
        case .unlinked: JournalTexts.unlinked
        case .assigned(let team, let person):
            JournalTexts.assigned(
                to: [person, team].compactMap { $0.flatMap { view.names[$0] } })
        case .handedOver(let note):
            HandOverWords.did(note.deed, with: view.names[note.supplier] ?? "")
        case .attached: JournalTexts.attached
        case .watched: JournalTexts.watched
        case .unwatched: JournalTexts.unwatched
        case .acceptanceWithdrawn: JournalTexts.acceptanceWithdrawn
        case .selfReviewed(let reason, let isSampled):
            JournalTexts.selfReviewed(reason, isSampled: isSampled)
        case .reviewChecked(_, let isRight, _): JournalTexts.reviewChecked(isRight: isRight)
        case .escalationAnswered: JournalTexts.escalationAnswered
        case .answered: JournalTexts.answeredByFile
        case .commented, .asked, .escalated, .imported: JournalTexts.said
        }
    }
}
