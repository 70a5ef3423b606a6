/// Waits until something outside this process has happened: a server has started, another process
/// has ended.
///
/// What happens inside is waited for itself, or moved by a test's own clock.
///
/// - Returns: whether it happened in time.
package func eventually(
    within limit: Duration = .seconds(60), _ condition: () async throws -> Bool
) async throws -> Bool {
    let clock = ContinuousClock()
    let end = clock.now + limit
    while clock.now < end {
        if try await condition() { return true }
        try await clock.sleep(for: .milliseconds(50))
    }
    return try await condition()
}
