import Storage
import Synchronization
import USM

/// The specifications that columns were found to hold, so that each text is read once.
///
/// The catalogue of services looks at the newest of every service. The text itself is the key, so
/// nothing here can be out of date.
final class SpecificationTexts: Sendable {
    static let shared = SpecificationTexts()

    private let known = Mutex(RecentlyUsed<String, ServiceSpecification>(capacity: 4096))

    func specification(in text: String) throws -> ServiceSpecification {
        if let found = known.withLock({ $0.value(for: text) }) { return found }
        let specification = try JSONText.decode(ServiceSpecification.self, from: text)
        known.withLock { _ = $0.insert(specification, for: text) }
        return specification
    }
}
