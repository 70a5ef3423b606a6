import Storage
import Synchronization
import USM

/// What columns of agreements were found to hold, so that each text is read once.
///
/// Every registration looks at all agreements of its requester, and reading their JSON was a
/// quarter of its time. The text itself is the key, so nothing here can be out of date.
final class DecodedTexts<Value: Sendable>: Sendable {
    private let known = Mutex(RecentlyUsed<String, Value>(capacity: 512))
    private let decode: @Sendable (String) throws -> Value

    init(_ decode: @escaping @Sendable (String) throws -> Value) {
        self.decode = decode
    }

    func value(of text: String) throws -> Value {
        if let value = known.withLock({ $0.value(for: text) }) { return value }
        let value = try decode(text)
        known.withLock { _ = $0.insert(value, for: text) }
        return value
    }
}

extension Agreement {
    static let decodedCalls = DecodedTexts {
        try JSONText.decode([PreAgreedCall].self, from: $0)
    }
    static let decodedTargets = DecodedTexts(StoredTargets.decode)
}
