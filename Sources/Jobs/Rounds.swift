/// Does something again and again, with a pause after each time, until its task is cancelled.
///
/// What has begun is finished; the pause ends at once.
///
/// - Parameter work: gives how long the pause is.
func inRounds(_ work: () async -> Duration) async {
    while !Task.isCancelled {
        do {
            try await Task.sleep(for: await work())
        } catch {
            return
        }
    }
}
