import Storage
import USM
import Values

extension Reader {
    /// The newest calls that have all the words, of those that the reader may see.
    ///
    /// Runs inside the reader's scope: what they may not see is neither found nor counted, and
    /// internal words find nothing for who may not read them.
    package func searchCalls(
        _ words: String, seenBy visibility: CallVisibility, below number: Int64?, limit: Int
    ) throws -> [CallSummary] {
        // A call has up to two rows, so this many rows hold at least `limit` calls if there are.
        let below = number.map { SearchText.openRow(of: $0) }
        guard
            let search = FullText.search(
                words, anyOf: visibility.words, below: below, limit: limit * 2, dialect)
        else { return [] }
        var numbers: [Int64] = []
        for row in try rows(search) {
            let found = SearchText.number(ofRow: try row.get("number"))
            if numbers.last != found { numbers.append(found) }
        }
        guard !numbers.isEmpty else { return [] }
        return try rows(
            CallSummary.statement(
                "SELECT number FROM call WHERE number IN \(list: Array(numbers.prefix(limit)))",
                order: "call.number DESC")
        ).map(CallSummary.init)
    }
}
