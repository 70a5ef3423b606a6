import Storage
import USM
import Values

extension Reader {
    /// Who carried a call out: everybody who finished a step of it that is work.
    ///
    /// Of a call that began a workflow, also whoever carried out the calls that were opened in it.
    package func performers(of call: ID<Call>) throws -> Set<ID<Party>> {
        Set(
            try rows(
                """
                SELECT DISTINCT actor_id FROM journal
                WHERE subject_id IN (
                        SELECT \(call) AS id
                        UNION ALL
                        SELECT id FROM call WHERE root_id = \(call) AND parent_id IS NOT NULL)
                    AND kind = 'worked' AND actor_id IS NOT NULL
                """
            ).map { try $0.get("actor_id") })
    }

    /// How many reviews of a team were by who carried it out, ever.
    package func ownReviews(of team: ID<Party>?) throws -> Int {
        let isTeam: SQL = team.map { "team_id = \($0)" } ?? "team_id IS NULL"
        return try scalar(
            "SELECT count(*) FROM call WHERE own_review IS NOT NULL AND \(isTeam)") ?? 0
    }

    /// Whether somebody who works on the call told its requester something.
    package func hasPublicWords(_ call: Call) throws -> Bool {
        try first(
            """
            SELECT 1 AS found FROM journal
            WHERE subject_id = \(call.id) AND kind = 'commented' AND visibility = 'requester'
                AND actor_id <> \(call.requester) LIMIT 1
            """) != nil
    }

    /// The calls that wait for this person's review: they stand above them and somebody else
    /// carried them out.
    ///
    /// Whoever has the parent reviews; where that is who carried it out, or nobody, all who work
    /// on the parent are asked.
    package func reviews(
        offeredTo visibility: CallVisibility, limit: Int
    ) throws -> [CallSummary] {
        let works = SQL.joined(visibility.workConditions, by: " OR ")
        guard visibility.isWorker else { return [] }
        let steps = ProcessKind.allCases.map(\.definition.reviewStep)
        return try rows(
            CallSummary.statement(
                """
                SELECT child.number, child.due_at FROM call AS child
                JOIN call ON call.id = child.parent_id
                WHERE child.ending IS NULL AND child.step IN \(list: steps)
                    AND child.confirmation IN ('not_asked', 'asked') AND (\(works))
                    AND (call.assignee_id IS NULL OR call.assignee_id = \(visibility.person)
                        OR EXISTS (
                            SELECT 1 FROM journal
                            WHERE subject_id = child.id AND kind = 'worked'
                                AND actor_id = call.assignee_id))
                    AND NOT EXISTS (
                        SELECT 1 FROM journal
                        WHERE subject_id = child.id AND kind = 'worked'
                            AND actor_id = \(visibility.person))
                ORDER BY child.number LIMIT \(limit)
                """, order: "call.number")
        ).map(CallSummary.init)
    }

    /// Calls whose review was by who carried it out and that somebody else should look at.
    package func secondLooks(
        offeredTo visibility: CallVisibility, limit: Int
    ) throws -> [CallSummary] {
        guard visibility.isWorker else { return [] }
        let works = SQL.joined(visibility.workConditions, by: " OR ")
        return try rows(
            CallSummary.statement(
                """
                SELECT call.number, call.due_at FROM call
                WHERE call.second_look = 'offered' AND (\(works))
                    AND NOT EXISTS (
                        SELECT 1 FROM journal
                        WHERE subject_id = call.id AND kind = 'worked'
                            AND actor_id = \(visibility.person))
                ORDER BY call.number LIMIT \(limit)
                """, order: "call.number")
        ).map(CallSummary.init)
    }

    /// - Parameter since: only of calls that ended from then on.
    package func ownReviewCounts(
        seenBy visibility: CallVisibility, since: Instant
    ) throws -> [OwnReviewCount] {
        guard visibility.isWorker else { return [] }
        let works = SQL.joined(visibility.workConditions, by: " OR ")
        return try rows(
            """
            SELECT team_id, own_review, count(*) AS amount,
                sum(CASE WHEN second_look = 'offered' THEN 1 ELSE 0 END) AS offered,
                sum(CASE WHEN second_look = 'wrong' THEN 1 ELSE 0 END) AS wrong
            FROM call
            WHERE own_review IS NOT NULL AND ended_at >= \(since) AND (\(works))
            GROUP BY team_id, own_review ORDER BY team_id, own_review
            """
        ).map {
            OwnReviewCount(
                team: try $0.get("team_id"), reason: try $0.get("own_review"),
                count: try $0.get("amount"), offered: try $0.get("offered"),
                wrong: try $0.get("wrong"))
        }
    }
}
