import HTTPTypes

/// Which methods each address takes, for senders who try another.
struct Addresses: Sendable {
    private let patterns: [(parts: [Substring], method: HTTPRequest.Method)]

    /// - Parameter patterns: whole paths, with parameters in braces.
    init(_ patterns: [(path: String, method: HTTPRequest.Method)]) {
        self.patterns = patterns.map { ($0.path.split(separator: "/"), $0.method) }
    }

    /// - Returns: none for an address that does not exist.
    func methods(at path: String) -> [HTTPRequest.Method] {
        let parts = path.split(separator: "/")
        let methods = patterns.filter { matches($0.parts, parts) }.map(\.method)
        return methods.contains(.get) ? methods + [.head] : methods
    }

    private func matches(_ pattern: [Substring], _ parts: [Substring]) -> Bool {
        pattern.count == parts.count
            && zip(pattern, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
