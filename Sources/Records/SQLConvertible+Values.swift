import Storage
import USM
import Values

extension ID: SQLConvertible {
    package var sqlValue: SQL.Value { .text(rawValue) }
    package init?(sqlValue: SQL.Value) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }
}

extension Instant: SQLConvertible {
    package var sqlValue: SQL.Value { .integer(milliseconds) }
    package init?(sqlValue: SQL.Value) {
        guard case .integer(let value) = sqlValue else { return nil }
        self.init(milliseconds: value)
    }
}

extension Step: SQLConvertible {
    package var sqlValue: SQL.Value { .text(code) }
    package init?(sqlValue: SQL.Value) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }
}

extension CallType: SQLConvertible {}
extension DuePromise: SQLConvertible {}
extension ReportTally.Measure: SQLConvertible {}
extension ProcessKind: SQLConvertible {}
extension Impact: SQLConvertible {}
extension Urgency: SQLConvertible {}
extension Profile: SQLConvertible {}
extension Language: SQLConvertible {}
extension Arrangement.Kind: SQLConvertible {}
extension Arrangement.State: SQLConvertible {}
extension Party.Kind: SQLConvertible {}
extension Registration.Channel: SQLConvertible {}
extension Call.Status: SQLConvertible {}
extension Call.Confirmation: SQLConvertible {}
extension Call.Ending: SQLConvertible {}
extension Call.Visibility: SQLConvertible {}
extension Call.Child.Outcome: SQLConvertible {}
extension Call.Link.Kind: SQLConvertible {}
extension Call.OwnReview: SQLConvertible {}
extension Call.SecondLook: SQLConvertible {}
