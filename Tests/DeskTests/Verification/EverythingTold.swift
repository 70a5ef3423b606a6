import Desk
import Foundation
import Records
import Storage
import TestKit
import Testing
import USM
import Values

/// Everything that can be done through the desk to people, their access and calendars, with some of
/// each left at the end.
struct EverythingTold {
    let test: DeskWithPeople
    /// What must not stand in the journal.
    private(set) var secrets: [String] = []

    static func told(_ test: DeskWithPeople) async throws -> EverythingTold {
        var told = EverythingTold(test: test)
        try await told.enterprise()
        try await told.access()
        try await told.windows()
        try await told.actions()
        try await told.plans()
        return told
    }

    private init(test: DeskWithPeople) {
        self.test = test
    }

    private static let file = """
        {"people": [
          {"key": "nora", "name": "Nora Visser", "email": "nora@waterlanden.example",
           "language": "nl", "parent": "ward", "teams": ["ward"], "sign_in": "nora",
           "grants": [{"profile": "operator", "team": "devices"}]}],
         "calendars": [{"key": "office", "name": {"en": "Office hours", "nl": "Kantooruren"},
          "time_zone": "Europe/Amsterdam",
          "week": {"monday": ["08:00-12:00", "13:00-17:30"], "friday": ["08:00-12:00"]},
          "exceptions": [
            {"date": "2026-12-25", "name": {"en": "Christmas Day", "nl": "Eerste kerstdag"}},
            {"date": "easter+1", "name": {"en": "Easter Monday", "nl": "Paasmaandag"},
             "open": ["08:00-12:00"]}]}],
         "recurring_actions": [
          {"key": "clean", "service": "scanning", "requester": "nora", "team": "devices",
           "name": {"en": "Clean", "nl": "Schoonmaken"}, "work": "With the **dry** cloth.",
           "rhythm": "weekly", "every": 2, "weekdays": ["thursday", "monday"],
           "start": "2026-01-01", "end": "2028-01-01", "time": "07:30", "minutes": 45,
           "time_zone": "America/New_York"}],
         "freeze_windows": [
          {"key": "stock", "from": "2026-12-31T18:00:00Z", "until": "2027-01-02",
           "reason": "Stock-taking", "class": "asset/hardware", "exceptions": ["scanning"]}]}
        """

    /// A file enters some of each and another changes them.
    private func enterprise() async throws {
        for change in [
            ["": ""],
            [
                "Nora Visser": "Nora de Vries", "08:00-12:00": "09:00-12:00",
                "dry": "wet", "Stock-taking": "Counting",
                #""operator""#: #""workflow_coordinator""#,
                #""sign_in": "nora""#: #""sign_in": "nora.vries""#,
            ],
        ] {
            let text = change.reduce(Self.file) { text, change in
                change.key.isEmpty ? text : text.replacing(change.key, with: change.value)
            }
            let more = try JSONDecoder().decode(EnterpriseFile.self, from: Data(text.utf8))
            var file = try await test.desk.ask(ExportEnterprise(), as: .machine)
            file.people.removeAll { $0.key == "nora" }
            file.people += more.people
            file.calendars = more.calendars
            file.recurringActions = more.recurringActions
            file.freezeWindows = more.freezeWindows
            _ = try await test.desk.perform(ApplyEnterprise(file), as: .machine)
        }
    }

    private mutating func access() async throws {
        let desk = test.desk
        let password = "a good long password"
        let person = try await desk.perform(
            CreatePerson(name: "Pia Smit", email: "pia@example.org", teams: [test.id("devices")]),
            as: .machine)
        try await desk.perform(
            CreateAccount(person, signInName: "pia", password: password), as: .machine)
        for grant in [
            Grant(.operator, .enterprise), Grant(.serviceManager, .service(test.id("wifi"))),
        ] {
            try await desk.perform(GrantProfile(grant, to: person), as: .machine)
        }
        try await desk.perform(
            WithdrawGrant(Grant(.operator, .enterprise), from: person), as: .machine)
        let alone = try await desk.perform(CreatePerson(name: "Ada"), as: .machine)
        try await desk.perform(GrantProfile(Grant(.operator, .enterprise), to: alone), as: .machine)
        try await desk.perform(
            WithdrawGrant(Grant(.operator, .enterprise), from: alone), as: .machine)
        let pia = try await desk.actor(for: person)
        try await desk.perform(SetLanguage(.dutch), as: pia)
        try await desk.perform(
            ChangePassword(present: password, next: "another long password", keeping: nil), as: pia)
        try await desk.perform(
            ResetPassword(person, password: "a third long password"), as: .machine)
        try await desk.perform(SignOutEverywhere(), as: pia)
        try await desk.perform(DisableAccount(person), as: .machine)
        try await desk.perform(EnableAccount(person), as: .machine)
        for days in [1, 30, 31] {
            let token = try await desk.perform(
                CreateToken(name: "Print job", scope: .read, days: days), as: pia)
            if days == 30 { try await desk.perform(RevokeToken(token.token.id), as: pia) }
            secrets.append(token.secret)
        }
        for scope in [StoredFeed.Scope.own, .changes] {
            let feed = try await desk.perform(CreateFeed(scope), as: test[.dora])
            if scope == .own { try await desk.perform(RevokeFeed(feed.feed.id), as: test[.dora]) }
            secrets.append(feed.secret)
        }
        secrets += [password, "another long password", "a third long password"]
    }

    private func windows() async throws {
        let now = test.clock.now
        let day = TimeZoneRules.utc.civil(at: now).date
        for ahead in [5, 10] {
            let id = try await test.desk.perform(
                EnterAbsence(
                    .days(from: day.adding(days: ahead), until: day.adding(days: ahead + 2))),
                as: test[.dora])
            if ahead == 5 { try await test.desk.perform(RemoveAbsence(id), as: test[.dora]) }
        }
        for name in ["Move", "Gone"] {
            let id = try await test.desk.perform(
                EnterFreeze(
                    from: now.adding(.hours(600)), until: now.adding(.hours(620)), reason: name),
                as: test[.chris])
            try await test.desk.perform(
                AlterFreeze(
                    id, seen: 1,
                    EnterFreeze(
                        from: now.adding(.hours(600)), until: now.adding(.hours(630)),
                        reason: name + " more", exceptions: [test.id("wifi")])),
                as: test[.chris])
            if name == "Gone" { try await test.desk.perform(RemoveFreeze(id), as: test[.chris]) }
        }
    }

    private func actions() async throws {
        var draft = ActionDraft()
        draft.service = test.id("scanning")
        (draft.english, draft.dutch) = ("Inspect", "Keuren")
        draft.rhythm = .daily
        draft.start = TimeZoneRules.utc.civil(at: test.clock.now).date.description
        draft.time = "09:00"
        for name in ["Inspect", "Retired"] {
            draft.english = name
            let id = try await test.desk.perform(WriteAction(draft), as: test[.mona])
            draft.work = "Look at it"
            try await test.desk.perform(WriteAction(id, seen: 1, draft), as: test[.mona])
            if name == "Retired" { try await test.desk.perform(RetireAction(id), as: test[.mona]) }
        }
    }

    private func plans() async throws {
        let now = test.clock.now
        let release = try await test.desk.perform(CreateRelease(name: "Spring"), as: test[.cora])
        for isKept in [true, false] {
            let call = try await test.desk.perform(
                RegisterCall(
                    title: "Exchange the reader", description: "It is old",
                    service: test.id("scanning"), requester: test.person(.rena),
                    type: .requestForChange, channel: .desk, components: [test.id("wr-204")]),
                as: test[.dora])
            try await test.bring(call.id, to: "C3")
            for hours in [1, 2] {
                _ = try await test.desk.perform(
                    PlanCall(
                        call.id.rawValue, from: now.adding(.hours(hours)),
                        until: now.adding(.hours(hours + 1)), release: release),
                    as: test[.dora])
            }
            let reservation = try await test.desk.perform(
                Reserve(
                    for: call.id.rawValue, from: now.adding(.hours(isKept ? 40 : 50)),
                    until: now.adding(.hours(isKept ? 41 : 51)), team: test.id("devices"),
                    note: "For the trial"),
                as: test[.dora])
            if !isKept {
                try await test.desk.perform(UnplanCall(call.id.rawValue), as: test[.dora])
                try await test.desk.perform(ReleaseReservation(reservation), as: test[.dora])
            }
        }
    }
}
