import Storage
import USM
import Values

extension CallOrder {
    var condition: SQL {
        switch self {
        case .newest(nil), .oldest(nil), .due(nil): "TRUE"
        case .newest(let number?): "call.number < \(number)"
        case .oldest(let number?): "call.number > \(number)"
        case .due(let cursor?) where cursor.due == DueCursor.never:
            "(call.due_at IS NULL AND call.number > \(cursor.number))"
        case .due(let cursor?):
            """
            ((call.due_at, call.number) > (\(cursor.due), \(cursor.number))
                OR call.due_at IS NULL)
            """
        }
    }

    /// `due_at IS NULL` first sorts calls without a due time last in both engines, and lets each
    /// half run along its index.
    var terms: SQL {
        switch self {
        case .newest: "number DESC"
        case .oldest: "number"
        case .due: "due_at IS NULL, due_at, number"
        }
    }
}
