import Desk
import Markup
import USM
import Values

/// The line of facts under a call's title.
struct CallFacts: Component {
    let viewer: Viewer
    let view: CallView

    private var call: Call { view.call }

    var body: HTML {
        """
        \(call.mark(viewer)) \(type)\
        \(if: call.isComplaint, " · \(viewer.say(CallTexts.complaint))")
        \(CallTag(viewer: viewer, call: view.summary, isKnownError: call.isKnownError))
        \(priority)
        \(if: view.summary.service, { service in "<span dir=\"auto\">\(viewer.say(service.name))</span>" })
        <span>\(viewer.say(CallTexts.askedBy)) <span dir="auto">\(view.summary.requester.name)</span>, \(viewer.moment(call.registeredAt))</span>
        \(due)
        """
    }

    private var type: HTML {
        call.isTypeKnown ? Term(call.type, viewer).body : "\(viewer.say(FlowTexts.notKnownYet))"
    }

    private var priority: HTML {
        guard let priority = call.priority, let classification = call.classification else {
            return .empty
        }
        let words = viewer.say(
            CallTexts.priority(
                priority, classification, isRisk: call.type == .risk))
        return Tag(words, priority.tone).body
    }

    private var due: HTML {
        guard call.isOpen, let due = call.dueAt else { return .empty }
        let words = viewer.left(until: due)
        let time = Moment(
            datetime: due.rfc3339, words: words, exact: viewer.exact(due), relative: .due)
        return DueTag(viewer: viewer, call: view.summary, time: time).body
    }
}

/// By when a call should be done, and whether that is soon or over.
struct DueTag: Component {
    let viewer: Viewer
    let call: CallSummary
    let time: Moment
    /// Whether what has time left is not made a tag of.
    var isQuiet = false

    var body: HTML {
        switch call.due(at: viewer.now) {
        case .over: "<span class=\"tag bad\">\(time)\(with)\(ours)</span>"
        case .soon:
            "<span class=\"tag warn\">\(viewer.say(CallTexts.dueSoon)): \(time)\(ours)</span>"
        case .later, nil:
            "<span class=\"\(isQuiet ? "soft" : "tag plain")\">\(time)\(ours)</span>"
        }
    }

    /// A child is late because the call is that it is for, and says so.
    private var with: HTML {
        call.follows.map { " \(viewer.say(DueTexts.with($0)))" } ?? .empty
    }

    /// What nobody agreed is the provider's own aim, and marked as that.
    private var ours: HTML {
        guard call.promise == .own else { return .empty }
        let why = viewer.say(DueTexts.nothingAgreed)
        return " <span class=\"ours\" title=\"\(why)\">\(viewer.say(DueTexts.ours))</span>"
    }
}

/// Where a call stands, as a tag.
struct CallTag: Component {
    let viewer: Viewer
    let call: CallSummary
    var isKnownError = false

    var body: HTML {
        """
        \(Tag(viewer.say(call.status.name), call.status.tone))\
        \(if: isKnownError, " \(Tag(viewer.say(CallTexts.knownError), .warn))")\
        \(if: call.marks.isAnswered, " \(Tag(viewer.say(FlowTexts.answered), .good))")\
        \(if: call.marks.isEscalated, " \(Tag(viewer.say(FlowTexts.escalated), .bad))")\
        \(if: call.marks.ownReview, { " \(Tag(viewer.say(FlowTexts.ownReview($0)), .warn))" })
        """
    }
}

extension Call.Status {
    var tone: Tone {
        switch self {
        case .registered, .inProgress, .waitingForChildren: .plain
        case .waitingForRequester: .warn
        case .refused: .bad
        case .processFulfilled, .workflowFulfilled, .closed: .good
        case .aborted: .plain
        }
    }
}

extension Priority {
    var tone: Tone {
        switch self {
        case .critical: .bad
        case .high: .warn
        case .medium, .low, .lowest, .none: .plain
        }
    }
}
