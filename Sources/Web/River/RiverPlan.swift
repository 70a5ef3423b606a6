import USM

/// Where everything of a river lies: columns along its course, lanes for its depth.
///
/// Knows nothing of pixels, so that the wide, the narrow and the small drawing are made from it.
struct RiverPlan {
    private(set) var spots: [Spot] = []
    private(set) var lines: [Line] = []
    private(set) var labels: [Label] = []
    private(set) var letters: [Letter] = []
    private(set) var bars: [Bar] = []
    /// How many columns the whole takes.
    private(set) var columns = 0.0
    private(set) var lanes = 0

    /// Whether two arms share their columns; otherwise they follow each other, each in its lane.
    private let isSideBySide: Bool

    struct Place: Hashable {
        var column: Double
        var lane: Int
    }

    struct Spot {
        let place: Place
        let process: ProcessKind
        let station: RiverModel.Station
        /// The first of its run.
        let isFirst: Bool
        /// Whether a line dips or rises beside it, so that there is no room for words below.
        var isCrowded: Bool
    }

    struct Line {
        let from: Place
        let to: Place
        let process: ProcessKind
        let look: Look

        enum Look: String {
            case done, next, unknown, possible
        }
    }

    struct Label {
        let place: Place
        let process: ProcessKind
        let reference: String?
        let isFocus: Bool
    }

    /// A process on a course that may be taken.
    struct Letter {
        let place: Place
        let process: ProcessKind
    }

    /// Where an aborted run ends.
    struct Bar {
        let place: Place
        let process: ProcessKind
    }

    init(_ model: RiverModel, isSideBySide: Bool) {
        self.isSideBySide = isSideBySide
        let laid = lay(model.root, at: Place(column: 0, lane: 0), spacing: 1, from: nil)
        columns = laid.end
        lanes = laid.lanes
    }

    private struct Laid {
        /// The first free column behind it.
        let end: Double
        let lanes: Int
        /// From where the course goes on; nil when it was aborted.
        let last: Place?
    }

    /// How many columns the possible courses of a fork get, whatever they would take.
    private static let possibleColumns = 5.0

    private func width(of run: RiverModel.Run) -> Double {
        Double(run.stations.count) + span(of: run)
    }

    /// How many columns lie between a fork and what follows it.
    private func span(of run: RiverModel.Run) -> Double {
        let widths = run.arms.map(width) + (run.possible.isEmpty ? [] : [Self.possibleColumns])
        return isSideBySide ? widths.max() ?? 0 : widths.reduce(0, +)
    }

    private mutating func lay(
        _ run: RiverModel.Run, at start: Place, spacing: Double, from parent: Place?
    ) -> Laid {
        labels.append(
            Label(
                place: start, process: run.process, reference: run.reference,
                isFocus: run.isFocus))
        var place = start
        var previous = parent.map { [$0] } ?? []
        for station in run.before {
            put(station, of: run, at: place, after: previous)
            previous = [place]
            place.column += spacing
        }
        var lanesUsed = 1
        if let fork = previous.first, !run.arms.isEmpty || !run.possible.isEmpty {
            let arms = layArms(of: run, at: place, spacing: spacing, fork: fork)
            lanesUsed += arms.lanes
            if !arms.ends.isEmpty { previous = arms.ends }
            place.column += span(of: run) * spacing
        }
        for station in run.after {
            put(station, of: run, at: place, after: previous)
            previous = [place]
            place.column += spacing
        }
        guard !run.isAborted else {
            bars.append(Bar(place: previous.last ?? start, process: run.process))
            return Laid(end: place.column, lanes: lanesUsed, last: nil)
        }
        return Laid(end: place.column, lanes: lanesUsed, last: previous.last)
    }

    private mutating func layArms(
        of run: RiverModel.Run, at start: Place, spacing: Double, fork: Place
    ) -> (ends: [Place], lanes: Int) {
        let span = span(of: run)
        var place = Place(column: start.column, lane: start.lane + 1)
        var ends: [Place] = []
        for arm in run.arms {
            let isStretched = isSideBySide && !arm.isAborted && arm.stations.count > 1
            let stretch = isStretched ? (span - 1) / (width(of: arm) - 1) : 1
            let laid = lay(arm, at: place, spacing: spacing * stretch, from: fork)
            if let last = laid.last { ends.append(last) }
            place.lane += laid.lanes
            if !isSideBySide { place.column = laid.end }
        }
        for course in run.possible {
            let room = isSideBySide ? span * spacing : Self.possibleColumns
            ends.append(layPossible(course, at: place, span: room, fork: fork))
            place.lane += 1
        }
        return (ends, place.lane - start.lane - 1)
    }

    /// A faint course with the letters of its processes along it.
    private mutating func layPossible(
        _ course: [ProcessKind], at start: Place, span: Double, fork: Place
    ) -> Place {
        let end = Place(column: start.column + span - 1, lane: start.lane)
        guard let first = course.first else { return end }
        crowd(fork)
        lines.append(Line(from: fork, to: start, process: first, look: .possible))
        lines.append(Line(from: start, to: end, process: first, look: .possible))
        let step = (span - 1) / Double(course.count + 1)
        for (index, process) in course.enumerated() {
            let column = start.column + step * Double(index + 1)
            letters.append(
                Letter(place: Place(column: column, lane: start.lane), process: process))
        }
        return end
    }

    private mutating func put(
        _ station: RiverModel.Station, of run: RiverModel.Run, at place: Place,
        after previous: [Place]
    ) {
        var isCrowded = false
        for origin in previous {
            let isRising = origin.lane > place.lane
            isCrowded = isCrowded || isRising
            if origin.lane < place.lane { crowd(origin) }
            lines.append(
                Line(
                    from: origin, to: place,
                    process: isRising ? process(at: origin) ?? run.process : run.process,
                    look: look(to: station, from: origin)))
        }
        spots.append(
            Spot(
                place: place, process: run.process, station: station,
                isFirst: station.step.number == 1, isCrowded: isCrowded))
    }

    private func look(to station: RiverModel.Station, from origin: Place) -> Line.Look {
        switch station.state {
        case .done, .now: .done
        case .ahead: .next
        case .uncertain: spots.contains { $0.place == origin } ? .unknown : .possible
        }
    }

    private func process(at place: Place) -> ProcessKind? {
        spots.last { $0.place == place }?.process
            ?? letters.last { $0.place.lane == place.lane }?.process
    }

    /// Leaves no room for words below a spot.
    private mutating func crowd(_ place: Place) {
        for index in spots.indices where spots[index].place == place {
            spots[index].isCrowded = true
        }
    }
}
