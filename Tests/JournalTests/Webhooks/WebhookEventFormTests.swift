import Journal
import Testing
import Values

/// The forms in which what happened to webhooks is kept.
struct WebhookEventFormTests {
    private static let state = WebhookState(
        name: "Monitor", host: "hooks.example.org", topics: [.registered, .closed],
        includesWords: true, isActive: true)

    private static let samples: [WebhookEvent] = [
        .created(state), .altered(state), .secretRenewed, .tested(delivery: "d1"),
        .deliveryRetried("d1"), .removed,
    ]

    @Test(arguments: samples)
    func `An event is kept in the form of its golden file and comes back from it`(
        event: WebhookEvent
    ) throws {
        try GoldenFile("webhook.\(event.kind).1").expectHolds(event)
    }

    @Test func `The structure names neither the webhook nor where it is`() {
        let structure = EventText(of: WebhookEvent.created(Self.state)).structure
        #expect(!structure.contains("Monitor") && !structure.contains("example"))
    }

    @Test func `A topic is found by the kinds that it is made of, and is of calls only`() {
        #expect(EventTopic(.call, "registered") == .registered)
        #expect(EventTopic(.freeze, "registered") == nil)
        #expect(EventTopic(.call, "watched") == nil)
        #expect(EventTopic.journalKinds.contains("acceptance_withdrawn"))
    }
}
