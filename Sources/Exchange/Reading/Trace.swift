import Values

/// One case of an event log with what happened in it, as the file tells it.
///
/// The words are those of XES (IEEE 1849): a log has traces, a trace has events, and both have
/// attributes. In a table, a trace is the rows that share a case id, and each row is an event.
package struct Trace: Hashable, Sendable {
    package var attributes: [Attribute]
    package var events: [Event]
    /// Where the trace begins in its file; counts from 1.
    package let line: Int

    package struct Event: Hashable, Sendable {
        package var attributes: [Attribute]
        package let line: Int

        package init(attributes: [Attribute] = [], line: Int) {
            self.attributes = attributes
            self.line = line
        }
    }

    package struct Attribute: Hashable, Sendable {
        package let key: String
        package let value: Value
        /// Attributes of the attribute, or the items of a list.
        package var children: [Attribute]

        package init(_ key: String, _ value: Value, children: [Attribute] = []) {
            self.key = key
            self.value = value
            self.children = children
        }
    }

    package enum Value: Hashable, Sendable {
        case text(String)
        case moment(Instant)
        case whole(Int64)
        case number(Double)
        case truth(Bool)
        /// Has nothing but children.
        case list

        /// As people read it; nil for a list.
        package var words: String? {
            switch self {
            case .text(let text): text
            case .moment(let instant): instant.rfc3339
            case .whole(let number): String(number)
            case .number(let number): String(number)
            case .truth(let truth): truth ? "true" : "false"
            case .list: nil
            }
        }
    }

    package init(attributes: [Attribute] = [], events: [Event] = [], line: Int) {
        self.attributes = attributes
        self.events = events
        self.line = line
    }
}

/// Reads an event log one trace at a time.
package protocol TraceReader: AnyObject {
    /// The next trace; nil after the last one. After an error there is nothing more to ask.
    func next() throws(ImportError) -> Trace?
    /// How many events stood outside of every case so far.
    var strayEvents: Int { get }
}

extension TraceReader {
    package var strayEvents: Int { 0 }
}

extension Trace {
    /// The same without the characters for which people's own texts are refused.
    ///
    /// - Returns: nil for the second when there were none; the first of them otherwise.
    func withoutUnshown() -> (trace: Trace, left: String?) {
        var (clean, left) = (self, String?.none)
        let cleaned = { (attribute: Attribute) -> Attribute in
            guard case .text(let text) = attribute.value else { return attribute }
            let kept = TextRule.withoutUnshown(text)
            left = left ?? kept.left
            return Attribute(attribute.key, .text(kept.text), children: attribute.children)
        }
        clean.attributes = attributes.map(cleaned)
        for index in events.indices {
            clean.events[index].attributes = events[index].attributes.map(cleaned)
        }
        return (clean, left)
    }
}

/// How much one trace may take, so that no file can fill the memory.
package struct ReadingLimits: Sendable {
    /// The bytes of one value.
    package var value = 1 << 20
    /// The bytes of all values of one trace, and 64 more for each.
    package var trace = 64 << 20
    /// How deep elements may stand within one another.
    package var depth = 64
    /// The bytes of a whole table whose rows are not grouped by case.
    package var table = 512 << 20

    package init() {}
}
