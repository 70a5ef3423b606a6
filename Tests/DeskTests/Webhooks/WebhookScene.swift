import CurlClient
import Desk
import Foundation
import Outbound
import Subprocess
import TestKit
import Testing
import Values

/// A webhook at a peer on this machine.
struct WebhookScene {
    let people: DeskWithPeople
    let peer: LocalPeer
    let secret: String
    let webhook: Webhook
    let client: CurlClient

    static let rules = OutboundRules(privateHosts: ["127.0.0.1"], plainHosts: ["127.0.0.1"])

    static func with(
        _ engine: TestEngine, _ manner: LocalPeer.Manner = .status(204),
        topics: [EventTopic] = [.registered], words: Bool = false,
        _ body: (WebhookScene) async throws -> Void
    ) async throws {
        let peer = try LocalPeer(manner)
        defer { peer.stop() }
        try await DeskWithPeople.with(engine) { people in
            let people = people.allowing(rules)
            let created = try await people.desk.perform(
                CreateWebhook(
                    EnteredWebhook(
                        name: "Monitor", address: "http://127.0.0.1:\(peer.port)/hook",
                        topics: topics, includesWords: words)),
                as: people[.adam])
            var limits = CurlClient.Limits()
            limits.whole = .seconds(1)
            let scene = WebhookScene(
                people: people, peer: peer, secret: created.secret, webhook: created.webhook,
                client: CurlClient(rules, limits: limits))
            try await scene.follow()
            try await body(scene)
        }
    }

    /// Lets what happened come into the outbox.
    func follow() async throws {
        for follower in ServiceDesk.followers { try await people.catchUp(follower) }
    }

    /// Sends what is due now.
    @discardableResult
    func deliver() async throws -> [DeliveryReport] {
        try await follow()
        var reports: [DeliveryReport] = []
        while let report = try await people.desk.performNextDelivery(with: client) {
            reports.append(report)
        }
        return reports
    }

    func book() async throws -> DeliveryBook {
        try await people.desk.deliveries(as: people[.adam])
    }
}

extension DeskWithPeople {
    /// Lets a follower take all that there is.
    ///
    /// On PostgreSQL an event is seen when nothing older can come any more, and other tests have
    /// transactions under way on the same server.
    func catchUp(_ follower: any Follower) async throws {
        let isThere = try await eventually {
            while try await desk.follow(follower) {}
            return try await desk.lag(of: follower) == .none
        }
        #expect(isThere)
    }
}

extension String {
    /// The value of a header of a request that was heard.
    func header(_ name: String) -> String {
        let line = components(separatedBy: "\r\n").first {
            $0.lowercased().hasPrefix(name + ":")
        }
        return line.map { String($0.dropFirst(name.count + 1)) }?
            .trimmingCharacters(in: .whitespaces) ?? ""
    }

    var sentBody: String {
        range(of: "\r\n\r\n").map { String(self[$0.upperBound...]) } ?? ""
    }
}
