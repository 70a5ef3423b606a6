import Desk
import Foundation
import USM
import Values

/// Reads a form field by field into typed values, and collects everything that is wrong, so that
/// people hear it all at once.
///
/// Texts go to the desk as they were typed: it has the rules for them.
package struct FormReading {
    package let form: Form
    private let timeZone: TimeZoneRules
    private var check = FieldCheck()

    package init(_ form: Form, for viewer: Viewer) {
        self.form = form
        timeZone = viewer.timeZone
    }

    /// One of the values of an enumeration.
    ///
    /// - Parameter otherwise: what to say where nothing usable was chosen; in a form with several
    ///   choices it tells which of them.
    /// - Returns: nil when nothing usable was chosen; that is a problem when it is required.
    package mutating func choice<Choice: RawRepresentable>(
        _ field: String, _ type: Choice.Type = Choice.self, isRequired: Bool = true,
        otherwise: LocalizedText? = nil
    ) -> Choice? where Choice.RawValue == String {
        let raw = form[field]
        if let choice = Choice(rawValue: raw) { return choice }
        if isRequired || !raw.isEmpty { check.refuse(field, otherwise ?? FormTexts.choose) }
        return nil
    }

    /// Several values of an enumeration; what is none of them is a problem.
    package mutating func choices<Choice: RawRepresentable>(
        _ field: String, _ type: Choice.Type = Choice.self
    ) -> [Choice] where Choice.RawValue == String {
        form.values(field).compactMap { raw in
            if let choice = Choice(rawValue: raw) { return choice }
            check.refuse(field, FormTexts.choose)
            return nil
        }
    }

    /// The id of something; nil when the field is empty.
    package func id<Subject>(_ field: String, of type: Subject.Type = Subject.self)
        -> ID<Subject>?
    {
        let raw = form[field]
        return raw.isEmpty ? nil : ID(raw)
    }

    package func ids<Subject>(_ field: String, of type: Subject.Type = Subject.self)
        -> [ID<Subject>]
    {
        form.values(field).filter { !$0.isEmpty }.map { ID($0) }
    }

    /// A whole number; nil when the field is empty.
    package mutating func number(_ field: String) -> Int? {
        let raw = form[field].trimmingCharacters(in: .whitespaces)
        guard !raw.isEmpty else { return nil }
        guard let number = Int(raw) else {
            check.refuse(field, FormTexts.wholeNumber)
            return nil
        }
        return number
    }

    /// The version of the call that the person saw when they got the form.
    package func seenVersion(_ field: String = "version") -> Int? { Int(form[field]) }

    /// A date and time as browsers send them (`2026-11-22T09:20`), by the clocks of the person.
    ///
    /// What those never show is refused; of what they show twice it is the first time, unless the
    /// field was filled with the second.
    package mutating func moment(_ field: String) -> Instant? {
        let raw = form[field]
        guard !raw.isEmpty else { return nil }
        let parts = raw.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let date = CivilDate(String(parts[0])),
            let time = TimeOfDay(String(parts[1].prefix(5))), time < .endOfDay,
            parts[1].utf8.count == 5 || Instant(rfc3339: raw + "Z") != nil
        else {
            check.refuse(field, FormTexts.moment)
            return nil
        }
        switch timeZone.reading(of: date, time) {
        case .once(let moment):
            return moment
        case .twice(let earlier, let later):
            return form[Self.secondTime(of: field)] == raw ? later : earlier
        case .never(let skip):
            check.refuse(
                field,
                FormTexts.skipped(time, on: date, from: skip.from, to: skip.to, in: timeZone.name))
            return nil
        }
    }

    /// From when until when; from midnight to midnight it is whole days, wherever the person is.
    package mutating func span(_ from: String = "from", _ until: String = "until") -> EnteredSpan {
        let midnight = "T00:00"
        if form[from].hasSuffix(midnight), form[until].hasSuffix(midnight),
            let first = CivilDate(String(form[from].dropLast(midnight.utf8.count))),
            let end = CivilDate(String(form[until].dropLast(midnight.utf8.count)))
        {
            return .days(from: first, until: end)
        }
        return .moments(from: moment(from), until: moment(until))
    }

    /// The name of the field that says that the second of two equal times is meant.
    static func secondTime(of field: String) -> String { "\(field)_second" }

    /// The files of the form, as the desk takes them.
    ///
    /// - Throws: ``DeskRefusal/tooLarge(limit:at:)`` at the field; what was typed comes back.
    package func files(_ field: String = "files") throws(DeskRefusal) -> [NewFile] {
        guard !form.isTooLarge else {
            throw .tooLarge(
                limit: Form.uploadBytesMax, at: FieldProblem(field, FormTexts.filesTooLarge))
        }
        return form.files.filter { $0.field == field }.map {
            NewFile(name: $0.name, mediaType: $0.mediaType, content: $0.content)
        }
    }

    package mutating func refuse(_ field: String, _ sentence: LocalizedText) {
        check.refuse(field, sentence)
    }

    /// - Throws: ``DeskRefusal/invalid(_:)`` when anything was refused.
    package func finish() throws(DeskRefusal) { try check.finish() }
}
