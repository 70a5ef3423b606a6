import Markup
import USM
import Values

/// The one drawing that belongs to Mainstay: a workflow as a line of steps that dips where a call
/// opens another, and comes back.
///
/// The wide and the narrow drawing are both in the page; the style sheet shows the one that fits.
/// The same stands below as a list, for who reads it out or prints it.
package struct River: Component {
    let model: RiverModel
    let viewer: Viewer

    package init(_ model: RiverModel, _ viewer: Viewer) {
        self.model = model
        self.viewer = viewer
    }

    package var body: HTML {
        """
        <div class="river"\(attribute: "tabindex", leads ? nil : "0") role="group" aria-label="\(summary)">\
        \(WideRiver(model: model, viewer: viewer))\
        \(if: !isFolded || model.isMoving, NarrowRiver(model: model, viewer: viewer, isWindow: isFolded).body)</div>
        \(if: isFolded, whole)
        <details class="as-list"><summary>\(viewer.say(RiverTexts.asList))</summary>\
        \(RiverList(model: model, viewer: viewer))</details>
        """
    }

    /// Whether steps can be reached, and so the drawing needs no stop of its own to be scrolled.
    private var leads: Bool { model.stations.contains { $0.station.path != nil } }

    /// Whether all but what is around the present step is folded where it is narrow.
    ///
    /// The river of a call is long beside what there is to do; the method's pages are about nothing
    /// else.
    private var isFolded: Bool { model.root.reference != nil }

    private var whole: HTML {
        """
        <details class="as-list whole"><summary>\(viewer.say(RiverTexts.whole))</summary>\
        <div class="river" role="group" aria-label="\(viewer.say(RiverTexts.whole))">\
        \(NarrowRiver(model: model, viewer: viewer))</div></details>
        """
    }

    /// Small and without words, for lists.
    package var small: HTML { SmallRiver(model: model, label: summary).body }

    /// What the drawing says at a glance, for who does not see it.
    package var summary: String {
        let stations = model.stations
        let present = stations.indices.filter { stations[$0].station.state == .now }
        guard let first = present.first else {
            let isDone = stations.allSatisfy { $0.station.state == .done }
            return viewer.say(
                isDone
                    ? RiverTexts.ended(model.root.isAborted)
                    : RiverTexts.course(viewer.say(stations.count)))
        }
        let names = present.map { viewer.say(stations[$0].station.step.name) }
        return viewer.say(
            RiverTexts.position(
                viewer.say(first + 1), of: viewer.say(stations.count),
                names: names.joined(separator: ", ")))
    }
}

extension RiverModel.Station {
    /// `R1 Accept incident: Sanne, done today at 08:12`.
    func title(_ viewer: Viewer) -> String {
        let name = "\(step.code) \(viewer.say(step.name))"
        let facts = facts(viewer)
        return "\(name): \(facts)"
    }

    /// What became of it, or will.
    func standing(_ viewer: Viewer) -> String {
        let words =
            switch state {
            case .done: at.map { RiverTexts.done(at: viewer.short($0)) } ?? RiverTexts.done
            case .now: RiverTexts.now
            case .ahead: RiverTexts.ahead
            case .uncertain: RiverTexts.uncertain
            }
        return viewer.say(words) + (isRedone ? ", \(viewer.say(RiverTexts.redone))" : "")
    }

    var `class`: String {
        let look =
            switch state {
            case .done: "done"
            case .now: "now"
            case .ahead: "next"
            case .uncertain: "next unknown"
            }
        return isRedone ? look + " redone" : look
    }
}

extension ProcessKind {
    package var hue: Hue {
        switch self {
        case .agree: .agree
        case .change: .change
        case .recover: .recover
        case .operate: .operate
        case .improve: .improve
        }
    }
}

extension CallSummary {
    /// The letter of the call's process, or a question mark while nobody knows its type.
    func mark(_ viewer: Viewer) -> HTML {
        isTypeKnown ? ProcessMark(type.process, viewer).body : UnknownMark(viewer: viewer).body
    }
}

extension Call {
    /// As ``CallSummary/mark(_:)``.
    func mark(_ viewer: Viewer) -> HTML {
        isTypeKnown ? ProcessMark(process, viewer).body : UnknownMark(viewer: viewer).body
    }
}

/// Stands where the letter of a process would, for a call whose type is not known yet.
struct UnknownMark: Component {
    let viewer: Viewer

    var body: HTML {
        """
        <span class="p unknown" title="\(viewer.say(FlowTexts.notKnownYet))">\
        <span aria-hidden="true">?</span>\
        <span class="unseen">\(viewer.say(FlowTexts.notKnownYet))</span></span>
        """
    }
}

extension ProcessMark {
    /// The letter of a process in its colour, named in the viewer's language.
    package init(_ process: ProcessKind, _ viewer: Viewer) {
        self.init(String(process.letter), viewer.say(process.name), process.hue)
    }
}
