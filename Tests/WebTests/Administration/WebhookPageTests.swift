import Desk
import TestKit
import Testing
import Values

/// What administrators see and do with webhooks and what is sent to them.
struct WebhookPageTests {
    private static let fields: KeyValuePairs = [
        "name": "Monitor <b>", "address": "https://hooks.example.org/x", "topics": "call.closed",
        "is_active": "yes",
    ]

    @Test(arguments: ["/administration/webhooks", "/administration/deliveries"])
    func `Each page is well-formed, also while nothing is there`(path: String) async throws {
        try await withWeb { web in
            try await web.expectWellFormed(path, as: try await web.signIn(.adam))
        }
    }

    @Test(arguments: ["/administration/webhooks", "/administration/deliveries"])
    func `Only administrators see them`(path: String) async throws {
        try await withWeb { web in
            for person in [DeskPerson.rena, .dora, .chris] {
                let answer = try await web.get(path, as: try await web.signIn(person))
                #expect(answer.status == 403)
            }
        }
    }

    @Test func `A secret is shown once, and a test stands among what waits`() async throws {
        try await withWeb { web in
            let adam = try await web.signIn(.adam)
            let made = try await web.post("/administration/webhooks", Self.fields, as: adam)
            #expect(made.text.contains("value=\"whsec_"))
            let list = try await web.get("/administration/webhooks", as: adam)
            #expect(list.text.contains("Monitor &lt;b&gt;") && !list.text.contains("whsec_"))
            let webhook = try #require(try await web.desk.webhooks(as: web.people[.adam]).first)
            let page = "/administration/webhooks/\(webhook.id)"
            try await web.expectWellFormed(page, as: adam)
            let tested = try await web.post("\(page)/tests", as: adam)
            #expect(tested.location == "/administration/deliveries")
            try await web.expectWellFormed("/administration/deliveries", as: adam)
            let book = try await web.desk.deliveries(as: web.people[.adam])
            let delivery = try #require(book.waiting.first)
            let retried = try await web.post(
                "/administration/deliveries/\(delivery.id)/attempts", as: adam)
            #expect(retried.status == 303)
            #expect(try await web.post("\(page)/removal", as: adam).status == 303)
            #expect(try await web.get(page, as: adam).status == 404)
        }
    }

    @Test(arguments: [
        ("http://hooks.example.org/", "--allow-plain-http hooks.example.org"),
        ("https://10.0.0.5/", "--allow-private-address 10.0.0.5"),
        ("https://user:word@example.org/", "https://example.org/hooks"),
    ])
    func `An address that is not allowed is told at its field, and nothing is lost`(
        address: String, advice: String
    ) async throws {
        try await withWeb { web in
            let adam = try await web.signIn(.adam)
            let answer = try await web.post(
                "/administration/webhooks",
                ["name": "Monitor", "address": address, "topics": "call.closed"], as: adam)
            #expect(answer.status == 422)
            #expect(answer.text.contains("href=\"#field-address\""))
            #expect(answer.text.contains(advice))
            #expect(answer.text.contains("value=\"\(address)\""))
        }
    }

    @Test func `What somebody else changed meanwhile is not overwritten`() async throws {
        try await withWeb { web in
            let adam = try await web.signIn(.adam)
            _ = try await web.post("/administration/webhooks", Self.fields, as: adam)
            let webhook = try #require(try await web.desk.webhooks(as: web.people[.adam]).first)
            let page = "/administration/webhooks/\(webhook.id)"
            let change: KeyValuePairs = [
                "name": "Other", "address": "https://hooks.example.org/x",
                "topics": "call.closed", "version": "1",
            ]
            #expect(try await web.post(page, change, as: adam).status == 303)
            #expect(try await web.post(page, change, as: adam).status == 409)
            let kept = try #require(try await web.desk.webhooks(as: web.people[.adam]).first)
            #expect(kept.name == "Other" && kept.version == 2 && !kept.isActive)
        }
    }
}
