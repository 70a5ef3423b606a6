import Desk
import TestKit
import Testing
import USM
import Values
import Web

/// A form that makes something makes it once, however often it is sent.
struct SentTwiceTests {
    /// A form on a page, and what somebody types into it.
    struct Case: Sendable, CustomTestStringConvertible {
        let person: DeskPerson
        let page: @Sendable (WebUnderTest) async throws -> String
        let path: @Sendable (String) -> String
        /// What begins with `@` stands for the id of what has that key in the enterprise.
        let typed: KeyValuePairs<String, String>
        let showsSecret: Bool
        let testDescription: String

        init(
            _ description: String, _ person: DeskPerson, _ page: String, to path: String? = nil,
            _ typed: KeyValuePairs<String, String>, showsSecret: Bool = false
        ) {
            self.init(
                description, person, { _ in page }, to: { path ?? $0 }, typed,
                showsSecret: showsSecret)
        }

        init(
            _ description: String, _ person: DeskPerson,
            _ page: @escaping @Sendable (WebUnderTest) async throws -> String,
            to path: @escaping @Sendable (String) -> String = { $0 },
            _ typed: KeyValuePairs<String, String>, showsSecret: Bool = false
        ) {
            self.person = person
            self.page = page
            self.path = path
            self.typed = typed
            self.showsSecret = showsSecret
            testDescription = description
        }
    }

    static let cases: [Case] =
        portal + calls + calendars + management

    private static let portal: [Case] = [
        Case("a call", .rena, "/", to: "/calls", ["description": "The scanner is broken"]),
        Case("an idea", .rena, "/idea", ["description": "Put a spare scanner on each ward"]),
        Case(
            "an order", .rena,
            { web in
                let agreement = web.people.id("scanning-hospital", Agreement.self)
                return "/catalogue/\(agreement).a-roll-of-labels"
            }, ["details": "For bed 12"]),
        Case(
            "a wish for a service", .dora,
            { "/catalogue/services/\($0.people.id("scanning", Service.self))" },
            ["description": "Ward 5 wants this too"]),
        Case(
            "a token", .rena, "/account/tokens",
            ["name": "Phone", "scope": "read", "days": "30"], showsSecret: true),
    ]

    private static let calls: [Case] = [
        Case(
            "a comment", .dora, { try await call($0) }, to: { "\($0)/comments" },
            ["audience": "internal", "text": "Third one this month"]),
        Case(
            "words of who asked", .rena, { try await call($0) }, to: { "\($0)/comments" },
            ["text": "It is bed 12"]),
        Case(
            "an acceptance", .dora, { try await call($0) }, to: { "\($0)/acceptance" }, [:]),
        Case(
            "a hand-over", .dora, { "\(try await call($0, at: "R3"))/suppliers" },
            ["given": "The line is down", "contract": "@radio-contract"]),
        Case(
            "a reservation", .dora, { try await call($0, .serviceRequest, at: "O3") },
            to: { "\($0)/reservations" },
            [
                "reserve_from": "2027-01-04T09:00", "reserve_until": "2027-01-04T10:00",
                "reserve_note": "For the cart", "reserve_team": "@devices",
            ]),
        Case(
            "a plan", .dora, { try await call($0, .serviceRequest, at: "O3") },
            to: { "\($0)/plan" },
            ["plan_from": "2027-01-04T09:00", "plan_until": "2027-01-04T10:00"]),
        Case(
            "a design", .enid, { "\(try await call($0, .wish))/design/functional" },
            ["job-en": "Scan", "job-nl": "Scannen"]),
        Case(
            "a line of a plan", .dora,
            { "\(try await call($0, .requestForChange, at: "C3"))/register?new=asset/hardware" },
            to: { String($0.prefix { $0 != "?" }) }, ["name": "WR-300", "owner": "@provider"]),
    ]

    private static let calendars: [Case] = [
        Case(
            "an absence", .dora, "/calendar/absences",
            ["from": "2027-01-04T09:00", "until": "2027-01-05T09:00"]),
        Case(
            "a freeze window", .chris, "/calendar/freezes",
            [
                "from": "2027-01-04T09:00", "until": "2027-01-05T09:00",
                "reason": "Stock-taking",
            ]),
        Case(
            "a release", .chris, "/calendar/freezes", to: "/calendar/releases",
            ["name": "Spring"]),
        Case(
            "a feed", .dora, "/calendar/feeds", ["scope": "own"], showsSecret: true),
        Case(
            "a recurring action", .mona, "/calendar/actions/new",
            [
                "name_en": "Clean", "name_nl": "Schoonmaken", "work": "All carts",
                "rhythm": "daily", "every": "1", "start": "2027-01-04", "time": "09:00",
                "minutes": "30", "time_zone": "Europe/Amsterdam",
            ]),
    ]

    private static let management: [Case] = [
        Case(
            "a version of a specification", .mona,
            { "/services/\($0.people.id("scanning", Service.self))/specification" },
            ["job-en": "Know who it is", "job-nl": "Weten wie het is", "note": "Shorter"])
    ]

    @Test(arguments: cases)
    func `Sent twice it happens once, and the second answer leads where the first led`(
        form: Case
    ) async throws {
        try await withWeb { web in
            let session = try await web.signIn(form.person)
            let page = try await form.page(web)
            let shown = try await web.get(page, as: session)
            let typed = form.typed.map { field in
                let isKey = field.value.hasPrefix("@")
                let id = web.people.id(String(field.value.dropFirst()), Party.self)
                return (key: field.key, value: isKey ? id.rawValue : field.value)
            }
            let filled = try #require(
                SentForm(on: shown.text, to: form.path(page), typed), "\(shown.text)")
            #expect(filled.key != nil)
            let first = try await filled.send(web, as: session)
            #expect((200..<400).contains(first.status), "\(first.text)")
            let before = try await web.people.happenings()
            let second = try await filled.send(web, as: session)
            #expect(try await web.people.happenings() == before)
            if form.showsSecret {
                #expect(second.status == 409)
                #expect(second.text.contains("its secret was shown"))
            } else {
                #expect(second.status == first.status)
                #expect(second.location == first.location)
            }
        }
    }

    @Test func `Twenty at once are one`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let filled = try await Self.filledCall(web, rena, "The scanner is broken")
            let places = try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 1...20 {
                    group.addTask { try await filled.send(web, as: rena).location }
                }
                return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
            }
            #expect(places.count == 1)
            #expect(try await web.people.calls().count == 1)
        }
    }

    @Test func `Sent again after a new sign-in it leads where the first led`() async throws {
        try await withWeb { web in
            let before = try await web.signIn(.rena)
            let page = try await web.get("/", as: before).text
            let typed: KeyValuePairs = ["description": "The scanner is broken"]
            let first = try #require(SentForm(on: page, to: "/calls", typed))
            let done = try await first.send(web, as: before)
            let after = try await web.signIn(.rena)
            let again = try #require(
                SentForm(
                    on: page, to: "/calls",
                    ["description": "The scanner is broken", "csrf": after.csrf]))
            let answer = try await again.send(web, as: after)
            #expect(answer.status == 303 && answer.location == done.location)
            #expect(try await web.people.calls().count == 1)
        }
    }

    @Test func `What an ended session could not send is done after a new sign-in`() async throws {
        try await withWeb { web in
            let before = try await web.signIn(.rena)
            let page = try await web.get("/", as: before).text
            _ = try await web.post(Route.signOut.path, as: before)
            let typed: KeyValuePairs = ["description": "The scanner is broken"]
            let lost = try #require(SentForm(on: page, to: "/calls", typed))
            #expect(try await lost.send(web, as: before).status >= 400)
            let after = try await web.signIn(.rena)
            let again = try #require(
                SentForm(
                    on: page, to: "/calls",
                    ["description": "The scanner is broken", "csrf": after.csrf]))
            #expect(try await again.send(web, as: after).status == 303)
            #expect(try await web.people.calls().count == 1)
        }
    }

    @Test func `Other words under the same key come back, to be sent once more`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let page = try await web.get("/", as: rena).text
            let first = try #require(
                SentForm(on: page, to: "/calls", ["description": "The scanner is broken"]))
            let second = try #require(
                SentForm(on: page, to: "/calls", ["description": "The printer is broken"]))
            #expect(try await first.send(web, as: rena).status == 303)
            let answer = try await second.send(web, as: rena)
            #expect(answer.status == 409)
            #expect(answer.text.contains("You sent this form before"))
            #expect(answer.text.contains("The printer is broken"))
            let again = try #require(
                SentForm(
                    on: answer.text, to: "/calls", ["description": "The printer is broken"]))
            #expect(try await again.send(web, as: rena).status == 303)
            #expect(try await web.people.calls().count == 2)
        }
    }

    @Test func `A form that was refused may be sent again`() async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let page = try await web.get("/", as: rena).text
            let empty = try #require(SentForm(on: page, to: "/calls", ["description": ""]))
            let mended = try #require(SentForm(on: page, to: "/calls", ["description": "Help"]))
            #expect(try await empty.send(web, as: rena).status == 422)
            #expect(try await mended.send(web, as: rena).status == 303)
        }
    }

    @Test func `A password that is changed twice by one form is changed`() async throws {
        try await withWeb { web in
            try await web.giveAccount(.rena)
            let rena = try await web.signIn(.rena)
            let page = try await web.get("/account/password", as: rena).text
            let filled = try #require(
                SentForm(
                    on: page, to: "/account/password",
                    ["present": WebUnderTest.password, "next": "another password"]))
            for _ in 1...2 { #expect(try await filled.send(web, as: rena).status == 200) }
        }
    }

    @Test func `The page that says what changed does not show the key`() async throws {
        try await withWeb { web in
            let call = try await web.people.register()
            let dora = try await web.signIn(.dora)
            let page = try await web.get("/calls/\(call.reference)", as: dora).text
            let filled = try #require(
                SentForm(on: page, to: "/calls/\(call.reference)/acceptance", [:]))
            try await web.people.change(call.id, .describe(title: "Reader", description: ""))
            let answer = try await filled.send(web, as: dora)
            #expect(answer.status == 409)
            let key = try #require(filled.key)
            #expect(!answer.text.contains(key))
        }
    }

    private static func filledCall(
        _ web: WebUnderTest, _ session: WebSession, _ words: String
    ) async throws -> SentForm {
        let page = try await web.get("/", as: session).text
        return try #require(SentForm(on: page, to: "/calls", ["description": words]))
    }

    private static func call(
        _ web: WebUnderTest, _ type: CallType = .incident, at step: String? = nil
    ) async throws -> String {
        let call = try await web.people.register(type: type)
        if let step { try await web.people.bring(call.id, to: step) }
        return "/calls/\(call.reference)"
    }
}
