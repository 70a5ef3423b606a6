import Values

/// Why a file cannot be imported: where, and what was expected there.
package struct ImportError: Error, Hashable, Sendable {
    package let file: String
    package let place: Place
    package let problem: Problem

    package enum Place: Hashable, Sendable {
        /// The file as a whole.
        case file
        /// Counts from 1, in the text after decompression.
        case line(Int)
        /// Counts from 0, in the file as it lies on the disk.
        case byte(Int)
    }

    package enum Problem: Hashable, Sendable {
        // The bytes.
        case unreadable(reason: String)
        case empty
        case gzipTruncated
        case gzipCorrupt(reason: String)
        case tooLarge(String, limit: Int)

        // XES.
        /// `found` is the root element, where there is one.
        case notXES(found: String?)
        case xmlMalformed(reason: String)
        /// `open` is the innermost element without an end.
        case xmlTruncated(open: String)
        case documentType
        case tooDeep(limit: Int)
        case attributeIncomplete(element: String, missing: String)

        // Tables.
        case noHeader
        case badHeader(column: String)
        case columnMissing(String, columns: [String])
        case raggedRow(found: Int, expected: Int)
        /// Columns count from 1.
        case valueWithoutHeading(String, column: Int)
        case quoteUnclosed
        case quoteMisplaced
        case notText(encoding: String)
        case rowWithoutCase(column: String)
        case tableColumnMissing(String, columns: [String])
        /// `line` is where it stood before.
        case keyTwice(String, line: Int)

        // The map.
        case yamlMalformed(reason: String)
        case keyUnknown(String, in: String, known: [String])
        case keyMissing(String, in: String)
        case mapValue(of: String, found: String, expected: String)

        // One case and the map.
        case caseWithoutName(attribute: String)
        case caseRepeated(String)
        case caseWithoutEvents(String)
        case titleMissing(of: String)
        case momentMissing(attribute: String)
        case momentUnreadable(String, of: String, expected: String)
        case activityUnknown(activity: String?, transition: String?)
        case choiceUnknown(String?, for: String, known: [String])
        case textRefused(of: String, InvalidText)

        // What is imported all the same.
        case textMended(of: String, left: String)
    }

    package init(_ file: String, _ place: Place, _ problem: Problem) {
        self.file = file
        self.place = place
        self.problem = problem
    }

    /// Whether the rest of the file can still be read: a dry run goes on and tells all at once.
    package var concernsOneCase: Bool {
        switch problem {
        case .caseWithoutName, .caseRepeated, .caseWithoutEvents, .titleMissing, .momentMissing,
            .momentUnreadable, .activityUnknown, .choiceUnknown, .textRefused,
            .textMended:
            true
        case .unreadable, .empty, .gzipTruncated, .gzipCorrupt, .tooLarge, .notXES,
            .xmlMalformed, .xmlTruncated, .documentType, .tooDeep, .attributeIncomplete,
            .noHeader, .badHeader, .columnMissing, .raggedRow, .valueWithoutHeading, .quoteUnclosed,
            .quoteMisplaced,
            .notText, .rowWithoutCase, .tableColumnMissing, .keyTwice, .yamlMalformed,
            .keyUnknown, .keyMissing, .mapValue:
            false
        }
    }
}
