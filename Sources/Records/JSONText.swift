import Foundation
import JSON

/// Values that are kept as JSON in a text column.
enum JSONText {
    private static let decoder = JSONDecoder()

    static func encode(_ value: some Encodable) throws -> String {
        try JSONTextEncoder.text(of: value)
    }

    static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try decoder.decode(type, from: Data(text.utf8))
    }
}
