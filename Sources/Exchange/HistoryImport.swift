import Desk

/// The import of one file: what `mainstay import` does.
package struct HistoryImport: Sendable {
    package let file: String
    package let format: CaseReader.Format
    package let map: ImportMap

    package init(file: String, format: CaseReader.Format, map: ImportMap) {
        self.file = file
        self.format = format
        self.map = map
    }

    /// Enters all cases of the file, or none.
    ///
    /// - Parameters:
    ///   - isDryRun: does all of it, counts, and takes it back.
    ///   - onProgress: told after each case, on a thread of the database; starts anew when the
    ///     database has to repeat the write.
    /// - Throws: ``ImportError`` for the file, and what the database throws.
    package func run(
        on desk: ServiceDesk, isDryRun: Bool = false,
        onProgress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> ImportTally {
        try await desk.importHistory(source: map.source, isDryRun: isDryRun) {
            let cases = CasesAhead { () throws(ImportError) in
                try CaseReader(file: file, as: format, map: map)
            }
            return { try cases.next(onProgress) }
        }
    }

    /// All complaints about the file, without a database: those about single cases, and the one
    /// that ends the reading.
    ///
    /// - Returns: the first of them, and how many there are.
    package func complaints(
        limit: Int = 100
    ) -> (first: [ImportError], count: Int, progress: ImportProgress) {
        var (complaints, count) = ([ImportError](), 0)
        func note(_ complaint: ImportError) {
            count += 1
            if complaints.count < limit { complaints.append(complaint) }
        }
        do throws(ImportError) {
            let reader = try CaseReader(file: file, as: format, map: map)
            var isAtEnd = false
            while !isAtEnd {
                do throws(ImportError) {
                    isAtEnd = try reader.next() == nil
                } catch {
                    note(error)
                    isAtEnd = !error.concernsOneCase
                }
            }
            return (complaints, count, reader.progress)
        } catch {
            note(error)
            return (complaints, count, ImportProgress())
        }
    }
}
