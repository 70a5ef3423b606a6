import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    static let directory: [Endpoint] = [
        services, teams, members, people, components, agreement, serviceHours,
    ]

    private static let services = Endpoint(
        method: .get, path: "/services", name: "listServices",
        summary: "The services that you may ask about now.",
        query: [
            .optional("for", .id, "On behalf of this person, for who works here.")
        ],
        answer: .init(status: .ok, meaning: "The services.", schema: "Services")
    ) { request in
        let choices = try await request.desk.services(
            for: request.query.id("for"), as: request.actor)
        return .json { document in
            document.key("services")
            document.list(choices) { $0.serviceChoice($1) }
        }
    }

    private static let serviceHours = Endpoint(
        method: .get, path: "/service-hours", name: "listServiceHours",
        summary: "The calendars in whose hours the clocks of calls run, by name.",
        answer: .init(status: .ok, meaning: "The calendars.", schema: "ServiceHours")
    ) { request in
        let found = try await request.desk.serviceHours(as: request.actor)
        return .json { document in
            document.key("calendars")
            document.list(found.calendars) {
                $0.calendar($1, usedBy: found.agreements[$1.id] ?? [])
            }
        }
    }

    private static let teams = Endpoint(
        method: .get, path: "/teams", name: "listTeams", summary: "Every team, by name.",
        answer: .init(status: .ok, meaning: "The teams.", schema: "Teams")
    ) { request in
        let teams = try await request.desk.teams(as: request.actor)
        return .json { document in
            document.key("teams")
            document.list(teams) { $0.party($1) }
        }
    }

    private static let members = Endpoint(
        method: .get, path: "/teams/{team}/members", name: "listMembers",
        summary: "The people of a team, by name; none for a team that does not exist.",
        answer: .init(status: .ok, meaning: "The people.", schema: "People")
    ) { request in
        let people = try await request.desk.members(
            of: try request.id("team"), as: request.actor)
        return .json { document in
            document.key("people")
            document.list(people) { $0.party($1) }
        }
    }

    private static let people = Endpoint(
        method: .get, path: "/people", name: "findPeople",
        summary: "People with a word in their name that begins so; at most 20.",
        query: [.required("name", .text(limit: 100), "How the word begins.")],
        answer: .init(status: .ok, meaning: "The people.", schema: "FoundPeople"),
        exampleQuery: "name=re"
    ) { request in
        let people = try await request.desk.people(
            named: request.query.text("name") ?? "", as: request.actor)
        return .json { $0.excerpt("people", people) { $0.party($1) } }
    }

    private static let components = Endpoint(
        method: .get, path: "/components", name: "findComponents",
        summary: "Managed components with a word in their name that begins so; at most 20.",
        query: [
            .required("name", .text(limit: 100), "How the word begins."),
            .optional("service", .id, "Only components of this service."),
        ],
        answer: .init(status: .ok, meaning: "The components.", schema: "Components"),
        exampleQuery: "name=wr"
    ) { request in
        let components = try await request.desk.components(
            named: request.query.text("name") ?? "", service: request.query.id("service"),
            as: request.actor)
        return .json { $0.excerpt("components", components) { $0.component($1) } }
    }

    private static let agreement = Endpoint(
        method: .get, path: "/agreements/{agreement}", name: "readAgreement",
        summary: "One agreement, by its id.",
        answer: .init(status: .ok, meaning: "The agreement.", schema: "Agreement")
    ) { request in
        let agreement = try await request.desk.agreement(
            try request.id("agreement"), as: request.actor)
        return .json { $0.agreement(agreement) }
    }
}
