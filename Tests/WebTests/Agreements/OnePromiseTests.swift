import Desk
import Markup
import TestKit
import Testing
import USM
import Values

@testable import Web

/// One promise of a service that works is changed where it stands, under a call.
struct OnePromiseTests {
    @Test
    func `Without a call the same place comes back with its words, asks for one, and is saved`()
        async throws
    {
        try await withWeb { web in
            let test = web.people
            _ = try await test.register()
            let service = test.id("scanning", Service.self)
            let path = Route.specification(service.rawValue).path
            let mona = try await web.signIn(.mona)
            let shown = try await web.get(path + "?place=job", as: mona)
            #expect(shown.status == 200)
            let seen = try await test.desk.specification(of: service, as: test[.mona]).newest
            func sent(_ under: String) async throws -> WebAnswer {
                let newest = "\(seen)"
                return try await web.post(
                    path,
                    [
                        "place": "job", "seen": newest, "job-en": "Scan it at once",
                        "job-nl": "Meteen scannen", "under": under, "under_words": "It is asked",
                    ], as: mona)
            }
            let refused = try await sent("")
            #expect(refused.status == 422 || refused.status == 400)
            #expect(refused.text.contains("Scan it at once"))
            let fields = refused.text.split(separator: "name=\"").dropFirst().map { field in
                String(field.prefix { $0 != "\"" })
            }
            for field in ["under", "under_words", "job-en", "place", "seen"] {
                #expect(fields.count { $0 == field } == 1, "\(field)")
            }
            // One place, not the whole canvas.
            #expect(!fields.contains("facility-functioning-speed-value"))
            let saved = try await sent(TermsCallFields.beginning(.wish))
            #expect(saved.status == 303)
            let next = try await test.desk.specification(of: service, as: test[.mona])
            #expect(next.newest == seen + 1)
        }
    }
}
