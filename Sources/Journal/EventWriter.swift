import JSON
import Values

/// A value that events carry, with the names of its parts written down.
///
/// What is absent is not written, and a truth only where it holds: so a part that comes later
/// changes nothing in what was kept before.
package protocol JournalValue {
    func write(_ fields: inout EventWriter)
    init(reading fields: EventReader) throws(EventDefect)
}

/// Writes the parts of an event under their names, always in the same order.
package struct EventWriter {
    private var structure = JSONOutput()
    private var words = JSONOutput()
    private var wordCount = 0

    init() {
        structure.openObject()
        words.openList()
    }

    func finished() -> EventText {
        var (structure, words) = (structure, words)
        structure.closeObject()
        words.closeList()
        return EventText(
            structure: String(decoding: structure.bytes, as: UTF8.self),
            words: wordCount == 0 ? nil : String(decoding: words.bytes, as: UTF8.self))
    }

    // MARK: Codes, numbers and truths of ours

    /// A code of the product's own or an id; never what somebody wrote.
    package mutating func field(_ name: StaticString, code: String?) {
        guard let code else { return }
        structure.key(name)
        structure.value(code)
    }

    package mutating func field<Value: RawRepresentable<String>>(
        _ name: StaticString, _ value: Value?
    ) {
        field(name, code: value?.rawValue)
    }

    package mutating func field<Value: RawRepresentable<String>>(
        _ name: StaticString, _ values: [Value]
    ) {
        field(name, codes: values.map(\.rawValue))
    }

    package mutating func field(_ name: StaticString, codes: [String]) {
        guard !codes.isEmpty else { return }
        structure.key(name)
        structure.list(codes) { $0.value($1) }
    }

    package mutating func field(_ name: StaticString, _ number: (some BinaryInteger)?) {
        guard let number else { return }
        structure.key(name)
        structure.value(number)
    }

    package mutating func field(_ name: StaticString, _ moment: Instant?) {
        field(name, moment?.milliseconds)
    }

    package mutating func field(_ name: StaticString, _ day: CivilDate?) {
        field(name, code: day?.description)
    }

    package mutating func field(_ name: StaticString, _ holds: Bool) {
        guard holds else { return }
        structure.key(name)
        structure.value(true)
    }

    // MARK: Words of people

    /// Names, addresses and whatever somebody typed; an empty text is as good as none.
    package mutating func words(_ name: StaticString, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        structure.key(name)
        add(text)
    }

    package mutating func words(_ name: StaticString, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        structure.key(name)
        structure.openList()
        for text in texts { add(text) }
        structure.closeList()
    }

    package mutating func words(_ name: StaticString, _ text: LocalizedText?) {
        guard let text else { return }
        structure.key(name)
        structure.openObject()
        words("en", text.english)
        words("nl", text.dutch)
        structure.closeObject()
    }

    private mutating func add(_ text: String) {
        structure.value(wordCount)
        words.value(text)
        wordCount += 1
    }

    // MARK: Parts with parts of their own

    package mutating func field(_ name: StaticString, _ value: (some JournalValue)?) {
        guard let value else { return }
        structure.key(name)
        write(value)
    }

    package mutating func field(_ name: StaticString, _ values: [some JournalValue]) {
        guard !values.isEmpty else { return }
        structure.key(name)
        structure.openList()
        for value in values { write(value) }
        structure.closeList()
    }

    private mutating func write(_ value: some JournalValue) {
        structure.openObject()
        value.write(&self)
        structure.closeObject()
    }
}
