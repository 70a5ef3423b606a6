import Desk
import Markup
import USM
import Values

/// How the promised times of a call stand: each promise, what is used of it, who had the call in
/// hand when, and what became of the due times on the way.
struct ClockCard: Component {
    let viewer: Viewer
    let clock: CallClock
    /// The names of the suppliers who had it in hand.
    let suppliers: [ID<Party>: String]

    private var readings: [ClockReading] {
        ServiceMeasure.allCases.compactMap { clock.reading(of: $0, at: viewer.now) }
    }

    var body: HTML {
        guard !readings.isEmpty || clock.timeToConfirmation != nil || clock.pause != nil else {
            return .empty
        }
        return Card(
            viewer.say(ClockTexts.title), id: "clock",
            content: "\(pausing)\(readings, measure)\(confirmation)\(details)"
        ).body
    }

    private var pausing: HTML {
        guard let pause = clock.pause else { return .empty }
        return "<p>\(Tag(viewer.say(ClockTexts.paused(pause.name)), .warn))</p>"
    }

    private func measure(_ reading: ClockReading) -> HTML {
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
    private func bar(_ reading: ClockReading) -> HTML {
        guard let used = reading.used else { return .empty }
        let all = max(1, reading.target.components.seconds)
        let share = min(100, used.components.seconds * 100 / all)
        return """
            <meter min="0" max="100" high="\(clock.terms.targets.warningPercent)" value="\(share)" \
            aria-label="\(viewer.say(reading.measure.name.heading))">\(share)%</meter>
            """
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
        if case .supplier(let party) = holder, let name = suppliers[party] { return name }
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
