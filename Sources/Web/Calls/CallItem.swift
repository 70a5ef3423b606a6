import Markup
import USM
import Values

/// A call as a line in a list.
struct CallItem {
    let viewer: Viewer
    let call: CallSummary
    /// Whether the list is somebody's own work, where who does it goes without saying.
    var isOwn = false
    /// Whether it stands under the call that opened it.
    var isChild = false

    var item: Item {
        Item(
            to: Route.call(call.reference).path, what: call.title,
            mark: isChild ? "<span class=\"under\">\(call.mark(viewer))</span>" : call.mark(viewer),
            right: right, below: below)
    }

    private var right: HTML {
        guard call.endedAt == nil, let due = call.dueAt else {
            let label = call.endedAt == nil ? WorkTexts.asked : WorkTexts.ended
            return """
                <span class="soft">\(viewer.say(label)) \
                \(viewer.moment(call.endedAt ?? call.registeredAt))</span>
                """
        }
        let time = Moment(
            datetime: due.rfc3339, words: viewer.left(until: due), exact: viewer.exact(due),
            relative: .due)
        return DueTag(viewer: viewer, call: call, time: time, isQuiet: true).body
    }

    private var below: HTML {
        """
        \(marks)<span class="ref">\(call.reference)</span> · \(viewer.say(call.status.name)) · \
        \(stands)\
        \(if: call.priority, { priority in " · \(viewer.say(priority.name))" })\
        \(if: isOwn ? nil : call.assignee?.name ?? call.team?.name, { name in " · <span dir=\"auto\">\(name)</span>" })\
        \(if: call.service, { service in " · <span dir=\"auto\">\(viewer.say(service.name))</span>" })
        """
    }

    private var stands: HTML {
        call.isTypeKnown
            ? "\(call.step.code) \(viewer.say(call.step.name))"
            : "\(viewer.say(FlowTexts.notKnownYet))"
    }

    /// What should be seen at a glance, in words.
    private var marks: HTML {
        """
        \(if: call.marks.isAnswered, "\(Tag(viewer.say(FlowTexts.answered), .good)) ")\
        \(if: call.marks.isEscalated, "\(Tag(viewer.say(FlowTexts.escalated), .bad)) ")
        """
    }
}
