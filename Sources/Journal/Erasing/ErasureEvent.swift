import USM
import Values

/// Somebody's words were erased from the journal.
package enum ErasureEvent: JournalEvent {
    /// - positions: those of the events whose words are gone, in their order.
    case wordsErased(of: ID<Party>, positions: [Int64], reason: String)

    package static var subject: Subject.Kind { .erasure }

    package var kind: String { Self.wordsErasedKind }
    package static let wordsErasedKind = "words_erased"

    package func write(_ fields: inout EventWriter) {
        switch self {
        case .wordsErased(let person, let positions, let reason):
            fields.field("person", person)
            fields.field("positions", codes: positions.map(String.init))
            fields.words("reason", reason)
        }
    }

    package init(
        _ kind: String, form: Int, reading fields: EventReader
    ) throws(EventDefect) {
        guard form == 1 else { throw EventDefect("form") }
        guard kind == Self.wordsErasedKind else { throw EventDefect("kind") }
        var positions: [Int64] = []
        for code in try fields.codes("positions") {
            guard let position = Int64(code) else { throw EventDefect("positions") }
            positions.append(position)
        }
        self = .wordsErased(
            of: try fields.value("person"), positions: positions,
            reason: try fields.words("reason"))
    }
}
