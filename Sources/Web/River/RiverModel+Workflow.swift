import Desk
import USM

extension RiverModel {
    /// A workflow of the method, before any call takes it.
    package init(workflow: Workflow) {
        self.init(root: .planned(workflow.processes[...]))
    }

    /// Two workflows whose arms run side by side: what RECOVER does when a fix needs a change and
    /// an operation both (usm.md 2.3).
    package init(sideBySide workflows: [Workflow]) {
        guard let first = workflows.first else {
            self.init(root: .planned([.operate]))
            return
        }
        var root = Run.planned(first.processes[...])
        root.arms = workflows.map { .planned($0.processes.dropFirst()) }
        self.init(root: root)
    }

    /// A call type before its fork has decided.
    package init(type: CallType) {
        self.init(root: .planned(from: type.process, state: .ahead))
    }

    /// A call as lists know it: where it stands in its own process, and what is certain after.
    package init(_ summary: CallSummary) {
        var root = Run.planned(from: summary.type.process, state: .ahead)
        let hasEnded = summary.status == .closed
        for index in root.stations.indices {
            let step = root.stations[index].step
            if hasEnded || step < summary.step {
                root.stations[index].state = .done
            } else if step == summary.step {
                root.stations[index].state = .now
            }
        }
        if let fork = summary.type.process.definition.forkStep, summary.step > fork || hasEnded {
            root.possible = []
            root.arms = []
        }
        if summary.status == .aborted {
            root.isAborted = true
            root.arms = []
            root.possible = []
            root.stations = root.stations.filter { $0.step <= summary.step }
                .map { Station($0.step, .done) }
        }
        self.init(root: root)
    }
}

extension RiverModel.Run {
    /// The runs along a path of processes, none begun.
    static func planned(_ path: ArraySlice<ProcessKind>) -> RiverModel.Run {
        let process = path.first ?? .operate
        let below = path.dropFirst()
        return RiverModel.Run(
            process: process, stations: process.plannedStations(.ahead),
            arms: below.isEmpty ? [] : [planned(below)])
    }

    /// A run from its first step, as far as the method fixes its course.
    static func planned(from process: ProcessKind, state: RiverModel.State) -> RiverModel.Run {
        var run = RiverModel.Run(process: process, stations: process.plannedStations(state))
        run.planFork(state: state)
        return run
    }

    /// Opens what the fork must open, or names what it may open when it has a choice.
    mutating func planFork(state: RiverModel.State) {
        let targets = process.forkTargets
        if targets.count == 1 {
            arms.append(.planned(from: targets[0], state: state))
        } else if !targets.isEmpty {
            possible = Workflow.candidates(path: [process]).map { Array($0.processes.dropFirst()) }
            for index in stations.indices
            where stations[index].step > (process.definition.forkStep ?? stations[index].step) {
                stations[index].state = .uncertain
            }
        }
    }
}

extension ProcessKind {
    /// Its steps as stations, each leading to what the method says of it.
    func plannedStations(_ state: RiverModel.State) -> [RiverModel.Station] {
        definition.allSteps.map {
            RiverModel.Station($0, state, path: Route.methodStep($0.code).path)
        }
    }
}
