import Desk
import Foundation
import Testing
import Values

/// The zone files of the machine, and what they say around each change of the clocks.
@Suite struct TimeZoneDataTests {
    private static let data = TimeZoneData.ofSystem

    @Test(arguments: LocalTime.all)
    func `A typed date and time means what it means there`(typed: LocalTime) throws {
        let rules = try Self.data.rules(of: typed.zone)
        let date = try #require(CivilDate(String(typed.local.prefix(10))))
        let time = try #require(TimeOfDay(String(typed.local.suffix(5))))
        switch (typed.meaning, rules.reading(of: date, time)) {
        case (.once(let moment), .once(let read)):
            #expect(read.rfc3339 == moment)
        case (.twice(let first, let second), .twice(let earlier, let later)):
            #expect([earlier.rfc3339, later.rfc3339] == [first, second])
        case (.never(let before, let after), .never(let skip)):
            #expect([skip.byOffsetBefore.rfc3339, skip.byOffsetAfter.rfc3339] == [before, after])
        case (_, let read):
            Issue.record("\(read)")
        }
    }

    @Test(
        .enabled(
            if: (TimeZoneData.ofSystem.version ?? "") >= "2026f",
            "the machine has time zone data older than 2026f"))
    func `Vancouver turns its clocks no more`() throws {
        let rules = try Self.data.rules(of: "America/Vancouver")
        let date = try #require(CivilDate("2026-12-07"))
        let time = try #require(TimeOfDay("09:30"))
        #expect(rules.reading(of: date, time).moment?.rfc3339 == "2026-12-07T16:30:00Z")
        let later = try #require(Instant(rfc3339: "2200-12-07T00:00:00Z"))
        #expect(rules.offset(at: later) == -7 * 3600)
    }

    @Test(arguments: [
        "Europe/Waterlanden", "", "/etc/passwd", "../zoneinfo/Europe/Amsterdam", "Europe",
        "Europe/Amsterdam/", "europe/./Amsterdam", "right/Europe/Amsterdam", "posixrules",
        "zone.tab", "tzdata.zi", "Europe/Amsterdam\u{0}", String(repeating: "a", count: 5000),
    ])
    func `A zone that cannot be read is never another one`(name: String) {
        #expect(throws: UnreadableTimeZone.self) { try Self.data.rules(of: name) }
        #expect(!Self.data.isReadable(name))
        #expect(throws: DeskRefusal.self) { try TimeZoneRules.named(name) }
    }

    @Test func `A damaged file is told, and UTC needs none`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "mainstay-zones-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("TZif2 but no more".utf8).write(to: folder.appending(path: "Broken"))
        try Data("# version 2031a\n# more".utf8).write(to: folder.appending(path: "tzdata.zi"))
        let data = TimeZoneData(folder: folder.path(percentEncoded: false))
        let error = #expect(throws: UnreadableTimeZone.self) { try data.rules(of: "Broken") }
        #expect(error?.description.contains("truncated") == true)
        #expect(try data.rules(of: "UTC") == .utc)
        #expect(data.version == "2031a")
        #expect(TimeZoneData(folder: "/nowhere").version == nil)
    }

    @Test func `Every place of the machine can be read`() throws {
        let list = try String(
            contentsOfFile: "\(Self.data.folder)/zone1970.tab", encoding: .utf8)
        let names = list.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .compactMap { $0.split(separator: "\t").dropFirst(2).first }
        #expect(names.count > 300)
        for name in names {
            #expect(throws: Never.self, "\(name)") { try Self.data.rules(of: String(name)) }
        }
    }
}
