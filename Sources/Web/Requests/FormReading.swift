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
    private let timeZone: TimeZone
    private var check = FieldCheck()

    package init(_ form: Form, for viewer: Viewer) {
        self.form = form
        timeZone = viewer.timeZone
    }

    /// One of the values of an enumeration.
    ///
    /// - Returns: nil when nothing usable was chosen; that is a problem when it is required.
    package mutating func choice<Choice: RawRepresentable>(
        _ field: String, _ type: Choice.Type = Choice.self, isRequired: Bool = true
    ) -> Choice? where Choice.RawValue == String {
        let raw = form[field]
        if let choice = Choice(rawValue: raw) { return choice }
        if isRequired || !raw.isEmpty { check.refuse(field, FormTexts.choose) }
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

    /// A date and time as browsers send them (`2026-11-22T09:20`), in the person's time zone.
    package mutating func moment(_ field: String) -> Instant? {
        let raw = form[field]
        guard !raw.isEmpty else { return nil }
        guard let asUTC = Instant(rfc3339: raw.count == 16 ? raw + ":00Z" : raw + "Z") else {
            check.refuse(field, FormTexts.moment)
            return nil
        }
        let date = Date(timeIntervalSince1970: Double(asUTC.milliseconds) / 1000)
        let offset = Int64(timeZone.secondsFromGMT(for: date))
        return Instant(milliseconds: asUTC.milliseconds - offset * 1000)
    }

    /// The files of the form, as the desk takes them.
    ///
    /// - Throws: ``DeskRefusal/tooLarge(limit:at:)`` at the field; what was typed comes back.
    package func files(_ field: String = "files") throws(DeskRefusal) -> [NewFile] {
        guard !form.isTooLarge else {
            throw .tooLarge(
                limit: Form.uploadBytesMax, at: FieldProblem(field, FormTexts.filesTooLarge))
        }
        return form.files.filter { $0.field == field }.map {
            NewFile(name: $0.name, mediaType: $0.mediaType, bytes: $0.bytes)
        }
    }

    package mutating func refuse(_ field: String, _ sentence: LocalizedText) {
        check.refuse(field, sentence)
    }

    /// - Throws: ``DeskRefusal/invalid(_:)`` when anything was refused.
    package func finish() throws(DeskRefusal) { try check.finish() }
}
