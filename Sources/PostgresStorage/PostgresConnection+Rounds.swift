import CPostgres
import Storage

extension PostgresConnection {
    struct Command {
        let text: String
        var values: [SQL.Value] = []
    }

    /// Sends the commands together and waits for all answers: one trip, when the server knows
    /// the statements already.
    ///
    /// After a refusal the commands behind it have not run.
    func run(_ commands: [Command]) throws(PostgresFailure) -> [PostgresAnswer] {
        try send(commands)
        return try readRound()
    }

    /// Sends the command and lets the next round read its answer.
    func runUnwatched(_ command: Command) throws(PostgresFailure) {
        try send([command])
        unreadRounds += 1
    }

    private func send(_ commands: [Command]) throws(PostgresFailure) {
        try readUnreadRounds()
        var prepared: [(PostgresStatement, PostgresParameters)] = []
        for command in commands {
            let parameters = PostgresParameters(
                command.values, textualNulls: withTextualNulls.contains(command.text))
            let key = PostgresStatement.Key(text: command.text, types: parameters.types)
            prepared.append((try statement(key), parameters))
        }
        for (statement, parameters) in prepared {
            let isSent = parameters.withPointers { count, values, lengths, formats in
                PQsendQueryPrepared(
                    raw, statement.name, count, values, lengths, formats, statement.resultFormat)
            }
            try check(isSent)
        }
        try check(PQpipelineSync(raw))
    }

    private func readUnreadRounds() throws(PostgresFailure) {
        while unreadRounds > 0 {
            unreadRounds -= 1
            do throws(PostgresFailure) {
                _ = try readRound()
            } catch {
                // Nobody waited for it; what matters is whether the connection still stands.
                if case .lost = error { throw error }
            }
        }
    }

    private func statement(
        _ key: PostgresStatement.Key
    ) throws(PostgresFailure) -> PostgresStatement {
        if let known = statements.value(for: key) { return known }
        let statement = try prepare(key)
        if let forgotten = statements.insert(statement, for: key) {
            let command = "DEALLOCATE \(forgotten.name)"
            try check(PQsendQueryParams(raw, command, 0, nil, nil, nil, nil, 0))
            try check(PQpipelineSync(raw))
            _ = try readRound()
        }
        return statement
    }

    private func prepare(
        _ key: PostgresStatement.Key
    ) throws(PostgresFailure) -> PostgresStatement {
        statementsMade += 1
        let name = "s\(statementsMade)"
        try check(PQsendPrepare(raw, name, key.text, CInt(key.types.count), key.types))
        try check(PQsendDescribePrepared(raw, name))
        try check(PQpipelineSync(raw))
        let columns = try readRound().last?.columnTypes ?? []
        let isBinary = columns.allSatisfy { PostgresType.readInBinary.contains($0) }
        return PostgresStatement(name: name, resultFormat: isBinary ? 1 : 0)
    }

    /// Reads the answers up to the end of the oldest round.
    private func readRound() throws(PostgresFailure) -> [PostgresAnswer] {
        var answers: [PostgresAnswer] = []
        var failure: PostgresFailure?
        while true {
            guard let result = PQgetResult(raw) else {
                // A null stands between the answers of two commands, and for ever after a loss.
                if isLost { throw .lost(Self.errorMessage(raw)) }
                continue
            }
            let answer = PostgresAnswer(result)
            switch PQresultStatus(result) {
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK: answers.append(answer)
            case PGRES_PIPELINE_ABORTED: break
            case PGRES_PIPELINE_SYNC:
                if let failure { throw failure }
                return answers
            default:
                if failure == nil { failure = PostgresFailure(result) }
            }
        }
    }

    private func check(_ isSent: CInt) throws(PostgresFailure) {
        if isSent != 1 { throw .lost(Self.errorMessage(raw)) }
    }
}
