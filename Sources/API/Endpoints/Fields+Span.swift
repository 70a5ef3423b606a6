import Desk
import Values

extension Field {
    /// From when until when, by moments or in whole days.
    static let span: [Field] = [
        .optional("from", .moment, "From when; or say it in days."),
        .optional("until", .moment, "Until when; at most 366 days later."),
        .optional(
            "from_day", .text(limit: 10),
            "Instead of both: the first whole day where the enterprise is, as `2026-12-14`."),
        .optional(
            "until_day", .text(limit: 10), "The first day that is free again, as `2026-12-15`."),
    ]
}

extension Fields {
    /// - Throws: ``DeskRefusal/invalid(_:)`` for a day that is none.
    func span() throws(DeskRefusal) -> EnteredSpan {
        let (from, until) = (text("from_day"), text("until_day"))
        guard from != nil || until != nil else {
            return .moments(from: moment("from"), until: moment("until"))
        }
        let (first, end) = (from.flatMap { CivilDate($0) }, until.flatMap { CivilDate($0) })
        guard let first, let end else {
            throw .invalid([
                FieldProblem(first == nil ? "from_day" : "until_day", APITexts.dayWanted)
            ])
        }
        return .days(from: first, until: end)
    }
}
