import Testing

/// A place that breaks a rule, and what to do about it.
struct Finding: Sendable, CustomStringConvertible {
    let path: String
    let line: Int
    let message: String

    var description: String { "\(path):\(line): \(message)" }
}

/// Fails with one line for each finding.
func expectNone(_ findings: [Finding], at place: SourceLocation = #_sourceLocation) {
    let list = Comment(rawValue: findings.map(\.description).joined(separator: "\n"))
    #expect(findings.isEmpty, list, sourceLocation: place)
}
