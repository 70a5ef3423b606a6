/// How far an import has come.
package struct ImportProgress: Hashable, Sendable {
    /// Bytes of the file as it lies on the disk.
    package var bytesRead = 0
    /// nil where nobody knows, as for a pipe.
    package var bytesTotal: Int?
    package var cases = 0
    package var events = 0
    /// How many events stand outside of every case, and so were not imported.
    package var strayEvents = 0
    /// The first cases that were imported otherwise than they stand there, and how many are.
    package private(set) var warnings: [ImportError] = []
    package private(set) var warningCount = 0

    package static let warningsMax = 20

    package init() {}

    mutating func warn(_ warning: ImportError) {
        warningCount += 1
        if warnings.count < Self.warningsMax { warnings.append(warning) }
    }

    /// What somebody should know who thinks that all of it is in now, a line each.
    package var notes: [String] {
        let rest = warningCount - warnings.count
        let stray =
            strayEvents == 1
            ? "1 event stands outside of a case and was not imported."
            : "\(strayEvents) events stand outside of a case and were not imported."
        return warnings.map(\.description)
            + (rest > 0 ? ["\(rest) more cases like these."] : [])
            + (strayEvents > 0 ? [stray] : [])
    }

    /// From 0 to 1; nil where the size is not known.
    package var fraction: Double? {
        bytesTotal.map { $0 == 0 ? 1 : Double(bytesRead) / Double($0) }
    }
}
