import Records
import Storage

/// Finds where the events of a thing have a gap, and calls that are gone while their journal is
/// there.
struct SequenceVerification {
    /// How many calls are looked up together.
    private static let lookedUpTogether = 500

    private(set) var verification = Verification()
    private var id = ""
    private var last: [String: Int64] = [:]
    private var calls: [String] = []

    init(_ reader: any Reader) throws {
        try reader.forEachSequence { subject, id, sequence in
            if id != self.id {
                self.id = id
                last.removeAll(keepingCapacity: true)
            }
            let expected = last[subject, default: 0] + 1
            last[subject] = sequence
            if subject == "call", expected == 1 { try lookUp(id, reader) }
            guard sequence != expected else { return }
            verification.note(
                JournalDifference(
                    subject: "\(subject) \(id)", field: "sequence", stored: "event \(sequence)",
                    replayed: "event \(expected)"))
        }
        try lookUp(nil, reader)
    }

    private mutating func lookUp(_ call: String?, _ reader: any Reader) throws {
        if let call { calls.append(call) }
        guard call == nil || calls.count == Self.lookedUpTogether else { return }
        for missing in try reader.callsMissing(of: calls) {
            verification.note(
                JournalDifference(
                    subject: "call \(missing)", field: "row", stored: "gone",
                    replayed: "there, by its journal"))
        }
        calls.removeAll(keepingCapacity: true)
    }
}
