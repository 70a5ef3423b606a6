import Storage
import USM
import Values

/// What a search found, and what it did not look for.
package struct SearchFindings: Sendable {
    package let calls: [CallSummary]
    package let omissions: SearchOmissions
}

extension Reader {
    /// The newest calls that have all the words, of those that the reader may see.
    ///
    /// Runs inside the reader's scope: what they may not see is neither found nor counted, and
    /// internal words find nothing for who may not read them. A word also finds the calls of
    /// people who have it in their name: those who asked or said something, and, for who works on
    /// a call, those who do so too.
    package func searchCalls(
        _ question: SearchQuestion, seenBy visibility: CallVisibility, below number: Int64?,
        limit: Int
    ) throws -> SearchFindings {
        var omissions = SearchOmissions()
        omissions.words = question.leftOut
        omissions.below = try searchRenewedDownTo()
        let conditions = try conditions(of: question, visibility, &omissions)
        // A call has up to two rows, so this many rows hold at least `limit` calls if there are.
        let below = number.map { SearchText.openRow(of: $0) }
        let search = FullText.search(
            conditions, within: visibility.searchScope, below: below, limit: limit * 2, dialect)
        guard let search else { return SearchFindings(calls: [], omissions: omissions) }
        var numbers: [Int64] = []
        for row in try rows(search) {
            let found = SearchText.number(ofRow: try row.get("number"))
            if numbers.last != found { numbers.append(found) }
        }
        guard !numbers.isEmpty else { return SearchFindings(calls: [], omissions: omissions) }
        let calls = try rows(
            CallSummary.statement(
                "SELECT number FROM call WHERE number IN \(list: Array(numbers.prefix(limit)))",
                order: "call.number DESC")
        ).map(CallSummary.init)
        return SearchFindings(calls: calls, omissions: omissions)
    }

    private func conditions(
        of question: SearchQuestion, _ visibility: CallVisibility,
        _ omissions: inout SearchOmissions
    ) throws -> [FullText.Condition] {
        let bearers = try parties(named: question.parts.map(\.name))
        return zip(question.parts, bearers).map { part, bearers in
            guard !bearers.isEmpty else { return part.condition }
            if bearers.count > Self.bearersMax { omissions.names.append(part.name.word) }
            let shown = bearers.prefix(Self.bearersMax)
            let named = shown.flatMap { person -> [FullText.Condition] in
                [
                    .token(SearchScope.requester.word(person)),
                    .token(SearchScope.named.word(person)),
                ]
            }
            let working = shown.map {
                FullText.Condition.token(SearchScope.assignee.word($0))
            }
            guard let scope = visibility.internalSearchScope else {
                return .any([part.condition] + named + working)
            }
            return .any([part.condition] + named + [.all([.any(working), scope])])
        }
    }
}

extension CallVisibility {
    /// What a call's search text must meet; nil when all calls are seen.
    package var searchScope: FullText.Condition? {
        guard !everything else { return nil }
        return .any(
            [.token(SearchScope.requester.word(person.rawValue))] + internalWords
                + agreements.map { .token(SearchScope.agreement.word($0.rawValue)) })
    }

    /// The same for those whose internal words are seen too.
    var internalSearchScope: FullText.Condition? {
        everything ? nil : .any(internalWords)
    }

    private var internalWords: [FullText.Condition] {
        (isWorker ? [.token(SearchScope.assignee.word(person.rawValue))] : [])
            + teams.map { .token(SearchScope.team.word($0.rawValue)) }
            + services.map { .token(SearchScope.service.word($0.rawValue)) }
    }
}
