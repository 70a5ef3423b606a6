import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    /// Both calendars, and when calls are done.
    static let calendars: [Endpoint] = [
        readChangeCalendar, readOperationsCalendar, readPlan, planCall, unplanCall,
        reserveForCall, releaseReservation, listReleases, createRelease,
    ]

    private static let range: [Field] = [
        .required("from", .moment, "The first moment."),
        .required("until", .moment, "The moment after the last; at most 100 days later."),
    ]

    private static let exampleRange = "from=2026-12-01T00:00:00Z&until=2026-12-31T00:00:00Z"

    private static let readChangeCalendar = Endpoint(
        method: .get, path: "/calendars/changes", name: "readChangeCalendar",
        summary: "The changes that are planned in a time, with what is in their way.",
        query: range,
        answer: .init(status: .ok, meaning: "The calendar.", schema: "ChangeCalendar"),
        exampleQuery: exampleRange
    ) { request in
        let calendar = try await request.desk.changeCalendar(
            from: request.query.moment("from") ?? Instant(milliseconds: 0),
            until: request.query.moment("until") ?? Instant(milliseconds: 0),
            as: request.actor)
        return .json { $0.calendar(calendar) }
    }

    private static let readOperationsCalendar = Endpoint(
        method: .get, path: "/calendars/operations", name: "readOperationsCalendar",
        summary: "Recurring actions, planned requests, and who is away, reserved or overloaded.",
        query: range,
        answer: .init(status: .ok, meaning: "The calendar.", schema: "OperationsCalendar"),
        exampleQuery: exampleRange
    ) { request in
        let calendar = try await request.desk.operationsCalendar(
            from: request.query.moment("from") ?? Instant(milliseconds: 0),
            until: request.query.moment("until") ?? Instant(milliseconds: 0),
            as: request.actor)
        return .json { $0.calendar(calendar) }
    }

    private static let readPlan = Endpoint(
        method: .get, path: "/calls/{reference}/plan", name: "readPlan",
        summary: "When a call is done, and what is reserved for it.",
        answer: .init(status: .ok, meaning: "The plan.", schema: "CallPlan")
    ) { request in
        let plan = try await request.desk.plan(
            of: try request.parameter("reference"), as: request.actor)
        return .json { $0.plan(plan) }
    }

    private static let planCall = Endpoint(
        method: .post, path: "/calls/{reference}/plan", name: "planCall",
        summary: "Put a change (from C3 on) or a service request (from O3 on) on its calendar.",
        body: [
            .required("from", .moment, "When it begins."),
            .required("until", .moment, "When it ends; at most 31 days later."),
            .optional("person", .id, "Who does it: of the team that has the call."),
            .optional("release", .id, "With which other changes it goes into production."),
            .optional(
                "acknowledged", .text(limit: 2000),
                "Why inside a freeze window, by a coordinator."),
        ],
        heedsVersion: true,
        answer: .init(status: .ok, meaning: "What is in its way.", schema: "Conflicts"),
        example: #"{"from": "2026-12-01T20:00:00Z", "until": "2026-12-01T22:00:00Z"}"#
    ) { request in
        let conflicts = try await request.desk.perform(
            PlanCall(
                try request.parameter("reference"), from: request.body.moment("from"),
                until: request.body.moment("until"), person: request.body.id("person"),
                release: request.body.id("release"),
                acknowledged: request.body.text("acknowledged") ?? "", seen: request.seen),
            as: request.actor)
        return .json { $0.conflicts(conflicts) }
    }

    private static let unplanCall = Endpoint(
        method: .delete, path: "/calls/{reference}/plan", name: "unplanCall",
        summary: "Take a call off its calendar.", heedsVersion: true,
        answer: .init(status: .noContent, meaning: "It is not planned any more.", schema: nil)
    ) { request in
        try await request.desk.perform(
            UnplanCall(try request.parameter("reference"), seen: request.seen),
            as: request.actor)
        return .noContent
    }

    private static let reserveForCall = Endpoint(
        method: .post, path: "/calls/{reference}/reservations", name: "reserveForCall",
        summary: "Keep a person, a team or a component free for a call.",
        body: [
            .required("from", .moment, "From when."),
            .required("until", .moment, "Until when; at most 366 days later."),
            .optional("person", .id, "Whom; one of these three."),
            .optional("team", .id, "Which team."),
            .optional("component", .id, "Which component."),
            .optional("note", .text(limit: 2000), "What for."),
        ],
        answer: .init(status: .created, meaning: "The reservation.", schema: "Entered"),
        example: """
            {"from": "2026-12-01T20:00:00Z", "until": "2026-12-01T22:00:00Z",
             "team": "019a0000-0000-7000-8000-000000000002"}
            """
    ) { request in
        let id = try await request.desk.perform(
            Reserve(
                for: try request.parameter("reference"), from: request.body.moment("from"),
                until: request.body.moment("until"), person: request.body.id("person"),
                team: request.body.id("team"), component: request.body.id("component"),
                note: request.body.text("note") ?? ""),
            as: request.actor)
        return .json(.created) { $0.field("id", id) }
    }

    private static let releaseReservation = Endpoint(
        method: .delete, path: "/reservations/{reservation}", name: "releaseReservation",
        summary: "Release what was reserved.",
        answer: .init(status: .noContent, meaning: "It is free.", schema: nil)
    ) { request in
        try await request.desk.perform(
            ReleaseReservation(try request.id("reservation")), as: request.actor)
        return .noContent
    }

    private static let listReleases = Endpoint(
        method: .get, path: "/releases", name: "listReleases",
        summary: "The releases, newest first; at most 100.",
        answer: .init(status: .ok, meaning: "The releases.", schema: "Releases")
    ) { request in
        let releases = try await request.desk.releases(as: request.actor)
        return .json { document in
            document.excerpt("releases", releases) { list, release in
                list.object {
                    $0.field("id", release.id)
                    $0.field("name", release.name)
                }
            }
        }
    }

    private static let createRelease = Endpoint(
        method: .post, path: "/releases", name: "createRelease",
        summary: "Name a release, as a coordinator.",
        body: [.required("name", .text(limit: 200), "Its name, which no other release has.")],
        answer: .init(status: .created, meaning: "The release.", schema: "Entered"),
        example: #"{"name": "Spring release"}"#
    ) { request in
        let id = try await request.desk.perform(
            CreateRelease(name: request.body.text("name") ?? ""), as: request.actor)
        return .json(.created) { $0.field("id", id) }
    }
}
