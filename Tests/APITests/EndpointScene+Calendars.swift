@testable import API
import Desk
import TestKit
import USM
import Values

extension EndpointScene {
    /// What is sent to an endpoint: its example, with things that there are in place of its ids.
    func body(of endpoint: Endpoint) async throws -> String? {
        guard !endpoint.takesFile else {
            return endpoint.name == "compareTable" ? "key,name,class,owner\n" : "Hi"
        }
        let second =
            endpoint.name == "changeAgreement" ? try await secondAgreement() : ""
        let isUnderCall = endpoint.example?.contains("\"under\"") == true
        let wish = isUnderCall ? try await desk.people.register(type: .wish).reference : "WSH-1042"
        let releases = try await desk.people.desk.releases(as: desk.people[.chris]).count
        return endpoint.example?
            .replacing(
                "019a0000-0000-7000-8000-000000000001",
                with: desk.people.id("scanning", Service.self).rawValue
            )
            .replacing(
                "019a0000-0000-7000-8000-000000000002",
                with: desk.people.id("devices", Party.self).rawValue
            )
            .replacing(
                "019a0000-0000-7000-8000-000000000003",
                with: desk.people.id("network", Party.self).rawValue
            )
            .replacing(
                "019a0000-0000-7000-8000-000000000004", with: desk.people.person(.dora).rawValue
            )
            .replacing("019a0000-0000-7000-8000-000000000005", with: second)
            .replacing("WSH-1042", with: wish)
            .replacing("Spring release", with: "Spring \(releases)")
    }

    func later(_ hours: Int) -> Instant { desk.people.clock.now.adding(.hours(hours)) }

    /// The address with the ids of things made for it.
    func calendarAddress(_ path: String) async throws -> String {
        let (people, desk) = (desk.people, desk.people.desk)
        var path = path
        if path.contains("{freeze}") {
            let id = try await desk.perform(
                EnterFreeze(from: later(0), until: later(1), reason: "Stock-taking"),
                as: people[.chris])
            path.replace("{freeze}", with: id.rawValue)
        }
        if path.contains("{absence}") {
            let hours = try await desk.absences(as: people[.cora]).absences.count * 2
            let id = try await desk.perform(
                EnterAbsence(
                    of: people.person(.dora), from: later(hours), until: later(hours + 1)),
                as: people[.cora])
            path.replace("{absence}", with: id.rawValue)
        }
        if path.contains("{reservation}") {
            let call = try await people.register()
            let id = try await desk.perform(
                Reserve(
                    for: call.reference, from: later(0), until: later(1),
                    team: people.id("devices")),
                as: people[.dora])
            path.replace("{reservation}", with: id.rawValue)
        }
        if path.contains("{action}") {
            var draft = ActionDraft()
            draft.service = people.id("scanning")
            (draft.english, draft.dutch) = ("Clean", "Schoonmaken")
            draft.weekdays = [.monday]
            (draft.start, draft.time) = ("2027-01-01", "09:00")
            let id = try await desk.perform(WriteAction(draft), as: people[.mona])
            path.replace("{action}", with: id.rawValue)
        }
        return path
    }
}
