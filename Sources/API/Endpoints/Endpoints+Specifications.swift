import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    /// What is promised of services, for those who work here.
    static let specifications: [Endpoint] = [
        readSpecification, writeSpecification, listSpecifications, compareSpecifications,
    ]

    private static let readSpecification = Endpoint(
        method: .get, path: "/services/{service}/specification", name: "readSpecification",
        summary: "What is promised of a service, in the order of the tree.",
        query: [
            .optional("version", .number(1...1_000_000), "An earlier version; else the newest.")
        ],
        answer: .init(status: .ok, meaning: "The specification.", schema: "Specification")
    ) { request in
        let found = try await request.desk.specification(
            of: try request.id("service"), version: request.query.number("version"),
            as: request.actor)
        return .json(version: found.version?.number) { $0.specification(found) }
    }

    private static let writeSpecification = Endpoint(
        method: .post, path: "/services/{service}/specification", name: "writeSpecification",
        summary: """
            Write the next version of what is promised, as the service manager.
            """,
        body: [
            .required(
                "promises", .list(.record(promise), limit: 200),
                "What is promised, at each place once; the place `job` is needed."),
            .optional("generic_part", .id, "The service that all users of a composed one get."),
            .optional(
                "specific_parts", .list(.id, limit: 100),
                "The services that only some users of a composed one get."),
            .optional("note", .text(limit: 2000), "Why it is changed."),
            .optional(
                "under", .text(limit: 100),
                "The open wish or request for change under which it is changed, as `WSH-1042`; "
                    + "needed once the enterprise works."),
        ],
        heedsVersion: true,
        answer: .init(
            status: .created, meaning: "The new version.", schema: "WrittenSpecification"),
        example: """
            {"promises": [
              {"place": "job", "en": "Know which patient it is", "nl": "Weten welke patiënt het is"},
              {"place": "facility.functioning.availability.when_open", "en": "Hardly ever out",
               "nl": "Bijna nooit uit",
               "target": {"direction": "at_least", "value": "99.9", "unit": "percent"}}
            ], "note": "The wards asked for it", "under": "WSH-1042"}
            """
    ) { request in
        let draft = SpecificationDraft(
            promises: request.body.records("promises").map(SpecificationDraft.Line.init),
            generic: request.body.id("generic_part"),
            specific: request.body.texts("specific_parts").map { ID($0) },
            note: request.body.text("note") ?? "")
        let number = try await request.desk.perform(
            WriteSpecification(
                try request.id("service"), seen: request.seen, draft,
                under: request.body.text("under").map { .open($0) }),
            as: request.actor)
        return .json(.created, version: number) { $0.field("version", number) }
    }

    static let promise: [Field] = [
        .required(
            "place", .text(limit: 200),
            "A key of the tree, as `facility.functioning.speed`; goods and actions end in a key of "
                + "their own."),
        .required("en", .text(limit: 2000), "In English."),
        .required("nl", .text(limit: 2000), "In Dutch."),
        .optional("target", .record(target), "Where it can be measured."),
    ]

    static let target: [Field] = [
        .required(
            "direction", .oneOf(Yardstick.Direction.allCases.map(\.rawValue)),
            "Which way is better."),
        .required("value", .text(limit: 20), "A number with at most three decimals."),
        .required("unit", .oneOf(Yardstick.Unit.allCases.map(\.rawValue)), "What is counted."),
    ]

    private static let listSpecifications = Endpoint(
        method: .get, path: "/services/{service}/specification/versions",
        name: "listSpecifications", summary: "The versions of a specification, newest first.",
        answer: .init(status: .ok, meaning: "The versions.", schema: "SpecificationVersions")
    ) { request in
        let versions = try await request.desk.specifications(
            of: try request.id("service"), as: request.actor)
        return .json { document in
            document.excerpt("versions", versions) { list, version in
                list.object { $0.version(version) }
            }
        }
    }

    private static let compareSpecifications = Endpoint(
        method: .get, path: "/services/{service}/specification/difference",
        name: "compareSpecifications", summary: "What two versions do not have in common.",
        query: [
            .required("from", .number(1...1_000_000), "The one version."),
            .required("to", .number(1...1_000_000), "The other."),
        ],
        answer: .init(status: .ok, meaning: "The changes.", schema: "SpecificationDifference"),
        exampleQuery: "from=1&to=1"
    ) { request in
        let compared = try await request.desk.difference(
            of: try request.id("service"), from: request.query.number("from") ?? 0,
            to: request.query.number("to") ?? 0, as: request.actor)
        return .json { $0.difference(compared) }
    }
}

extension SpecificationDraft.Line {
    /// A promise whose fields the endpoint has already checked.
    init(_ fields: Fields) {
        let target = fields.record("target").flatMap { target -> SpecificationDraft.Target? in
            guard
                let direction: Yardstick.Direction = target.choice("direction"),
                let unit: Yardstick.Unit = target.choice("unit")
            else { return nil }
            return SpecificationDraft.Target(
                Yardstick(direction, unit), target.text("value") ?? "")
        }
        self.init(
            fields.text("place") ?? "", english: fields.text("en") ?? "",
            dutch: fields.text("nl") ?? "", target: target)
    }
}
