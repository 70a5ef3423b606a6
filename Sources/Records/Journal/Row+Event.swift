import Journal
import Storage

extension Row {
    /// An event, of a row with its kind, form, structure and words.
    func event<Event: JournalEvent>(_ type: Event.Type = Event.self) throws -> Event {
        try Event(
            try get("kind"), form: try get("form"),
            EventText(structure: try get("structure"), words: try get("words")))
    }

    /// What an event says that has no types of its own yet, of a row with its words.
    func untypedEvent<Event: Decodable>(_ type: Event.Type = Event.self) throws -> Event {
        guard let payload = EventText(structure: "{}", words: try get("words")).untyped else {
            throw EventDefect("words")
        }
        return try JSONText.decode(Event.self, from: payload)
    }
}
