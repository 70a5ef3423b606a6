import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    /// What a wish asks for and who contributes to it, for those who work on it.
    static let designs: [Endpoint] = [readDesign, writeFunctionalDesign, writeContribution]

    private static let readDesign = Endpoint(
        method: .get, path: "/calls/{reference}/design", name: "readDesign",
        summary: "What a wish asks for, place by place, and who contributes what to it.",
        answer: .init(status: .ok, meaning: "The design.", schema: "Design")
    ) { request in
        let found = try await request.desk.design(
            of: try request.parameter("reference"), as: request.actor)
        return .json(version: found.version) { $0.design(found) }
    }

    private static let writeFunctionalDesign = Endpoint(
        method: .post, path: "/calls/{reference}/design/functional",
        name: "writeFunctionalDesign",
        summary: "Word what a wish asks for, until its negotiation is over.",
        body: [
            .required(
                "promises", .list(.record(promise), limit: 200),
                "What is asked for, at each place once; the place `job` is needed.")
        ],
        heedsVersion: true,
        answer: .init(
            status: .created, meaning: "The new version.", schema: "WrittenSpecification"),
        example: """
            {"promises": [
              {"place": "job", "en": "Know which patient it is", "nl": "Weten welke patiënt het is"},
              {"place": "facility.functioning.speed", "en": "At once", "nl": "Meteen",
               "target": {"direction": "at_most", "value": "2", "unit": "seconds"}}
            ]}
            """
    ) { request in
        let number = try await request.desk.perform(
            WriteFunctionalDesign(
                try request.parameter("reference"), seen: request.seen,
                SpecificationDraft(
                    promises: request.body.records("promises").map(SpecificationDraft.Line.init))),
            as: request.actor)
        return .json(.created, version: number) { $0.field("version", number) }
    }

    private static let writeContribution = Endpoint(
        method: .post, path: "/calls/{reference}/design/contributions",
        name: "writeContribution",
        summary: """
            Say what a team or supplier contributes at a place; without texts it contributes \
            nothing there any more.
            """,
        body: [
            .required("place", .text(limit: 200), "A key of the tree at which something is asked."),
            .required("team_id", .id, "The team, or the organization of a supplier."),
            .optional("en", .text(limit: 2000), "What it promises, in English."),
            .optional("nl", .text(limit: 2000), "The same in Dutch."),
            .optional("target", .record(target), "Where it can be measured."),
        ],
        heedsVersion: true,
        answer: .init(
            status: .created, meaning: "The new version.", schema: "WrittenSpecification"),
        example: """
            {"place": "facility.functioning.speed", "team_id": "019a0000-0000-7000-8000-000000000002",
             "en": "Answers at once", "nl": "Antwoordt meteen",
             "target": {"direction": "at_most", "value": "1", "unit": "seconds"}}
            """
    ) { request in
        let number = try await request.desk.perform(
            WriteContribution(
                try request.parameter("reference"), seen: request.seen,
                by: request.body.id("team_id") ?? ID(""), SpecificationDraft.Line(request.body)),
            as: request.actor)
        return .json(.created, version: number) { $0.field("version", number) }
    }
}
