import Storage
import USM
import Values

/// By which words a call is to be found, as its journal tells it.
///
/// A row is written piece by piece or in one go, and what was said twice stands in it once or
/// twice, so a journal says what must be in it, and what may be.
package struct SearchReplay {
    private var least = SearchSayings()
    private var openMost: Set<Substring> = []
    private var allMost: Set<Substring> = []

    package init() {}

    package mutating func add(_ event: Call.Event, by actor: ID<Party>?) {
        least.add(event, by: actor)
        var alone = SearchSayings()
        alone.add(event, by: actor)
        openMost.formUnion(alone.open.split(separator: " "))
        allMost.formUnion(alone.all.split(separator: " "))
    }

    /// What is wrong with the rows by which a call is found; nil where nothing is.
    package func finding(_ call: Call, _ rows: SearchRows) -> String? {
        let text = SearchText(call)
        let own = Set(text.tokens.split(separator: " "))
        guard let open = rows.open else { return "no words for its requester" }
        if open.scope != text.scope { return "words that others may find" }
        if let finding = Self.finding(open.body, own, least.open, openMost) { return finding }
        guard least.isInternal else {
            return rows.hidden == nil ? nil : "internal words that nobody wrote"
        }
        guard let hidden = rows.hidden else { return "no internal words" }
        if hidden.scope != text.internalScope { return "internal words that others may find" }
        return Self.finding(hidden.body, own, least.all, allMost)
    }

    private static func finding(
        _ body: String, _ own: Set<Substring>, _ least: String, _ most: Set<Substring>
    ) -> String? {
        let stored = Set(body.split(separator: " "))
        if let missing = own.union(least.split(separator: " ")).subtracting(stored).min() {
            return "not \(missing)"
        }
        if let stranger = stored.subtracting(own.union(most)).min() {
            return "also \(stranger)"
        }
        return nil
    }
}

/// The rows by which a call is found.
package struct SearchRows: Sendable {
    struct Text: Sendable {
        let body: String
        let scope: String
    }

    var open: Text?
    var hidden: Text?

    package init() {}
}

extension Reader {
    /// The rows of these calls by number; those that are still to be made are left out.
    package func searchRows(of calls: [Call]) throws -> [Int64: SearchRows] {
        let below = try searchRenewedDownTo() ?? 0
        let numbers = calls.map(\.number).filter { $0 >= below }
        var found: [Int64: SearchRows] = [:]
        for number in numbers { found[number] = SearchRows() }
        let places = numbers.flatMap {
            [SearchText.openRow(of: $0), SearchText.internalRow(of: $0)]
        }
        let texts: SQL = """
            SELECT number, body, scope FROM call_text WHERE number IN \(list: places)
            """
        try forEachRow(texts) { row in
            let place: Int64 = try row.get("number")
            let number = SearchText.number(ofRow: place)
            let text = SearchRows.Text(body: try row.get("body"), scope: try row.get("scope"))
            if place == SearchText.openRow(of: number) {
                found[number]?.open = text
            } else {
                found[number]?.hidden = text
            }
        }
        return found
    }
}
