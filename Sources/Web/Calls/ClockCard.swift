import Desk
import Markup
import USM
import Values

/// How the promised times of a call stand: each promise, what is used of it, who had the call in
/// hand when, and what became of the due times on the way.
struct ClockCard: Component {
    let viewer: Viewer
    let view: CallView
    let clock: CallClock

    private var call: Call { view.call }
    private var readings: [ClockReading] { clock.readings(at: viewer.now) }

    var body: HTML {
        guard
            !readings.isEmpty || clock.timeToConfirmation != nil || clock.pause != nil
                || ownTime != nil
        else { return .empty }
        let lines = ReadingLines(viewer: viewer, warningPercent: clock.terms.targets.warningPercent)
        return Card(
            viewer.say(ClockTexts.title), id: "clock",
            content:
                "\(following)\(pausing)\(readings, lines.measure)\(own)\(confirmation)\(details)"
        ).body
    }

    /// Whose clock it is, of a call that another one opened.
    private var following: HTML {
        guard let root = view.summary.follows else { return .empty }
        return "<p class=\"soft\">\(viewer.say(DueTexts.followsFrom(root)))</p>"
    }

    private var pausing: HTML {
        guard let pause = clock.pause else { return .empty }
        return "<p>\(Tag(viewer.say(ClockTexts.paused(pause.name)), .warn))</p>"
    }

    private var ownTime: Duration? {
        call.promise == .own && call.isOpen ? clock.terms.priority?.ownTarget : nil
    }

    /// What the provider aims at where nothing is agreed.
    private var own: HTML {
        guard let ownTime else { return .empty }
        let until = call.dueAt.map { due -> HTML in
            ", \(viewer.say(ClockTexts.until)) \(viewer.moment(due))"
        }
        return "<p>\(viewer.say(DueTexts.own(viewer.say(ownTime))))\(until)</p>"
    }

    private var confirmation: HTML {
        guard let time = clock.timeToConfirmation else { return .empty }
        return "<p>\(viewer.say(ClockTexts.confirmedAfter(viewer.say(time))))</p>"
    }

    private var details: HTML {
        let spans = clock.spans(until: viewer.now)
        guard spans.count > 1 || !moves.isEmpty else { return .empty }
        let columns: [Table.Column] = [
            .init(viewer.say(ClockTexts.from)), .init(viewer.say(ClockTexts.inHandOf)),
        ]
        let rows = spans.map { span -> [HTML] in
            let pause = span.pause.map { "<br><small>\(viewer.say($0.name))</small>" as HTML }
            return [
                "\(viewer.moment(span.start))",
                "\(name(of: span.holder))\(pause)",
            ]
        }
        return """
            <details class="more"><summary>\(viewer.say(ClockTexts.course))</summary>
            \(Table(caption: viewer.say(ClockTexts.course), columns: columns, rows: rows))
            \(if: !moves.isEmpty, "<ul class=\"plain\">\(moves, { "<li>\($0)</li>" })</ul>")
            </details>
            """
    }

    private func name(of holder: ClockHolder) -> String {
        if case .supplier(let party) = holder, let name = view.names[party] { return name }
        return viewer.say(holder.name.heading)
    }

    /// What became of due times that were there before: a first one was moved by nothing.
    private var moves: [HTML] {
        clock.recomputations.flatMap { change in
            change.moves.compactMap { move -> HTML? in
                guard let from = move.from, move.to != from else { return nil }
                let words = ClockTexts.moved(move.measure.name, because: change.cause.name)
                let to = move.to.map { "\(viewer.moment($0))" as HTML } ?? "–"
                return """
                    \(viewer.moment(change.at)): \(viewer.say(words)) \(viewer.moment(from)) → \(to)
                    """
            }
        }
    }
}

/// What runs for a child under an agreement with the team that carries it out.
struct BesideClockCard: Component {
    let viewer: Viewer
    let beside: BesideClock

    var body: HTML {
        let clock = beside.clock
        let readings = clock.readings(at: viewer.now)
        let lines = ReadingLines(viewer: viewer, warningPercent: clock.terms.targets.warningPercent)
        let link = Link(
            viewer.say(beside.agreement.name),
            to: Route.agreement(beside.agreement.id.rawValue).path)
        return Card(
            viewer.say(ClockTexts.beside), id: "clock-beside",
            content: """
                <p>\(link)</p>\(readings, lines.measure)\
                \(if: readings.isEmpty, nothing)
                """
        ).body
    }

    private var nothing: HTML {
        "<p class=\"soft\">\(viewer.say(ClockTexts.besideNothing))</p>"
    }
}

/// A promise with what is used of it.
struct ReadingLines {
    let viewer: Viewer
    let warningPercent: Int

    func measure(_ reading: ClockReading) -> HTML {
        """
        <div class="measure"><h3>\(viewer.say(reading.measure.name.heading))</h3>
        <p>\(Tag(viewer.say(words(reading)), tone(reading))) \(sentence(reading))</p>
        \(bar(reading))</div>
        """
    }

    private func words(_ reading: ClockReading) -> LocalizedText {
        reading.isNearBreach ? ClockTexts.nearBreach : reading.state.name
    }

    private func tone(_ reading: ClockReading) -> Tone {
        switch reading.state {
        case .met: .good
        case .breached: .bad
        case .paused: .warn
        case .running: reading.isNearBreach ? .warn : .plain
        case .ended: .plain
        }
    }

    private func sentence(_ reading: ClockReading) -> HTML {
        let promised = viewer.say(reading.target)
        guard let used = reading.used else {
            return "\(viewer.say(ClockTexts.promised(promised)))"
        }
        let words = ClockTexts.used(viewer.say(used), of: promised)
        guard reading.state == .running, let due = reading.due else {
            return "\(viewer.say(words))"
        }
        return "\(viewer.say(words)), \(viewer.say(ClockTexts.until)) \(viewer.moment(due))"
    }

    /// The share that is used; the words beside it say the same.
    ///
    /// What is over goes on beyond the mark at which it should have been done.
    private func bar(_ reading: ClockReading) -> HTML {
        guard let used = reading.used else { return .empty }
        let all = max(1, reading.target.components.seconds)
        let share = used.components.seconds * 100 / all
        let name = viewer.say(reading.measure.name.heading)
        guard reading.state == .breached else {
            return """
                <meter min="0" max="100" high="\(warningPercent)" value="\(min(share, 100))" \
                aria-label="\(name)">\(share)%</meter>
                """
        }
        // However late it is, the promised part stays to be seen.
        let mark = min(95, max(5, 10_000 / max(share, 100)))
        return """
            <svg class="over" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" \
            aria-label="\(name): \(share)%"><rect class="in" width="\(mark)" height="4"/>\
            <rect class="beyond" x="\(mark)" width="\(100 - mark)" height="4"/>\
            <rect class="mark" x="\(max(0, mark - 1))" width="1" height="4"/></svg>
            """
    }
}
