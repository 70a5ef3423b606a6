import Desk
import JSON
import USM
import Values

extension JSONOutput {
    mutating func receipt(_ receipt: CallReceipt) {
        field("id", receipt.id)
        field("reference", receipt.reference)
        field("version", receipt.version)
    }

    mutating func summary(_ call: CallSummary) {
        object { output in
            output.field("id", call.id)
            output.field("reference", call.reference)
            output.field("type", call.isTypeKnown ? call.type.rawValue : nil)
            output.field("is_complaint", call.isComplaint)
            output.field("title", call.title)
            output.field("step", call.step.code)
            output.field("status", call.status.rawValue)
            output.field("workflow", call.workflow)
            output.field("priority", call.priority?.rawValue)
            output.party("requester", call.requester)
            output.party("team", call.team)
            output.party("assignee", call.assignee)
            output.key("service")
            if let service = call.service {
                output.object {
                    $0.field("id", service.id)
                    $0.field("name", service.name)
                }
            } else {
                output.null()
            }
            output.field("parent_id", call.parent)
            output.field("registered_at", call.registeredAt)
            output.field("changed_at", call.changedAt)
            output.field("due_at", call.dueAt)
            output.field("due_promised_by", call.promise?.rawValue)
            output.field("due_with", call.follows)
            output.field("due_soon_at", call.dueSoonAt)
            output.field("ended_at", call.endedAt)
            output.field("is_answered", call.marks.isAnswered)
            output.field("is_escalated", call.marks.isEscalated)
            output.field("own_review", call.marks.ownReview?.rawValue)
            output.field("second_look", call.marks.secondLook?.rawValue)
            output.field("version", call.version)
        }
    }

    mutating func party(_ name: StaticString, _ party: CallSummary.NamedParty?) {
        key(name)
        guard let party else { return null() }
        object {
            $0.field("id", party.id)
            $0.field("name", party.name)
        }
    }

    /// A call as its reader may see it, without its journal and files, which have addresses of
    /// their own.
    mutating func call(_ call: Call, allowed: [Call.Action], isInternal: Bool) {
        field("id", call.id)
        field("reference", call.reference)
        field("number", call.number)
        field("type", call.isTypeKnown ? call.type.rawValue : nil)
        field("is_complaint", call.isComplaint)
        field("title", call.title)
        field("description", call.description)
        field("process", call.process.rawValue)
        field("step", call.step.code)
        field("status", call.status.rawValue)
        field("workflow", call.workflowLabel)
        field("priority", call.priority?.rawValue)
        field("category", call.classification?.category)
        field("impact", call.classification?.impact.rawValue)
        field("urgency", call.classification?.urgency.rawValue)
        field("requester_id", call.requester)
        field("service_id", call.service)
        field("agreement_id", call.agreement)
        field("team_id", call.team)
        field("assignee_id", call.assignee)
        field("parent_id", call.parent)
        field("root_id", call.root)
        field("confirmation", call.confirmation.rawValue)
        field("awaits_answer", call.awaitsAnswer)
        field("is_answered", call.isAnswered)
        field("is_escalated", call.isEscalated)
        field("is_known_error", call.isKnownError)
        order(call.order)
        if isInternal { internals(of: call) }
        field("registered_at", call.registeredAt)
        field("accepted_at", call.acceptedAt)
        field("due_at", call.dueAt)
        field("due_promised_by", call.promise?.rawValue)
        field("fulfilled_at", call.fulfilledAt)
        field("ended_at", call.endedAt)
        field("version", call.version)
        key("allowed_actions")
        list(allowed) { $0.value($1.rawValue) }
    }

    private mutating func internals(of call: Call) {
        key("children")
        list(call.children) { output, child in
            output.object {
                $0.field("id", child.id)
                $0.field("process", child.process.rawValue)
                $0.field("outcome", child.outcome.rawValue)
                $0.field("is_past", child.isPast)
            }
        }
        field("own_review", call.ownReview?.rawValue)
        field("second_look", call.secondLook?.rawValue)
        key("component_ids")
        list(call.components.sorted()) { $0.value($1.rawValue) }
        key("evaluation")
        guard let evaluation = call.evaluation else { return null() }
        object {
            $0.field("handled_properly", evaluation.handledProperly)
            $0.field("recorded_well", evaluation.recordedWell)
            $0.field("lessons", evaluation.lessons)
            $0.field("could_become_standard", evaluation.couldBecomeStandard)
            $0.key("improvements")
            $0.list(evaluation.improvements) { $0.value($1) }
        }
    }

    mutating func journalEntry(_ entry: JournalEntry) {
        object { output in
            output.field("version", entry.sequence)
            output.field("at", entry.at)
            output.party("actor", entry.actor)
            output.field("visibility", entry.visibility.rawValue)
            output.field("kind", entry.event.kind)
            output.field("text", entry.event.words)
        }
    }
}

extension Call.Event {
    /// What somebody wrote in it; nil where nobody wrote anything.
    fileprivate var words: String? {
        switch self {
        case .retyped(_, _, let reason), .waived(let reason), .redone(_, let reason),
            .aborted(let reason), .refused(_, let reason):
            reason
        case .agreementChanged(let change): change.reason
        case .reckoned(let reckoning): reckoning.because.rawValue
        case .worked(_, let note): note
        case .confirmationAsked(let message): message
        case .confirmed(_, let comment): comment
        case .commented(_, let text), .asked(let text), .answered(let text),
            .escalated(let text), .reviewChecked(_, _, let text):
            text
        case .selfReviewed(let reason, _): reason.rawValue
        case .attached(let attachment): attachment.name
        case .handedOver(let note): note.words
        case .forked(_, let reason): reason
        case .termsChanged(let change): change.name.english
        case .imported(let activity):
            [activity.activity, activity.transition].compactMap(\.self).joined(separator: ": ")
        case .registered(let registration): registration.order?.plain
        case .described, .concerned, .accepted, .classified, .timed,
            .childEnded, .resumed, .confirmedThrough, .evaluated, .closed, .closedThrough, .linked,
            .unlinked, .assigned, .watched, .unwatched, .coveredBeside, .acceptanceWithdrawn,
            .escalationAnswered:
            nil
        }
    }
}
