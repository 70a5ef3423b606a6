import Desk
import TestKit
import Testing
import USM
import Values

@testable import Web

/// The page of an agreement leads to the call under which it ended, for who may see that call.
struct EndedAgreementTests {
    /// Agrees on something about scanning for the hospital, and ends it under a change.
    private static func ended(
        _ test: DeskWithPeople
    ) async throws -> (agreement: ID<Agreement>, call: String) {
        let wish = try await test.register("More", type: .wish)
        try await test.bring(wish.id, to: "A4")
        var draft = AgreementDraft()
        draft.english = "Scanning on every cart"
        draft.dutch = "Scannen op elke kar"
        draft.specificationVersion = 1
        draft.firstDay = "2026-09-21"
        draft.covers = [test.id("hospital")]
        draft.contacts = [test.person(.connie)]
        let agreement = test.id("scanning-hospital", Agreement.self)
        _ = try await test.desk.perform(
            OfferAgreement(wish.reference, changing: agreement, seen: nil, draft),
            as: test[.dora])
        func deed(_ deed: ChangeArrangement.Deed, _ under: TermsCall?, by person: DeskPerson)
            async throws
        {
            let seen = try await test.desk.agreementDocument(agreement, as: test[person]).version
            _ = try await test.desk.perform(
                ChangeArrangement(agreement, seen: seen, deed, under: under), as: test[person])
        }
        try await deed(.accept, nil, by: .connie)
        try await test.bring(wish.id, to: "A5")
        try await deed(.conclude, nil, by: .mona)
        let change = try await test.register("Ward 4 closes", type: .requestForChange)
        try await deed(
            .end(lastDay: "", reason: "The ward closes"), .open(change.reference), by: .mona)
        return (agreement, change.reference)
    }

    @Test func `It stands there with a link, and not at all for who may not see the call`()
        async throws
    {
        try await withWeb { web in
            let (agreement, call) = try await Self.ended(web.people)
            let path = Route.agreement(agreement.rawValue).path
            let link = "href=\"\(Route.call(call).path)\""
            let mona = try await web.signIn(.mona)
            let page = try await web.get(path, as: mona)
            #expect(page.status == 200 && page.text.contains(link))
            let nick = try await web.signIn(.nick)
            let other = try await web.get(path, as: nick)
            #expect(other.status == 200 && other.text.contains("The ward closes"))
            #expect(!other.text.contains(link) && !other.text.contains(call))
            try await web.expectWellFormed(path, as: mona)
        }
    }
}
