/// The journal of one thing that is told whole, applied event by event.
package struct StateReplay<State: KeptState>: Sendable {
    /// Nil before it began, and since it ended.
    package private(set) var state: State?
    /// Whether it was there, and is no more.
    package private(set) var hasEnded = false
    /// What is wrong with the journal itself.
    package private(set) var problem: String?
    private var next = 1

    package init() {}

    /// - Parameters:
    ///   - form: 0 for what was kept before events had types: it says nothing of the state.
    ///   - event: nil for one that cannot be read.
    package mutating func apply(_ event: StateEvent<State>?, form: Int, sequence: Int) {
        guard problem == nil else { return }
        guard sequence == next else {
            problem = "event \(next) is missing"
            return
        }
        next += 1
        guard form > 0 else { return }
        guard let event else {
            problem = "event \(sequence) cannot be read"
            return
        }
        switch event.outcome {
        case .becomes(let state):
            self.state = state
            hasEnded = false
        case .ends:
            state = nil
            hasEnded = true
        case .stays: break
        }
    }
}
