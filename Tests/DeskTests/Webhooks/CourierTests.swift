import CurlClient
import Desk
import Foundation
import Outbound
import Records
import Storage
import Subprocess
import TestKit
import Testing
import USM
import Values

/// What leaves arrives at least once, and whoever does not answer holds up nobody.
struct CourierTests {
    @Test(arguments: TestEngine.allCases)
    func `Exactly the kinds that were asked for arrive, without a word of the call`(
        engine: TestEngine
    ) async throws {
        try await WebhookScene.with(engine, topics: [.registered, .commented]) { scene in
            let call = try await scene.people.register("The turquoise scanner hums")
            try await scene.people.change(call.id, .watch)
            try await scene.people.change(call.id, .comment(.internal, text: "A secret remark"))
            let reports = try await scene.deliver()
            #expect(reports.map(\.outcome) == [.delivered, .delivered])
            let bodies = scene.peer.requests.map(\.sentBody)
            try #require(bodies.count == 2)
            for body in bodies {
                #expect(!body.contains("turquoise") && !body.contains("secret"))
                #expect(body.contains(call.id.rawValue))
            }
            #expect(bodies[0].hasPrefix(#"{"type":"call.registered","timestamp":"2026-"#))
            #expect(bodies[1].hasPrefix(#"{"type":"call.commented","timestamp":"2026-"#))
            let document = try JSONSerialization.jsonObject(with: Data(bodies[1].utf8))
            let data = (document as? [String: Any])?["data"] as? [String: Any]
            #expect(data?["actor_id"] as? String == scene.people[.enid].person.rawValue)
            #expect(data?["position"] is Int)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Words go along where they were asked for`(engine: TestEngine) async throws {
        try await WebhookScene.with(engine, words: true) { scene in
            try await scene.people.register("The turquoise scanner hums")
            try await scene.deliver()
            #expect(scene.peer.requests.first?.contains("turquoise") == true)
        }
    }

    @Test func `Another implementation finds the signature right`() async throws {
        try await WebhookScene.with(.sqlite) { scene in
            try await scene.people.register()
            try await scene.deliver()
            let request = try #require(scene.peer.requests.first)
            let program = """
                import base64, hashlib, hmac, sys
                secret, id, moment, body, signature = sys.argv[1:]
                key = base64.b64decode(secret.removeprefix('whsec_'))
                signed = f'{id}.{moment}.{body}'.encode()
                right = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())
                print('v1,' + right.decode() == signature)
                """
            func verdict(_ body: String) async throws -> String {
                try await Subprocess.run(
                    .name("python3"),
                    arguments: [
                        "-c", program, scene.secret, request.header("webhook-id"),
                        request.header("webhook-timestamp"), body,
                        request.header("webhook-signature"),
                    ], output: .string(limit: 1_000)
                ).standardOutput.trimmingCharacters(in: .whitespacesAndNewlines)
            }
            #expect(try await verdict(request.sentBody) == "True")
            #expect(try await verdict(request.sentBody + " ") == "False")
            #expect(scene.secret.hasPrefix("whsec_"))
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `What failed comes again under the same id, later each time, and is given up`(
        engine: TestEngine
    ) async throws {
        try await WebhookScene.with(engine, .status(503)) { scene in
            try await scene.people.register()
            var outcomes = try await scene.deliver().map(\.outcome)
            #expect(try await scene.deliver().isEmpty)
            for delay in CourierPatience().delays {
                scene.people.clock.advance(by: delay)
                outcomes += try await scene.deliver().map(\.outcome)
            }
            let failures = CourierPatience().delays.count
            #expect(outcomes == Array(repeating: .failed, count: failures) + [.gaveUp])
            #expect(Set(scene.peer.requests.map { $0.header("webhook-id") }).count == 1)
            #expect(scene.peer.requests.count == failures + 1)
            let book = try await scene.book()
            #expect(book.givenUp.map(\.lastStatus) == [503])
            #expect(book.waiting.isEmpty)

            scene.peer.change(to: .status(200))
            let delivery = try #require(book.givenUp.first)
            try await scene.people.desk.perform(
                RetryDelivery(delivery.id), as: scene.people[.adam])
            #expect(try await scene.deliver().map(\.outcome) == [.delivered])
            #expect(Set(scene.peer.requests.map { $0.header("webhook-id") }).count == 1)
            await #expect(throws: DeskRefusal.self) {
                try await scene.people.desk.perform(
                    RetryDelivery(delivery.id), as: scene.people[.adam])
            }
        }
    }

    @Test(arguments: [
        (LocalPeer.Manner.hanging, DeliveryOutcome.failed, OutboundFailure?.some(.timedOut)),
        (.closing, .failed, .brokenAnswer),
        (.status(302, "Location: https://example.org/\r\n"), .failed, nil),
        (.status(410), .gaveUp, nil),
        (.flooding(10 << 20), .delivered, nil),
    ])
    func `A peer that does not do as it should is noted as what it is`(
        manner: LocalPeer.Manner, outcome: DeliveryOutcome, failure: OutboundFailure?
    ) async throws {
        try await WebhookScene.with(.sqlite, manner) { scene in
            try await scene.people.register()
            let report = try #require(try await scene.deliver().first)
            #expect(report.outcome == outcome)
            let book = try await scene.book()
            let noted = (book.waiting + book.givenUp + book.delivered).first
            #expect(noted?.lastFailure == failure?.rawValue)
        }
    }

    /// A process that is killed while it sends has leased and never notes.
    @Test(arguments: TestEngine.allCases)
    func `What was sent by a process that died is sent again under the same id`(
        engine: TestEngine
    ) async throws {
        try await WebhookScene.with(engine) { scene in
            try await scene.people.register()
            try await scene.follow()
            // It is leased and sent, and the note is never made.
            let lease = CourierPatience().lease
            let moment = scene.people.clock.now
            let leased = try await scene.people.database.write {
                try $0.leaseDelivery(at: moment, until: moment.adding(lease))
            }
            let first = try #require(leased)
            _ = await scene.client.send(
                OutboundRequest(
                    to: first.address, headers: [("webhook-id", first.id.rawValue)],
                    body: Array(first.body.utf8)))
            #expect(try await scene.deliver().isEmpty)
            scene.people.clock.advance(by: lease)
            #expect(try await scene.deliver().map(\.outcome) == [.delivered])
            let ids = scene.peer.requests.map { $0.header("webhook-id") }
            #expect(ids.count == 2 && Set(ids).count == 1)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A webhook that is off gets nothing, and one that is removed leaves nothing waiting`(
        engine: TestEngine
    ) async throws {
        try await WebhookScene.with(engine) { scene in
            let (desk, adam) = (scene.people.desk, scene.people[.adam])
            try await scene.people.register()
            try await scene.follow()
            try await desk.perform(
                AlterWebhook(
                    scene.webhook.id, seen: 1,
                    EnteredWebhook(
                        name: "Monitor", address: scene.webhook.address, topics: [.registered],
                        isActive: false)),
                as: adam)
            try await scene.people.register()
            #expect(try await scene.deliver().isEmpty)
            #expect(try await scene.book().waiting.count == 1)
            try await desk.perform(RemoveWebhook(scene.webhook.id), as: adam)
            #expect(try await scene.book().waiting.isEmpty)
            #expect(scene.peer.connections == 0)
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `Words that were erased are not kept with what was sent or waits to be`(
        engine: TestEngine
    ) async throws {
        try await WebhookScene.with(engine, words: true) { scene in
            try await scene.people.register("Words of hers alone")
            try await scene.follow()
            let bodies: SQL = "SELECT count(*) FROM outbox WHERE body LIKE '%hers alone%'"
            let before: Int? = try await scene.people.database.read { try $0.scalar(bodies) }
            #expect(before == 1)
            _ = try await scene.people.desk.perform(
                EraseWords(of: scene.people.person(.rena), reason: "She asked for it"),
                as: .machine)
            let after: Int? = try await scene.people.database.read { try $0.scalar(bodies) }
            #expect(after == 0)
        }
    }
}
