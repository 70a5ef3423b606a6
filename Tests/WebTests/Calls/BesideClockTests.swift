import Desk
import Foundation
import TestKit
import Testing
import USM
import Values

@testable import Web

/// What the page of a child says of the agreement with the team that carries it out.
struct BesideClockTests {
    @Test func `An agreement beside that promises nothing for it says so, and counts by itself`()
        async throws
    {
        try await withWeb { web in
            let test = web.people
            let json = """
                {"agreements": [{"key": "devices-network", "name": {"en": "Team", "nl": "Team"},
                  "kind": "operational_agreement", "service": "scanning",
                  "customer": "devices", "provider": "network", "valid_from": "2025-01-01",
                  "covers": ["devices"],
                  "targets": [{"measure": "delivery", "types": ["wish"],
                    "minutes": {"high": 45}}]}]}
                """
            try await test.apply(JSONDecoder().decode(EnterpriseFile.self, from: Data(json.utf8)))
            let root = try await test.register().id
            try await test.bring(root, to: "R5")
            try await test.change(root, .fork([.operate]), by: .dora)
            let child = try #require(try await test.call(root).children.first?.id)
            try await test.change(child, .accept(exception: ""), by: .dora)
            let path = Route.call(try await test.call(child).reference).path
            let dora = try await web.signIn(.dora)
            let page = try await web.get(path, as: dora).text
            #expect(page.contains("id=\"clock-beside\""))
            #expect(page.contains(ClockTexts.besideNothing[.english]))
            let line = JournalTexts.coveredBeside[.english]
            let start = try #require(page.range(of: line)).lowerBound
            #expect(page[..<start].suffix(60).contains(JournalTexts.byItself[.english]))
            try await web.expectWellFormed(path, as: dora)
        }
    }
}
