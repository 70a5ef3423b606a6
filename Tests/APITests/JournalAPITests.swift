import Desk
import HTTPTypes
import JSON
import Testing
import TestKit
import Values

struct JournalAPITests {
    @Test(arguments: TestEngine.allCases)
    func `Who goes on after what was read gets every event once, in order`(
        engine: TestEngine
    ) async throws {
        try await APIDesk.with(engine) { desk in
            _ = try await desk.token(of: .adam, .journal)
            let count: Int = try await desk.people.database.read {
                try $0.scalar("SELECT count(*) FROM journal") ?? 0
            }
            var (positions, after) = ([Int](), 0)
            // On a server with other work, what was just written can be read a little later.
            let hasAll = try await eventually {
                let answer = try await desk.send(
                    .get, "/journal?after=\(after)&limit=7", by: .adam, scope: .journal)
                positions += (answer.json["events"]?.elements ?? []).compactMap {
                    $0["position"]?.number
                }
                after = answer.json["read_to"]?.number ?? 0
                return positions.count >= count
            }
            #expect(hasAll)
            #expect(positions.count == count)
            #expect(positions == positions.sorted())
            #expect(Set(positions).count == count)
        }
    }

    @Test(arguments: [TokenScope.journal, .journalWords])
    func `Words are shown to a token for them only`(scope: TokenScope) async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.send(
                .get, "/journal?subject=call", by: .adam, scope: scope)
            #expect(answer.status == 200)
            #expect(answer.text.contains("scanner on ward 4") == (scope == .journalWords))
        }
    }

    @Test func `Only an administrator makes a token that reads it`() async throws {
        try await APIDesk.with { desk in
            let body = #"{"name": "Mine", "scope": "journal", "days": 1}"#
            let answer = try await desk.send(.post, "/tokens", body, by: .dora)
            #expect(answer.status == 422)
            #expect(answer.fields == ["scope"])
        }
    }

    @Test(arguments: ["-1", "x", "1.5", "99999999999999999999"])
    func `A position that is none is refused by its name`(after: String) async throws {
        try await APIDesk.with { desk in
            let answer = try await desk.send(
                .get, "/journal?after=\(after)", by: .adam, scope: .journal)
            #expect(answer.fields == ["after"])
        }
    }
}
