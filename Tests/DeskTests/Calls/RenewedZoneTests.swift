import Desk
import Foundation
import TestKit
import Testing
import USM
import Values

/// What the machine knows of clocks is renewed by its administrators, and open calls follow.
///
/// It is Monday 21 September 2026, 16:13:20 in Amsterdam, where the desk closes at 17:00.
struct RenewedZoneTests {
    /// The zones of a machine on which Amsterdam has the clocks of another place.
    private static func zones(
        inAmsterdamAs place: String, _ body: (TimeZoneData) async throws -> Void
    ) async throws {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: FileManager.default.temporaryDirectory, create: true)
        let europe = folder.appending(path: "Europe")
        try FileManager.default.createDirectory(at: europe, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(
            at: URL(filePath: "\(TimeZoneData.ofSystem.folder)/\(place)")
                .resolvingSymlinksInPath(),
            to: europe.appending(path: "Amsterdam"))
        try await body(TimeZoneData(folder: folder.path(percentEncoded: false)))
    }

    @Test(arguments: TestEngine.allCases)
    func `A start with renewed zone data counts the open calls of its places anew, once`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await test.enterCalendar("desk")
            try await test.agree("near", covers: "ward", minutes: 120, calendar: "desk")
            let id = try await test.classifiedCall()
            try await test.desk.prepare()
            try await test.passMinute()
            let before = try #require(try await test.call(id).dueAt)
            #expect(try await test.reckonings(of: id).isEmpty)
            try await Self.zones(inAmsterdamAs: "Asia/Tokyo") { zones in
                try await test.withOtherNode(zones: zones) { renewed in
                    try await renewed.desk.prepare()
                    try await renewed.passMinute()
                    // Tokyo was closed when it was asked: nothing is used of the two hours.
                    let after = try #require(Instant(rfc3339: "2026-09-22T01:00:00Z"))
                    #expect(before != after)
                    #expect(try await renewed.dueEverywhere(id) == [after])
                    #expect(try await renewed.reckonings(of: id).map(\.because) == [.program])
                    let version = try await renewed.call(id).version
                    try await renewed.desk.prepare()
                    try await renewed.passMinute()
                    #expect(try await renewed.call(id).version == version)
                }
            }
        }
    }

    @Test func `Other rules of a place have another digest, and the same ones the same`()
        async throws
    {
        let system = TimeZoneData.ofSystem
        let present = try system.digest(of: "Europe/Amsterdam")
        try await Self.zones(inAmsterdamAs: "Asia/Tokyo") { zones in
            let renewed = try zones.digest(of: "Europe/Amsterdam")
            let other = try system.digest(of: "Asia/Tokyo")
            #expect(renewed == other && renewed != present)
        }
        try await Self.zones(inAmsterdamAs: "Europe/Amsterdam") { zones in
            let same = try zones.digest(of: "Europe/Amsterdam")
            #expect(same == present)
        }
    }
}
