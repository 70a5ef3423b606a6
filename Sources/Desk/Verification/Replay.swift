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

/// A field in which two states of one thing differ, with its two values.
struct Difference {
    let field: String
    let mine: String
    let others: String

    static func between<Subject>(_ mine: Subject, _ others: Subject) -> [Difference] {
        zip(Mirror(reflecting: mine).children, Mirror(reflecting: others).children)
            .compactMap { mine, others in
                let (left, right) = (words(mine.value), words(others.value))
                return left == right
                    ? nil : Difference(field: mine.label ?? "?", mine: left, others: right)
            }
    }

    /// A set has no order of its own, so two equal ones could read differently.
    private static func words(_ value: Any) -> String {
        if let components = value as? Set<ID<ManagedComponent>> { return "\(components.sorted())" }
        return "\(value)"
    }
}
