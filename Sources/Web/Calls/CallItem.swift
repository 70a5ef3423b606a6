import Markup
import USM
import Values

/// A call as a line in a list.
struct CallItem {
    let viewer: Viewer
    let call: CallSummary
    /// Whether the list is somebody's own work, where who does it goes without saying.
    var isOwn = false

    var item: Item {
        Item(
            to: Route.call(call.reference).path, what: call.title,
            mark: ProcessMark(call.type.process, viewer).body, right: right, below: below)
    }

    private var right: HTML {
        guard call.endedAt == nil, let due = call.dueAt else {
            return "<span class=\"soft\">\(viewer.moment(call.endedAt ?? call.registeredAt))</span>"
        }
        let time = Moment(
            datetime: due.rfc3339, words: viewer.left(until: due), exact: viewer.exact(due),
            relative: .due)
        return DueTag(viewer: viewer, call: call, time: time, isQuiet: true).body
    }

    private var below: HTML {
        """
        <span class="ref">\(call.reference)</span> · \(viewer.say(call.status.name)) · \
        \(call.step.code) \(viewer.say(call.step.name))\
        \(if: call.priority, { priority in " · \(viewer.say(priority.name))" })\
        \(if: isOwn ? nil : call.assignee?.name ?? call.team?.name, { name in " · <span dir=\"auto\">\(name)</span>" })\
        \(if: call.service, { service in " · <span dir=\"auto\">\(viewer.say(service.name))</span>" })
        """
    }
}
