import Desk
import Values

/// Pulls the cases of an event log out of a file, one at a time, as a map reads them.
///
/// Belongs to one task. Memory holds one chunk of the file, its cases, and the names of the
/// cases that have been, so that a case in two pieces is noticed and not half lost.
package final class CaseReader {
    package enum Format: String, CaseIterable, Sendable {
        case xes, csv
    }

    package private(set) var progress = ImportProgress()

    private let input: any ByteInput
    private let traces: any TraceReader
    private let builder: CaseBuilder
    private var names: Set<String> = []

    package convenience init(
        file path: String, as format: Format, map: ImportMap,
        limits: ReadingLimits = ReadingLimits()
    ) throws(ImportError) {
        try self.init(.opening(path), as: format, map: map, limits: limits)
    }

    package init(
        _ input: any ByteInput, as format: Format, map: ImportMap,
        limits: ReadingLimits = ReadingLimits()
    ) throws(ImportError) {
        self.input = input
        builder = CaseBuilder(map: map, file: input.name)
        switch format {
        case .xes:
            traces = try XESReader(
                input, moments: map.moments, limits: limits, used: Set(map.attributes))
        case .csv:
            let table = try CSVReader(
                input, format: map.csv, caseColumn: map.caseID, limits: limits)
            try table.require(map.attributes)
            traces = table
        }
        noteProgress()
    }

    /// The next case; nil after the last one.
    ///
    /// - Throws: an error that ``ImportError/concernsOneCase`` when only this case is the matter:
    ///   the next call gives the case after it. After any other error nothing follows.
    package func next() throws(ImportError) -> HistoricCase? {
        guard let trace = try traces.next() else {
            noteProgress()
            return nil
        }
        progress.cases += 1
        progress.events += trace.events.count
        noteProgress()
        let read = try historicCase(from: trace)
        guard names.insert(read.externalID).inserted else {
            throw ImportError(input.name, .line(trace.line), .caseRepeated(read.externalID))
        }
        return read
    }

    /// An invisible character that somebody pasted once keeps no history out: it is left out,
    /// with a warning for its case.
    private func historicCase(from trace: Trace) throws(ImportError) -> HistoricCase {
        do {
            return try builder.historicCase(from: trace)
        } catch {
            guard case .textRefused(_, let reason) = error.problem, reason.isAboutCharacters else {
                throw error
            }
            let (clean, left) = trace.withoutUnshown()
            let read = try builder.historicCase(from: clean)
            progress.warn(
                ImportError(
                    input.name, .line(trace.line),
                    .textMended(of: read.externalID, left: left ?? "")))
            return read
        }
    }

    private func noteProgress() {
        progress.strayEvents = traces.strayEvents
        progress.bytesRead = input.position
        progress.bytesTotal = input.size
    }
}
