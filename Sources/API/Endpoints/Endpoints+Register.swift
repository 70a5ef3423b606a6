import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    /// The managed infrastructure register, and what changes plan for it.
    static let infrastructure: [Endpoint] = [
        listRegister, readComponent, listComponentClasses, readRegisterPlan, planRegister,
        compareTable,
    ]

    private static let listRegister = Endpoint(
        method: .get, path: "/register", name: "listRegister",
        summary: "The components of the register, by name.",
        query: [
            .optional("name", .text(limit: 100), "How a word of the name begins."),
            .optional(
                "class", .text(limit: 200), "Only this class and those below it, by its path."),
            .optional("retired", .truth, "Those that are not in use any more instead."),
            .optional("cursor", .id, "The `next` of the page before."),
            .optional("limit", .number(1...200), "How many at most; 50 without it."),
        ],
        answer: .init(status: .ok, meaning: "A page of the register.", schema: "RegisterPage"),
        exampleQuery: "class=asset"
    ) { request in
        var filter = ComponentFilter()
        filter.word = request.query.text("name") ?? ""
        filter.componentClass = request.query.text("class")
        filter.isRetired = request.query.truth("retired") ?? false
        let list = try await request.desk.register(
            filter, after: request.query.id("cursor"),
            limit: request.query.number("limit") ?? ServiceDesk.registerPage,
            as: request.actor)
        return .json { document in
            document.key("components")
            document.list(list.components) { $0.registered($1) }
            document.field("next", list.next)
        }.leading(to: list.next?.rawValue)
    }

    private static let readComponent = Endpoint(
        method: .get, path: "/components/{component}", name: "readComponent",
        summary: "A component with its relations and versions, now or as it was at a moment.",
        query: [.optional("at", .moment, "The moment; now without it.")],
        answer: .init(status: .ok, meaning: "The component.", schema: "ComponentState")
    ) { request in
        let view = try await request.desk.component(
            try request.id("component"), at: request.query.moment("at"), as: request.actor)
        return .json(version: view.shown.version) { document in
            document.key("component")
            document.registered(view.shown)
            document.key("relations")
            document.list(view.relations) { $0.relation($1) }
            document.field("relations_are_cut", view.relations.isCut)
            document.key("versions")
            document.list(view.versions) { list, version in
                list.object {
                    $0.field("valid_from", version.validFrom)
                    $0.field("written_by", version.writtenBy)
                    $0.key("component")
                    $0.registered(version.registered)
                }
            }
            document.field("versions_are_cut", view.versions.isCut)
        }
    }

    private static let listComponentClasses = Endpoint(
        method: .get, path: "/component-classes", name: "listComponentClasses",
        summary: "The class tree, what is recorded of each class, and which are managed.",
        answer: .init(status: .ok, meaning: "The classes.", schema: "ComponentClasses")
    ) { request in
        let found = try await request.desk.componentClasses(as: request.actor)
        return .json { document in
            document.key("classes")
            document.list(found.scope.classes.classes) { list, item in
                list.object { output in
                    output.field("path", item.path)
                    output.field("name", item.name)
                    output.field("managed", found.scope.manages(item.path))
                    output.field("own", found.own.contains(item.path))
                    output.key("attributes")
                    output.list(found.scope.classes.attributes(of: item.path)) {
                        $0.attribute($1)
                    }
                }
            }
        }
    }

    private static let readRegisterPlan = Endpoint(
        method: .get, path: "/calls/{reference}/register-plan", name: "readRegisterPlan",
        summary: "What a change will do to the register at C8, and what is in its way.",
        answer: .init(status: .ok, meaning: "The plan.", schema: "RegisterPlan")
    ) { request in
        let plan = try await request.desk.registerPlan(
            of: try request.parameter("reference"), as: request.actor)
        return .json(version: plan.version) { $0.registerPlan(plan) }
    }

    private static let planRegister = Endpoint(
        method: .post, path: "/calls/{reference}/register-plan", name: "planRegister",
        summary: """
            Plan what a change does to the register, from C3 until C7; at C8 take lines out or \
            plan again.
            """,
        body: [
            .required(
                "deed",
                .oneOf(["add", "alter", "retire", "relate", "unrelate", "remove", "plan_again"]),
                "What is planned."),
            .optional("component_id", .id, "The component, for all but `add`."),
            .optional("name", .text(limit: 200), "Its name."),
            .optional("class", .text(limit: 200), "Its class, by its path."),
            .optional("owner_id", .id, "The party that owns it."),
            .optional("key", .text(limit: 200), "By which files mean it, for `add`."),
            .optional(
                "attributes",
                .list(
                    .record([
                        .required("key", .text(limit: 80), "The attribute."),
                        .required("value", .text(limit: 2000), "Its value; empty clears it."),
                    ]), limit: 100),
                "What is recorded of it; what is not named stays."),
            .optional(
                "kind", .oneOf(ComponentRelation.Kind.allCases.map(\.rawValue)),
                "The relation, for `relate` and `unrelate`."),
            .optional("target_component_id", .id, "The component at its other end."),
            .optional("target_service_id", .id, "Or the service, of `supports`."),
            .optional("line", .text(limit: 400), "The key of a line, for `remove`."),
        ],
        heedsVersion: true,
        answer: .init(
            status: .created, meaning: "The new version.", schema: "WrittenSpecification"),
        example: """
            {"deed": "add", "name": "srv-12", "class": "asset/hardware/server",
             "owner_id": "019a0000-0000-7000-8000-000000000002"}
            """
    ) { request in
        let number = try await request.desk.perform(
            PlanRegister(
                try request.parameter("reference"), seen: request.seen,
                try PlanRegister.Deed(request.body)),
            as: request.actor)
        return .json(.created, version: number) { $0.field("version", number) }
    }

    private static let compareTable = Endpoint(
        method: .post, path: "/register/tables", name: "compareTable",
        summary: """
            Compare a table of components with the register and raise changes that plan what \
            differs; the body is the table, as comma-separated values.
            """,
        query: [
            .required("name", .text(limit: 200), "What the table is called."),
            .optional("service", .text(limit: 200), "The key or id of the service it is about."),
            .optional("dry_run", .truth, "Compare, and raise nothing."),
            .optional(
                "language", .oneOf(Language.allCases.map(\.rawValue)),
                "How its days and numbers are written; without it in the plain form only."),
        ],
        takesFile: true,
        answer: .init(
            status: .ok, meaning: "What differs, and the changes that plan it.",
            schema: "ComponentReconciliation"),
        exampleQuery: "name=servers.csv&dry_run=true"
    ) { request in
        let file = NewFile(
            name: request.query.text("name") ?? "", mediaType: request.contentType,
            content: request.file)
        let found = try await request.desk.perform(
            CompareTable(
                file, service: request.query.text("service"),
                isDryRun: request.query.truth("dry_run") ?? false,
                notation: request.query.choice("language").map { .written($0) } ?? .plain),
            as: request.actor)
        return .json { $0.reconciliation(found) }
    }
}

extension PlanRegister.Deed {
    fileprivate init(_ fields: Fields) throws {
        let component: ID<ManagedComponent> = fields.id("component_id") ?? ID("")
        let kind: ComponentRelation.Kind = fields.choice("kind") ?? .supports
        switch fields.text("deed") {
        case "add": self = .add(ComponentDraft(fields))
        case "alter": self = .alter(component, ComponentDraft(fields))
        case "retire": self = .retire(component)
        case "relate": self = .relate(component, kind, RelationEnd(fields))
        case "unrelate": self = .unrelate(component, kind, RelationEnd(fields))
        case "remove": self = .remove(fields.text("line") ?? "")
        default: self = .planAgain
        }
    }
}

extension ComponentDraft {
    fileprivate init(_ fields: Fields) {
        self.init(
            name: fields.text("name"), componentClass: fields.text("class"),
            owner: fields.id("owner_id"),
            attributes: Dictionary(
                fields.records("attributes").map {
                    ($0.text("key") ?? "", $0.text("value") ?? "")
                }, uniquingKeysWith: { $1 }),
            key: fields.text("key"))
    }
}

extension RelationEnd {
    fileprivate init(_ fields: Fields) {
        if let service: ID<Service> = fields.id("target_service_id") {
            self = .node(.service(service))
        } else {
            self = .node(.component(fields.id("target_component_id") ?? ID("")))
        }
    }
}
