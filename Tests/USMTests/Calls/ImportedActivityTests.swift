import Testing
import USM
import Values

/// History of another system, applied to a call here.
@Suite struct ImportedActivityTests {
    private func call(after effects: Call.ImportedActivity.Effect...) -> Call {
        let registration = Registration(
            id: ID("c"), number: 1, type: .incident, title: "Old", requester: ID("r"),
            channel: .imported)
        return effects.enumerated().reduce(Call(registration, at: Instant(milliseconds: 0))) {
            let activity = Call.ImportedActivity(
                activity: "any", transition: nil, effect: $1.element, actor: nil, team: nil)
            return $0.applying(
                .imported(activity), at: Instant(milliseconds: Int64($1.offset + 1)))
        }
    }

    private let analysis = Step("R3") ?? .first(of: .recover)

    @Test func `An activity that says where moves the call there`() {
        let call = call(after: .arrived(analysis))
        #expect(call.step == analysis && call.status == .inProgress)
        #expect(call.acceptedAt == Instant(milliseconds: 1))
    }

    @Test func `A step of another process moves nothing`() {
        #expect(call(after: .arrived(.first(of: .change))).step.code == "R1")
    }

    @Test func `Waiting is waiting for the requester until work goes on`() {
        #expect(call(after: .arrived(analysis), .waiting).status == .waitingForRequester)
        #expect(call(after: .waiting, .arrived(analysis)).status == .inProgress)
    }

    @Test func `What was resolved there is fulfilled here`() {
        let call = call(after: .arrived(analysis), .resolved)
        #expect(call.status == .workflowFulfilled && call.step.code == "R7")
        #expect(call.fulfilledAt == Instant(milliseconds: 2))
    }

    @Test func `What was closed there is closed here, fulfilled when it was resolved`() {
        let call = call(after: .arrived(analysis), .resolved, .noted, .closed)
        #expect(call.status == .closed && call.confirmation == .waived)
        #expect(call.fulfilledAt == Instant(milliseconds: 2))
        #expect(call.endedAt == Instant(milliseconds: 4))
    }

    @Test func `What was reopened there is open here`() {
        let call = call(after: .closed, .arrived(analysis))
        #expect(call.isOpen && call.endedAt == nil && call.fulfilledAt == nil)
        #expect(call.step == analysis)
    }

    @Test func `What was cancelled there is aborted here`() {
        #expect(call(after: .arrived(analysis), .cancelled).status == .aborted)
    }
}
