import Journal
import Records
import USM
import Values

/// The journal of one call, applied event by event: the call, what stands beside it, and by which
/// words it is found.
struct Replay {
    private(set) var call: Call?
    private(set) var beside = CallSurroundings()
    private(set) var search = SearchReplay()
    /// What is wrong with the journal itself.
    private(set) var problem: String?
    private var next = 1

    mutating func apply(_ stored: StoredEvent) {
        guard problem == nil else { return }
        guard stored.sequence == next else {
            problem = "event \(next) is missing"
            return
        }
        next += 1
        guard let event: Call.Event = try? stored.event() else {
            problem = "event \(stored.sequence) cannot be read"
            return
        }
        guard event.visibility == stored.visibility else {
            problem = "event \(stored.sequence) is shown to others than it was written for"
            return
        }
        let moment = stored.by.at
        switch (event, call) {
        case (.registered(let registration), nil):
            call = Call(registration, at: moment)
        case (_, let former?):
            call = former.applying(event, at: moment)
        case (_, nil):
            problem = "it does not begin with a registration"
        }
        relate(event, sequence: stored.sequence, at: moment)
        search.add(event, by: stored.by.actor)
    }

    private mutating func relate(_ event: Call.Event, sequence: Int, at moment: Instant) {
        beside.changedAt = moment
        switch event {
        case .watched(let person): beside.watchers.insert(person.rawValue)
        case .unwatched(let person): beside.watchers.remove(person.rawValue)
        case .attached(let file):
            beside.attachments.insert(CallSurroundings.line(file, sequence: sequence))
        case .handedOver(let note):
            if let begun = HandOver.Story(note, at: moment) {
                beside.handOvers[note.handOver] = begun
            } else {
                beside.handOvers[note.handOver]?.apply(note, at: moment)
            }
        default: break
        }
        beside.components = Set((call?.components ?? []).map(\.rawValue))
        beside.children = call?.children ?? []
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
        switch value {
        case let components as Set<ID<ManagedComponent>>: "\(components.sorted())"
        case let lines as Set<String>: "\(lines.sorted())"
        case let handOvers as [ID<HandOver>: HandOver.Story]:
            "\(handOvers.sorted { $0.key.rawValue < $1.key.rawValue })"
        default: "\(value)"
        }
    }
}
