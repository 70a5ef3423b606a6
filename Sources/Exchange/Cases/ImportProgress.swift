/// How far an import has come.
package struct ImportProgress: Hashable, Sendable {
    /// Bytes of the file as it lies on the disk.
    package var bytesRead = 0
    /// nil where nobody knows, as for a pipe.
    package var bytesTotal: Int?
    package var cases = 0
    package var events = 0

    /// From 0 to 1; nil where the size is not known.
    package var fraction: Double? {
        bytesTotal.map { $0 == 0 ? 1 : Double(bytesRead) / Double($0) }
    }
}
