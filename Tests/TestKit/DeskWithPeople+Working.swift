import Desk
import USM
import Values

/// A step to which work came, and how many calls stood above the one that it belongs to.
package struct DeskStation: Hashable, Sendable {
    package let step: Step
    package let depth: Int

    init(_ step: Step, depth: Int) {
        self.step = step
        self.depth = depth
    }

    /// The same, as a workflow plans it.
    package init(_ planned: Workflow.Station) {
        self.init(planned.step, depth: planned.depth)
    }
}

extension DeskWithPeople {
    /// Which processes a fork opens, by the process that forks.
    package typealias Forks = [ProcessKind: [ProcessKind]]

    /// The forks by which a call takes the workflow.
    package static func forks(of workflow: Workflow) -> Forks {
        var forks: Forks = [:]
        for (process, next) in zip(workflow.processes, workflow.processes.dropFirst()) {
            forks[process] = [next]
        }
        return forks
    }

    /// Works on a call, and on those that it opens, to the end.
    ///
    /// - Returns: the steps in the order in which they were reached.
    @discardableResult
    package func finish(_ call: ID<Call>, _ forks: Forks = [:]) async throws -> [DeskStation] {
        var trace: [DeskStation] = []
        try await work(on: call, forks, depth: 0, trace: &trace) { !$0.isOpen }
        return trace
    }

    /// Works on a call until it stands at the step with this code, with its fork's calls done.
    package func bring(
        _ call: ID<Call>, to code: String, _ forks: Forks = [:]
    ) async throws {
        var trace: [DeskStation] = []
        try await work(on: call, forks, depth: 0, trace: &trace) { $0.step.code == code }
    }

    /// Takes the fork where a call stands, or will stand.
    ///
    /// - Returns: the calls that it opened.
    @discardableResult
    package func fork(
        _ call: ID<Call>, to targets: [ProcessKind], by person: DeskPerson = .enid,
        reason: String = ""
    ) async throws -> [ID<Call>] {
        let process = try await self.call(call).process
        if let step = process.definition.forkStep { try await bring(call, to: step.code) }
        let before = try await self.call(call).children.count
        try await change(call, .fork(targets, reason: reason), by: person)
        return try await self.call(call).children.dropFirst(before).map(\.id)
    }

    private func work(
        on id: ID<Call>, _ forks: Forks, depth: Int, trace: inout [DeskStation],
        until isDone: (Call) -> Bool
    ) async throws {
        var last: Step?
        for _ in 0..<100 {
            let call = try await call(id)
            if call.step != last, call.isOpen {
                trace.append(DeskStation(call.step, depth: depth))
                last = call.step
            }
            if isDone(call) { return }
            if call.hasRunningChild {
                for child in call.children where child.outcome == .running {
                    try await work(on: child.id, forks, depth: depth + 1, trace: &trace) {
                        !$0.isOpen
                    }
                }
            } else {
                let (request, person) = next(for: call, forks)
                try await change(id, request, by: person)
            }
        }
        throw EndlessWork(call: id)
    }

    /// What carries an undisturbed call one step on, and who asks it.
    private func next(for call: Call, _ forks: Forks) -> (CallRequest, DeskPerson) {
        switch call.step.kind {
        case .accept: (.accept(exception: ""), .enid)
        case .classify:
            (.classify(category: "hardware", impact: .high, urgency: .medium), .enid)
        case .work, .updateRegister: (.work(note: "done"), .enid)
        case .fork: (.fork(forks[call.process] ?? [.operate]), .enid)
        // Somebody who works on the parent, and did not carry it out.
        case .review where call.parent != nil: (.confirm(comment: "thanks"), .chris)
        case .review where call.confirmation == .asked:
            (.confirm(comment: "thanks"), asker(of: call))
        case .review: (.askConfirmation(message: "please look"), .enid)
        case .evaluate where call.evaluation == nil: (.evaluate(Evaluation()), .enid)
        case .evaluate: (.close, .enid)
        }
    }

    private func asker(of call: Call) -> DeskPerson {
        DeskPerson.allCases.first { self[$0].person == call.requester } ?? .rena
    }

    private struct EndlessWork: Error {
        let call: ID<Call>
    }
}
