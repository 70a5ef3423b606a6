import USM
import Values

/// A register in memory that does with decisions what the desk does: it opens the calls of a
/// fork, tells parents when their children end, and calls about a main call what became of it.
struct SmallRegister {
    private(set) var calls: [ID<Call>: Call] = [:]
    private(set) var journals: [ID<Call>: [(event: Call.Event, at: Instant)]] = [:]
    /// In the order of registration.
    private(set) var ids: [ID<Call>] = []
    /// Each step that a call came to, as it happened; the steps of all calls in one row.
    private(set) var trace: [Arrival] = []
    private var clock: Int64 = 0
    private var parts: [ID<Call>: [ID<Call>]] = [:]

    struct Arrival: Hashable {
        let call: ID<Call>
        let step: Step
        let depth: Int
    }

    var all: [Call] { ids.compactMap { calls[$0] } }

    func call(_ id: ID<Call>) throws -> Call {
        guard let call = calls[id] else { throw Missing() }
        return call
    }

    struct Missing: Error {}

    /// An id that no call of this register has.
    func freshID(_ offset: Int = 0) -> ID<Call> { ID("c\(ids.count + 1 + offset)") }

    @discardableResult
    mutating func register(
        _ type: CallType, isTypeKnown: Bool = true, isComplaint: Bool = false,
        service: ID<Service>? = ID("service"),
        origin: ID<Call>? = nil, title: String = "Something", part main: ID<Call>? = nil
    ) -> ID<Call> {
        let id = freshID()
        open(
            Registration(
                id: id, number: Int64(ids.count + 1), type: type, isTypeKnown: isTypeKnown,
                isComplaint: isComplaint, title: title, requester: ID("requester"),
                channel: origin == nil ? .portal : .evaluation, origin: origin, service: service))
        if let main {
            parts[main, default: []].append(id)
            record([.linked(.init(.partOf, main))], of: id)
            record([.linked(.init(.hasPart, id))], of: main)
        }
        return id
    }

    /// - Returns: the events that the command brought about in this call.
    @discardableResult
    mutating func perform(_ command: Call.Command, on id: ID<Call>) throws -> [Call.Event] {
        let events = try call(id).deciding(command)
        record(events, of: id)
        return events
    }

    private mutating func open(_ registration: Registration) {
        clock += 1000
        let moment = Instant(milliseconds: clock)
        let call = Call(registration, at: moment)
        calls[call.id] = call
        journals[call.id] = [(.registered(registration), moment)]
        ids.append(call.id)
        trace.append(Arrival(call: call.id, step: call.step, depth: depth(of: call)))
    }

    private func depth(of call: Call) -> Int {
        guard let parent = call.parent, let above = calls[parent] else { return 0 }
        return 1 + depth(of: above)
    }

    private mutating func record(_ events: [Call.Event], of id: ID<Call>) {
        for event in events {
            guard let before = calls[id] else { return }
            clock += 1000
            let moment = Instant(milliseconds: clock)
            let after = before.applying(event, at: moment)
            calls[id] = after
            journals[id, default: []].append((event, moment))
            if after.step != before.step {
                trace.append(Arrival(call: id, step: after.step, depth: depth(of: after)))
            }
        }
        for event in events { follow(event, of: id) }
    }

    private mutating func follow(_ event: Call.Event, of id: ID<Call>) {
        switch event {
        case .forked(let forks, _):
            for fork in forks { openChild(fork, of: id) }
        case .evaluated(let evaluation):
            for idea in evaluation.improvements { bringForth(idea, from: id) }
        case .confirmed, .waived, .confirmedThrough:
            tellParts(of: id) { $0.hearing(mainConfirmed: id) }
        case .closed, .closedThrough:
            tellParts(of: id) { $0.hearing(mainClosed: id) }
            tellParent(of: id)
        case .aborted:
            tellParent(of: id)
        default:
            break
        }
    }

    private mutating func openChild(_ fork: Call.Fork, of id: ID<Call>) {
        guard let parent = calls[id] else { return }
        open(
            parent.registration(
                ofChild: fork.child, number: Int64(ids.count + 1), process: fork.process,
                requester: ID("operator")))
    }

    private mutating func bringForth(_ idea: String, from id: ID<Call>) {
        let risk = register(.risk, service: nil, origin: id, title: idea)
        record([.linked(.init(.broughtForthBy, id))], of: risk)
        record([.linked(.init(.broughtForth, risk))], of: id)
    }

    private mutating func tellParts(of main: ID<Call>, _ hearing: (Call) -> [Call.Event]) {
        for part in parts[main] ?? [] {
            guard let call = calls[part] else { continue }
            record(hearing(call), of: part)
        }
    }

    private mutating func tellParent(of id: ID<Call>) {
        guard let child = calls[id], let above = child.parent, let parent = calls[above] else {
            return
        }
        let events = try? parent.hearing(
            child: id, ended: child.outcomeForParent, at: Instant(milliseconds: clock))
        record(events ?? [], of: above)
    }
}
