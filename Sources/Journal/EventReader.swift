import JSON
import Values

/// Why an event of the journal cannot be read.
package struct EventDefect: Error, Hashable, Sendable {
    /// The part of the event that is missing or is not what it should be; for people who look
    /// into a damaged database.
    package let part: String

    package init(_ part: String) {
        self.part = part
    }
}

/// Reads the parts of an event under their names.
package struct EventReader {
    private let fields: [String: JSONValue]
    /// Nil where they were erased.
    private let words: [JSONValue]?
    /// Where this stands in the event, for complaints.
    private let path: String

    package init(_ text: EventText) throws(EventDefect) {
        guard case .object(let fields)? = try? JSONValue(parsing: Array(text.structure.utf8))
        else { throw EventDefect("structure") }
        self.fields = fields
        path = ""
        guard let words = text.words else {
            self.words = nil
            return
        }
        guard case .list(let list)? = try? JSONValue(parsing: Array(words.utf8)) else {
            throw EventDefect("words")
        }
        self.words = list
    }

    private init(_ fields: [String: JSONValue], _ words: [JSONValue]?, _ path: String) {
        self.fields = fields
        self.words = words
        self.path = path
    }

    private func defect(_ name: String) -> EventDefect { EventDefect(path + name) }

    // MARK: Codes, numbers and truths of ours

    package func optionalCode(_ name: String) throws(EventDefect) -> String? {
        switch fields[name] {
        case nil: nil
        case .text(let code): code
        default: throw defect(name)
        }
    }

    package func code(_ name: String) throws(EventDefect) -> String {
        guard let code = try optionalCode(name) else { throw defect(name) }
        return code
    }

    package func optional<Value: RawRepresentable<String>>(
        _ name: String, _ type: Value.Type = Value.self
    ) throws(EventDefect) -> Value? {
        guard let code = try optionalCode(name) else { return nil }
        guard let value = Value(rawValue: code) else { throw defect(name) }
        return value
    }

    package func value<Value: RawRepresentable<String>>(
        _ name: String, _ type: Value.Type = Value.self
    ) throws(EventDefect) -> Value {
        guard let value: Value = try optional(name) else { throw defect(name) }
        return value
    }

    package func codes(_ name: String) throws(EventDefect) -> [String] {
        var codes: [String] = []
        for element in try list(name) {
            guard case .text(let code) = element else { throw defect(name) }
            codes.append(code)
        }
        return codes
    }

    package func values<Value: RawRepresentable<String>>(
        _ name: String, _ type: Value.Type = Value.self
    ) throws(EventDefect) -> [Value] {
        var values: [Value] = []
        for code in try codes(name) {
            guard let value = Value(rawValue: code) else { throw defect(name) }
            values.append(value)
        }
        return values
    }

    package func optionalNumber<Number: BinaryInteger>(
        _ name: String, _ type: Number.Type = Number.self
    ) throws(EventDefect) -> Number? {
        switch fields[name] {
        case nil: return nil
        case .number(let number):
            guard let exact = Number(exactly: number) else { throw defect(name) }
            return exact
        default: throw defect(name)
        }
    }

    package func number<Number: BinaryInteger>(
        _ name: String, _ type: Number.Type = Number.self
    ) throws(EventDefect) -> Number {
        guard let number: Number = try optionalNumber(name) else { throw defect(name) }
        return number
    }

    package func optionalMoment(_ name: String) throws(EventDefect) -> Instant? {
        try optionalNumber(name, Int64.self).map(Instant.init(milliseconds:))
    }

    package func moment(_ name: String) throws(EventDefect) -> Instant {
        Instant(milliseconds: try number(name))
    }

    package func optionalDay(_ name: String) throws(EventDefect) -> CivilDate? {
        guard let code = try optionalCode(name) else { return nil }
        guard let day = CivilDate(code) else { throw defect(name) }
        return day
    }

    package func day(_ name: String) throws(EventDefect) -> CivilDate {
        guard let day = try optionalDay(name) else { throw defect(name) }
        return day
    }

    package func holds(_ name: String) throws(EventDefect) -> Bool {
        switch fields[name] {
        case nil: false
        case .boolean(let holds): holds
        default: throw defect(name)
        }
    }

    // MARK: Words of people

    /// Empty where nothing was written, and ``EventText/erased`` where it was erased.
    package func words(_ name: String) throws(EventDefect) -> String {
        try optionalWords(name) ?? ""
    }

    package func optionalWords(_ name: String) throws(EventDefect) -> String? {
        guard let place = fields[name] else { return nil }
        return try text(at: place, name)
    }

    package func wordsList(_ name: String) throws(EventDefect) -> [String] {
        var texts: [String] = []
        for place in try list(name) { texts.append(try text(at: place, name)) }
        return texts
    }

    package func optionalText(_ name: String) throws(EventDefect) -> LocalizedText? {
        guard let inner = try optionalFields(name) else { return nil }
        return LocalizedText(english: try inner.words("en"), dutch: try inner.words("nl"))
    }

    package func text(_ name: String) throws(EventDefect) -> LocalizedText {
        guard let text = try optionalText(name) else { throw defect(name) }
        return text
    }

    private func text(at place: JSONValue, _ name: String) throws(EventDefect) -> String {
        guard let words else { return EventText.erased }
        guard
            case .number(let number) = place, let index = Int(exactly: number),
            words.indices.contains(index), case .text(let text) = words[index]
        else { throw defect(name) }
        return text
    }

    // MARK: Parts with parts of their own

    package func optional<Value: JournalValue>(
        _ name: String, _ type: Value.Type = Value.self
    ) throws(EventDefect) -> Value? {
        guard let inner = try optionalFields(name) else { return nil }
        return try Value(reading: inner)
    }

    package func value<Value: JournalValue>(
        _ name: String, _ type: Value.Type = Value.self
    ) throws(EventDefect) -> Value {
        guard let value: Value = try optional(name) else { throw defect(name) }
        return value
    }

    package func values<Value: JournalValue>(
        _ name: String, _ type: Value.Type = Value.self
    ) throws(EventDefect) -> [Value] {
        var values: [Value] = []
        for element in try list(name) {
            guard case .object(let inner) = element else { throw defect(name) }
            values.append(try Value(reading: EventReader(inner, words, path + name + ".")))
        }
        return values
    }

    private func optionalFields(_ name: String) throws(EventDefect) -> EventReader? {
        switch fields[name] {
        case nil: nil
        case .object(let inner): EventReader(inner, words, path + name + ".")
        default: throw defect(name)
        }
    }

    private func list(_ name: String) throws(EventDefect) -> [JSONValue] {
        switch fields[name] {
        case nil: []
        case .list(let list): list
        default: throw defect(name)
        }
    }
}
