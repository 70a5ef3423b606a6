import Storage
import USM
import Values

/// What the search finds a call by, and who may find it.
///
/// A call has one row with what its requester may read. As soon as there are words that only those
/// may read who work on it, it has a second row, which holds these and all of the first, so that
/// words of both are found together. Nobody can guess at internal words by searching.
struct SearchText {
    private let number: Int64
    private let own: OwnWords
    let scope: String
    let internalScope: String

    /// What of the call itself it is found by, as it is now.
    private struct OwnWords: Equatable {
        let reference: String
        let title: String
        let description: String
        let order: PlacedOrder?

        func tokens(_ number: Int64) -> String {
            // Its own number is found as it is: the last digits are those of many.
            var tokens = SearchTokens.of("\(reference) \(number)", endings: false)
            tokens += SearchTokens.of(title)
            tokens += SearchTokens.of(description)
            if let order { tokens += SearchTokens.of(order.words) }
            return tokens
        }
    }

    init(_ call: Call) {
        number = call.number
        own = OwnWords(
            reference: call.reference, title: call.title, description: call.description,
            order: call.order)
        var internalWords: [String] = []
        if let team = call.team { internalWords.append(SearchScope.team.word(team.rawValue)) }
        if let service = call.service {
            internalWords.append(SearchScope.service.word(service.rawValue))
        }
        if let assignee = call.assignee {
            internalWords.append(SearchScope.assignee.word(assignee.rawValue))
        }
        internalScope = internalWords.joined(separator: " ")
        var openWords = internalWords + [SearchScope.requester.word(call.requester.rawValue)]
        if let agreement = call.agreement, call.parent == nil {
            openWords.append(SearchScope.agreement.word(agreement.rawValue))
        }
        scope = openWords.joined(separator: " ")
    }

    /// By which it is found beside what was said of it.
    var tokens: String { own.tokens(number) }

    static func openRow(of number: Int64) -> Int64 { number * 2 }
    static func internalRow(of number: Int64) -> Int64 { number * 2 + 1 }
    static func number(ofRow row: Int64) -> Int64 { row / 2 }

    /// A new call, of which nothing is said yet.
    func insertion(_ dialect: Dialect) -> [SQL] {
        FullText.insertion(
            of: Self.openRow(of: number), body: own.tokens(number), scope: scope, dialect)
    }

    /// A call with all that was said of it.
    func insertion(with said: SearchSayings, _ dialect: Dialect) -> [SQL] {
        let tokens = own.tokens(number)
        var rows = FullText.insertion(
            of: Self.openRow(of: number), body: tokens + said.open, scope: scope, dialect)
        if said.isInternal {
            rows += FullText.insertion(
                of: Self.internalRow(of: number), body: tokens + said.all, scope: internalScope,
                dialect)
        }
        return rows
    }

    func deletion() -> SQL {
        """
        DELETE FROM call_text
        WHERE number IN (\(Self.openRow(of: number)), \(Self.internalRow(of: number)))
        """
    }

    /// What was said stands behind the call's own words and stays.
    ///
    /// The cast is for PostgreSQL, whose `substr` takes no wider number.
    ///
    /// - Returns: nil when the call is found by the same as before, by the same people.
    func update(from former: SearchText) -> SQL? {
        let isFoundByOthers = scope != former.scope || internalScope != former.internalScope
        if own == former.own {
            guard isFoundByOthers else { return nil }
            return """
                UPDATE call_text SET scope = CASE WHEN number = \(Self.openRow(of: number))
                    THEN \(scope) ELSE \(internalScope) END
                WHERE number IN (\(Self.openRow(of: number)), \(Self.internalRow(of: number)))
                """
        }
        let start = former.own.tokens(number).unicodeScalars.count + 1
        return """
            UPDATE call_text SET
                body = CASE WHEN body = '' THEN ''
                    ELSE \(own.tokens(number)) || substr(body, CAST(\(start) AS INTEGER)) END,
                scope = CASE WHEN number = \(Self.openRow(of: number))
                    THEN \(scope) ELSE \(internalScope) END
            WHERE number IN (\(Self.openRow(of: number)), \(Self.internalRow(of: number)))
            """
    }

    /// Puts what was said behind the rest.
    ///
    /// A call whose text is still to be made has no row, and gets all of it then.
    func adding(_ said: SearchSayings) -> [SQL] {
        guard !said.isEmpty else { return [] }
        let (open, hidden) = (Self.openRow(of: number), Self.internalRow(of: number))
        guard said.isInternal else {
            return [
                """
                UPDATE call_text SET body = body || \(said.open)
                WHERE number IN (\(open), \(hidden)) AND body <> ''
                """
            ]
        }
        let statements: [SQL] = [
            """
            INSERT INTO call_text (number, body, scope)
            SELECT number + 1, '', CAST(\(internalScope) AS TEXT)
            FROM call_text WHERE number = \(open)
            ON CONFLICT (number) DO NOTHING
            """,
            """
            UPDATE call_text SET body =
                CASE WHEN body = ''
                    THEN (SELECT other.body FROM call_text AS other WHERE other.number = \(open))
                    ELSE body END || \(said.all)
            WHERE number = \(hidden)
            """,
        ]
        guard !said.open.isEmpty else { return statements }
        return statements + [
            """
            UPDATE call_text SET body = body || \(said.open)
            WHERE number = \(open) AND body <> ''
            """
        ]
    }
}

/// Who a word of a scope stands for; in a text it also says whom the text is about.
enum SearchScope: String {
    case requester = "p"
    case assignee = "w"
    case team = "t"
    case service = "s"
    case agreement = "a"
    /// Who said something, or about whom something was said.
    case named = "b"

    /// Behind a mark of our own, so that no word of a text is like it, and without what parts
    /// words.
    func word(_ id: String) -> String {
        // Byte by byte, because every text of a call has some: what Unicode knows of characters
        // is not needed, and looking it up took longer than all the rest.
        let mark = "§\(rawValue)".utf8
        return String(unsafeUninitializedCapacity: mark.count + id.utf8.count) { bytes in
            var count = bytes.initialize(fromContentsOf: mark)
            for byte in id.utf8 where byte.isLetterOrDigit {
                bytes.initializeElement(at: count, to: byte)
                count += 1
            }
            return count
        }
    }
}
