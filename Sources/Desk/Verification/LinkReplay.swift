import Journal
import Records
import Storage
import USM
import Values

/// The links of a few calls, as the journals of both sides tell them.
struct LinkReplay {
    private var expected: Set<LinkRow> = []
    private let stored: Set<LinkRow>
    private let calls: Set<ID<Call>>

    /// - Parameter calls: whose links are looked at, with the calls at their other ends.
    init(_ reader: any Reader, _ calls: [ID<Call>]) throws {
        self.calls = Set(calls)
        stored = try reader.linkRows(touching: calls)
        let own = try reader.linkEvents(of: calls)
        var others = Set(stored.flatMap { [$0.call, $0.other] })
        for event in own { if let row = Self.change(event)?.row { others.insert(row.other) } }
        others.subtract(self.calls)
        var events = own
        for group in Array(others).groups(of: 500) { events += try reader.linkEvents(of: group) }
        for event in events.sorted(by: { $0.position < $1.position }) {
            guard let (row, isThere) = Self.change(event) else { continue }
            for side in [row, row.inverse] {
                if isThere { expected.insert(side) } else { expected.remove(side) }
            }
        }
        expected = expected.filter { self.calls.contains($0.call) || self.calls.contains($0.other) }
    }

    /// What an event says of a link, and whether that is there afterwards.
    private static func change(_ stored: StoredEvent) -> (row: LinkRow, isThere: Bool)? {
        let call = ID<Call>(stored.subject.id)
        guard let event: Call.Event = try? stored.event() else { return nil }
        switch event {
        case .linked(let link): return (LinkRow(call, link.kind, link.other), true)
        case .unlinked(let link): return (LinkRow(call, link.kind, link.other), false)
        case .registered(let registration):
            return registration.origin.map { (LinkRow(call, .broughtForthBy, $0), true) }
        default: return nil
        }
    }

    /// The links that are missing and those that nobody made, each once.
    var findings: [(call: ID<Call>, stored: String, replayed: String)] {
        let missing = expected.subtracting(stored).map { (owner($0), "", Self.words($0)) }
        let strange = stored.subtracting(expected).map { (owner($0), Self.words($0), "") }
        return (missing + strange).sorted { "\($0)" < "\($1)" }
    }

    private func owner(_ row: LinkRow) -> ID<Call> {
        calls.contains(row.call) ? row.call : row.other
    }

    private static func words(_ row: LinkRow) -> String {
        "\(row.call) \(row.kind.rawValue) \(row.other)"
    }
}

extension Array {
    func groups(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map {
            Array(self[$0..<Swift.min($0 + size, count)])
        }
    }
}
