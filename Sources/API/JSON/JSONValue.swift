import Foundation

/// A JSON document as it came in, before anybody says what it should be.
package enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// - Throws: ``JSONDefect`` that says what is wrong, for the sender to mend.
    package init(parsing bytes: [UInt8]) throws(JSONDefect) {
        guard !bytes.isEmpty else { throw JSONDefect(reason: "The body is empty.") }
        guard JSONValue.depth(of: bytes) <= 32 else {
            throw JSONDefect(reason: "The document is nested more than 32 levels deep.")
        }
        do {
            self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
        } catch let DecodingError.dataCorrupted(context) {
            let reason = (context.underlyingError as NSError?)?
                .userInfo[NSDebugDescriptionErrorKey] as? String
            throw JSONDefect(reason: reason ?? context.debugDescription)
        } catch {
            throw JSONDefect(reason: "The body is no JSON document.")
        }
    }

    /// How deep brackets nest; what stands in strings does not count.
    private static func depth(of bytes: [UInt8]) -> Int {
        var (depth, deepest, inText, escaped) = (0, 0, false, false)
        for byte in bytes {
            if inText {
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inText = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): inText = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                deepest = max(deepest, depth)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return deepest
    }
}

/// Why a body is no JSON document.
package struct JSONDefect: Error, Hashable {
    package let reason: String
}

extension JSONValue: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }
}
