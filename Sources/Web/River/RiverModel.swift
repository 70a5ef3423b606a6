import USM
import Values

/// The course of a workflow, as the river draws it: one run of a process, and nested in it the
/// runs that its fork opened or will open.
package struct RiverModel: Hashable, Sendable {
    package var root: Run

    package init(root: Run) {
        self.root = root
    }

    /// The run of one process for one call.
    package struct Run: Hashable, Sendable {
        package var process: ProcessKind
        /// The reference of its call; nil where there is no call, as in the method's own pages.
        package var reference: String?
        /// Whether it is the call that the page is about.
        package var isFocus: Bool
        package var stations: [Station]
        /// What the fork opened or must open; two and more run side by side.
        package var arms: [Run]
        /// The courses that the fork may still take, each with the processes that it runs
        /// through; empty where the course is known.
        package var possible: [[ProcessKind]]
        /// Whether it was aborted: nothing comes after its last station.
        package var isAborted: Bool

        package init(
            process: ProcessKind, reference: String? = nil, isFocus: Bool = false,
            stations: [Station], arms: [Run] = [], possible: [[ProcessKind]] = [],
            isAborted: Bool = false
        ) {
            self.process = process
            self.reference = reference
            self.isFocus = isFocus
            self.stations = stations
            self.arms = arms
            self.possible = possible
            self.isAborted = isAborted
        }

        /// The stations up to and including the fork, after which the arms begin.
        package var before: ArraySlice<Station> { stations.prefix { !followsFork($0) } }
        /// The stations after the fork.
        package var after: ArraySlice<Station> { stations.drop { !followsFork($0) } }

        private func followsFork(_ station: Station) -> Bool {
            guard let fork = process.definition.forkStep else { return false }
            return station.step > fork
        }

        /// This run and all below it.
        package var all: [Run] { [self] + arms.flatMap(\.all) }
    }

    package struct Station: Hashable, Sendable {
        package var step: Step
        package var state: State
        /// Whether it was done anew.
        package var isRedone: Bool
        /// Who did it, or whose turn it is.
        package var who: String?
        package var at: Instant?
        /// Where it leads when it is opened.
        package var path: String?

        package init(
            _ step: Step, _ state: State, isRedone: Bool = false, who: String? = nil,
            at: Instant? = nil, path: String? = nil
        ) {
            self.step = step
            self.state = state
            self.isRedone = isRedone
            self.who = who
            self.at = at
            self.path = path
        }
    }

    package enum State: Hashable, Sendable {
        case done
        case now
        /// To come, on a known course.
        case ahead
        /// To come, behind a fork that has not decided yet.
        case uncertain
    }

    /// Every station from the first to the last, with the run that it belongs to.
    package var stations: [(run: Run, station: Station)] {
        root.all.flatMap { run in run.stations.map { (run, $0) } }
    }

    package var isMoving: Bool { stations.contains { $0.station.state == .now } }
}
