import Values

/// How many open calls stand at one place.
package struct OpenCallCount: Hashable, Sendable {
    package let step: Step
    package let status: Call.Status
    package let team: ID<Party>?
    package let count: Int
    /// Whether their type is known; otherwise the step is that of a provisional one.
    package let isTypeKnown: Bool

    package init(
        step: Step, status: Call.Status, team: ID<Party>?, count: Int, isTypeKnown: Bool = true
    ) {
        self.step = step
        self.status = status
        self.team = team
        self.count = count
        self.isTypeKnown = isTypeKnown
    }
}
