import Storage
import Synchronization
import USM

/// The pre-agreed calls that columns were found to hold, so that each text is read once.
///
/// Every registration looks at all agreements of its requester, and reading their JSON was a
/// quarter of its time. The text itself is the key, so nothing here can be out of date.
final class PreAgreedTexts: Sendable {
    static let shared = PreAgreedTexts()

    private let known = Mutex(RecentlyUsed<String, [PreAgreedCall]>(capacity: 512))

    func calls(in text: String) throws -> [PreAgreedCall] {
        if let calls = known.withLock({ $0.value(for: text) }) { return calls }
        let calls = try JSONText.decode([PreAgreedCall].self, from: text)
        known.withLock { _ = $0.insert(calls, for: text) }
        return calls
    }
}
