extension Array {
    /// In order, at most so many together: as many rows as one statement writes.
    func inPieces(of size: Int = 200) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
