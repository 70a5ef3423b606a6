import Storage
import USM
import Values

/// What the search finds a call by, and who may find it.
///
/// A call has two rows: one with what its requester may read, one with internal comments, which
/// only those find who work on the call. So nobody can guess at internal words by searching.
struct SearchText: Equatable {
    private let number: Int64
    private let words: String
    private let scope: String
    private let internalScope: String

    init(_ call: Call) {
        number = call.number
        let ordered = call.order.map { " \($0.words)" } ?? ""
        words = "\(call.reference) \(call.number) \(call.title) \(call.description)\(ordered)"
        var internalWords: [String] = []
        if let team = call.team { internalWords.append(Self.word("t", team.rawValue)) }
        if let service = call.service { internalWords.append(Self.word("s", service.rawValue)) }
        if let assignee = call.assignee { internalWords.append(Self.word("w", assignee.rawValue)) }
        internalScope = internalWords.joined(separator: " ")
        var openWords = internalWords + [Self.word("p", call.requester.rawValue)]
        if let agreement = call.agreement, call.parent == nil {
            openWords.append(Self.word("a", agreement.rawValue))
        }
        scope = openWords.joined(separator: " ")
    }

    /// Letters and digits only, so that no engine splits it.
    static func word(_ kind: String, _ id: String) -> String {
        kind + id.filter { $0 != "-" }
    }

    static func openRow(of number: Int64) -> Int64 { number * 2 }
    static func internalRow(of number: Int64) -> Int64 { number * 2 + 1 }
    static func number(ofRow row: Int64) -> Int64 { row / 2 }

    func insertion(_ dialect: Dialect) -> [SQL] {
        FullText.insertion(of: Self.openRow(of: number), body: words, scope: scope, dialect)
    }

    /// Conversation that was added stands behind the words and stays.
    ///
    /// The cast is for PostgreSQL, whose `substr` takes no wider number.
    func update(from former: SearchText) -> SQL {
        """
        UPDATE call_text SET
            body = CASE WHEN number = \(Self.openRow(of: number))
                THEN \(words) || substr(body, CAST(\(former.conversationStart) AS INTEGER))
                ELSE body END,
            scope = CASE WHEN number = \(Self.openRow(of: number))
                THEN \(scope) ELSE \(internalScope) END
        WHERE number IN (\(Self.openRow(of: number)), \(Self.internalRow(of: number)))
        """
    }

    private var conversationStart: Int { words.unicodeScalars.count + 1 }

    func adding(_ text: String, visibility: Call.Visibility) -> [SQL] {
        let isOpen = visibility == .requester
        let row = isOpen ? Self.openRow(of: number) : Self.internalRow(of: number)
        return FullText.addition(
            of: "\n" + text, to: row, scope: isOpen ? scope : internalScope)
    }
}
