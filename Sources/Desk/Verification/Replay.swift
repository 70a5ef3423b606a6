import USM
import Values

/// The journal of one call, applied event by event.
struct Replay {
    private(set) var call: Call?
    /// What is wrong with the journal itself.
    private(set) var problem: String?
    private var next = 1

    mutating func apply(_ event: Call.Event?, sequence: Int, at moment: Instant) {
        guard problem == nil else { return }
        guard sequence == next else {
            problem = "event \(next) is missing"
            return
        }
        next += 1
        guard let event else {
            problem = "event \(sequence) cannot be read"
            return
        }
        switch (event, call) {
        case (.registered(let registration), nil):
            call = Call(registration, at: moment)
        case (_, let former?):
            call = former.applying(event, at: moment)
        case (_, nil):
            problem = "it does not begin with a registration"
        }
    }
}

extension Call {
    /// The fields in which two states of a call differ, each with its two values.
    func differences(from other: Call) -> [(field: String, mine: String, others: String)] {
        guard self != other else { return [] }
        return zip(Mirror(reflecting: self).children, Mirror(reflecting: other).children)
            .compactMap { mine, others in
                let (left, right) = (Self.words(mine.value), Self.words(others.value))
                return left == right ? nil : (mine.label ?? "?", left, right)
            }
    }

    /// A set has no order of its own, so two equal ones could read differently.
    private static func words(_ value: Any) -> String {
        if let components = value as? Set<ID<ManagedComponent>> { return "\(components.sorted())" }
        return "\(value)"
    }
}
