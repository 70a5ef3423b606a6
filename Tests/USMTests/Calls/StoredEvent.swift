import Foundation
import USM

/// An event as the journal keeps it.
struct StoredEvent {
    let json: String

    func read() throws -> Call.Event {
        try JSONDecoder().decode(Call.Event.self, from: Data(json.utf8))
    }
}

func stored(_ event: Call.Event) throws -> StoredEvent {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return StoredEvent(json: String(decoding: try encoder.encode(event), as: UTF8.self))
}
