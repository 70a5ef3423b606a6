import USM
import Values

/// A service with every version of what it promises.
package struct ServiceState: Hashable, Sendable {
    package private(set) var content: ServiceContent
    /// In their order.
    package private(set) var versions: [SpecificationVersion]

    package init(content: ServiceContent, versions: [SpecificationVersion] = []) {
        self.content = content
        self.versions = versions
    }

    /// Rebuilds a service from one event more.
    ///
    /// - Parameter former: nil before the first one.
    /// - Returns: nil for what cannot be the first event of a service.
    package static func replaying(
        _ event: ServiceEvent, on former: ServiceState?
    ) -> ServiceState? {
        switch event {
        case .stands(let content, _):
            return ServiceState(content: content, versions: former?.versions ?? [])
        case .specified(let version):
            var next = former
            next?.versions.append(version)
            return next
        }
    }
}
