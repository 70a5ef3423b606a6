import Values

/// One of the eight courses that a call can take: a process and, nested in it, those that its forks
/// call upon (usm.md 2.1).
///
/// Derived from the processes, never written out.
package struct Workflow: Hashable, Sendable {
    /// 1 to 8.
    package let number: Int
    /// The process that the call starts, then each one that the former's fork opens.
    package let processes: [ProcessKind]

    /// All eight, in the order of the method: by starting process, then by fork target.
    package static let all: [Workflow] = ProcessKind.allCases
        .flatMap { paths(from: $0) }
        .enumerated()
        .map { Workflow(number: $0 + 1, processes: $1) }

    private static func paths(from process: ProcessKind) -> [[ProcessKind]] {
        guard !process.forkTargets.isEmpty else { return [[process]] }
        return process.forkTargets.flatMap { target in
            paths(from: target).map { [process] + $0 }
        }
    }

    package var root: ProcessKind { processes[0] }

    /// Whether the provider starts it before anyone is hurt.
    package var isProactive: Bool { root == .improve }

    /// Whether its course is known from the start: no fork on it has a choice (usm.md 2.3).
    package var isStatic: Bool { Workflow.all.count { $0.root == root } == 1 }

    /// Every step from the first to the last, a child's whole run standing right after the step
    /// that opened it (usm.md 2.2).
    package var stations: [Station] { Workflow.expand(processes, depth: 0) }

    package var steps: [Step] { stations.map(\.step) }

    private static func expand(_ processes: [ProcessKind], depth: Int) -> [Station] {
        guard let process = processes.first else { return [] }
        let own = process.definition.allSteps.map { Station(step: $0, depth: depth) }
        guard processes.count > 1, let fork = process.definition.forkStep else { return own }
        return own.prefix(fork.number)
            + expand(Array(processes.dropFirst()), depth: depth + 1)
            + own.dropFirst(fork.number)
    }

    /// The workflows that a call may still take: those whose processes begin with `path`.
    package static func candidates(path: [ProcessKind]) -> [Workflow] {
        all.filter { $0.processes.starts(with: path) }
    }

    /// A step as it stands in a workflow.
    package struct Station: Hashable, Sendable {
        package let step: Step
        /// How many calls stand above the one this step belongs to.
        package let depth: Int
    }
}

extension Workflow {
    package var name: LocalizedText {
        switch processes {
        case [.agree, .change, .operate]:
            LocalizedText(
                english: "Changes to agreements", dutch: "Aanpassing van de overeenkomst")
        case [.change, .operate]:
            LocalizedText(
                english: "Changes to managed resources",
                dutch: "Wijziging van beheerde infrastructuur")
        case [.recover, .change, .operate]:
            LocalizedText(
                english: "Incidents with changes to managed resources",
                dutch: "Incident dat een wijziging van de beheerde infrastructuur vergt")
        case [.recover, .operate]:
            LocalizedText(
                english: "Incidents without changes to managed resources",
                dutch: "Incident dat géén wijziging van de beheerde infrastructuur vergt")
        case [.operate]:
            LocalizedText(english: "Operations", dutch: "Uitvoeren")
        case [.improve, .agree, .change, .operate]:
            LocalizedText(
                english: "Risks with changes to agreements",
                dutch: "Risico's met aanpassing van de overeenkomst")
        case [.improve, .change, .operate]:
            LocalizedText(
                english: "Risks with changes to managed resources",
                dutch: "Risico's met wijziging van beheerde infrastructuur")
        default:
            LocalizedText(
                english: "Risks that can be handled by operations",
                dutch: "Risico's die Uitvoeren afhandelt")
        }
    }

    /// How several possible workflows are written until the fork decides: `6/7/8`.
    package static func label(of candidates: [Workflow]) -> String {
        candidates.map { String($0.number) }.joined(separator: "/")
    }
}
