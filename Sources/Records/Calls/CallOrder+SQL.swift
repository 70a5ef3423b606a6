import Storage
import USM
import Values

extension CallOrder {
    /// The ways through the calls that together give a page, each along one index from where its
    /// cursor says: a due list goes through the dated calls and then through the undated ones.
    var passes: [(condition: SQL, terms: SQL)] {
        switch self {
        case .newest(nil), .oldest(nil):
            [(condition: "TRUE", terms: terms)]
        case .newest(let number?):
            [(condition: "call.number < \(number)", terms: terms)]
        case .oldest(let number?):
            [(condition: "call.number > \(number)", terms: terms)]
        case .due(let cursor?) where cursor.due == DueCursor.never:
            [
                (
                    condition: "call.due_at IS NULL AND call.number > \(cursor.number)",
                    terms: "number"
                )
            ]
        case .due(let cursor):
            [
                (condition: cursor?.isBehind ?? "call.due_at IS NOT NULL", terms: "due_at, number"),
                (condition: "call.due_at IS NULL", terms: "number"),
            ]
        }
    }

    /// `due_at IS NULL` first sorts calls without a due time last in both engines.
    var terms: SQL {
        switch self {
        case .newest: "number DESC"
        case .oldest: "number"
        case .due: "due_at IS NULL, due_at, number"
        }
    }
}

extension CallOrder.DueCursor {
    /// Dated calls behind this place.
    ///
    /// The first half says nothing that the second does not, but SQLite follows an index by it.
    fileprivate var isBehind: SQL {
        "call.due_at >= \(due) AND (call.due_at, call.number) > (\(due), \(number))"
    }
}
