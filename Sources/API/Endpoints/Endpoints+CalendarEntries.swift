import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    /// What stands on the calendars beside calls.
    static let calendarEntries: [Endpoint] = [
        listFreezes, enterFreeze, alterFreeze, removeFreeze, listAbsences, enterAbsence,
        removeAbsence, listReservations,
        listActions, createAction, alterAction, retireAction, openOccurrence,
    ]

    private static let listFreezes = Endpoint(
        method: .get, path: "/freeze-windows", name: "listFreezes",
        summary: "The freeze windows that are not over; at most 200.",
        answer: .init(status: .ok, meaning: "The windows.", schema: "FreezeWindows")
    ) { request in
        let freezes = try await request.desk.freezes(as: request.actor).freezes
        return .json { document in
            document.excerpt("freeze_windows", freezes) { list, freeze in
                list.object { $0.freeze(freeze) }
            }
        }
    }

    private static let freezeFields: [Field] =
        Field.span + [
            .required("reason", .text(limit: 2000), "Why."),
            .optional("service", .id, "Of one service; of everything without."),
            .optional("component_class", .text(limit: 200), "Of a class with all below it."),
            .optional("exceptions", .list(.id, limit: 100), "Services that may be changed."),
        ]

    private static let freezeExample = """
        {"from": "2027-12-24T00:00:00Z", "until": "2028-01-03T00:00:00Z",
         "reason": "The year's end"}
        """

    private static let enterFreeze = Endpoint(
        method: .post, path: "/freeze-windows", name: "enterFreeze",
        summary: "Say when nothing is to be changed, as a coordinator.",
        body: freezeFields,
        answer: .init(status: .created, meaning: "The window.", schema: "Entered"),
        example: freezeExample
    ) { request in
        let id = try await request.desk.perform(try EnterFreeze(request.body), as: request.actor)
        return .json(.created) { $0.field("id", id) }
    }

    private static let alterFreeze = Endpoint(
        method: .post, path: "/freeze-windows/{freeze}", name: "alterFreeze",
        summary: "Give a freeze window all that is said here, as a coordinator.",
        body: freezeFields, heedsVersion: true,
        answer: .init(status: .ok, meaning: "The window.", schema: "Entered"),
        example: freezeExample
    ) { request in
        let id = try request.id("freeze", of: FreezeWindow.self)
        try await request.desk.perform(
            AlterFreeze(id, seen: request.seen, try EnterFreeze(request.body)), as: request.actor)
        return .json { $0.field("id", id) }
    }

    private static let removeFreeze = Endpoint(
        method: .delete, path: "/freeze-windows/{freeze}", name: "removeFreeze",
        summary: "Take a freeze window back.", heedsVersion: true,
        answer: .init(status: .noContent, meaning: "It is gone.", schema: nil)
    ) { request in
        try await request.desk.perform(
            RemoveFreeze(try request.id("freeze"), seen: request.seen), as: request.actor)
        return .noContent
    }

    private static let listAbsences = Endpoint(
        method: .get, path: "/absences", name: "listAbsences",
        summary: "Who is away from now on, for a year.",
        answer: .init(status: .ok, meaning: "The absences.", schema: "Absences")
    ) { request in
        let absences = try await request.desk.absences(as: request.actor).absences
        return .json { document in
            document.key("absences")
            document.list(absences) { list, item in
                list.object {
                    $0.field("id", item.absence.id)
                    $0.field("person_id", item.absence.person)
                    $0.field("person_name", item.name)
                    $0.window(item.absence.window, item.absence.days)
                }
            }
        }
    }

    private static let listReservations = Endpoint(
        method: .get, path: "/reservations", name: "listReservations",
        summary: "The components that are reserved from now on; at most 200.",
        answer: .init(
            status: .ok, meaning: "The reservations.", schema: "ReservedComponents")
    ) { request in
        let register = try await request.desk.reservedComponents(as: request.actor)
        return .json { document in
            document.excerpt("reservations", register.reservations) { list, item in
                list.object {
                    $0.field("id", item.id)
                    $0.field("component_id", item.component)
                    $0.field(
                        "component_name",
                        item.component.flatMap { id in register.components[id] })
                    $0.field("call", register.calls[item.call]?.reference)
                    $0.window(item.window)
                }
            }
        }
    }

    private static let enterAbsence = Endpoint(
        method: .post, path: "/absences", name: "enterAbsence",
        summary: "Say when you, or somebody of a team that you coordinate, are away.",
        body: [.optional("person", .id, "Who; you without it.")] + Field.span,
        answer: .init(status: .created, meaning: "The absence.", schema: "Entered"),
        example: #"{"from_day": "2027-08-01", "until_day": "2027-08-15"}"#
    ) { request in
        let id = try await request.desk.perform(
            EnterAbsence(of: request.body.id("person"), try request.body.span()),
            as: request.actor)
        return .json(.created) { $0.field("id", id) }
    }

    private static let removeAbsence = Endpoint(
        method: .delete, path: "/absences/{absence}", name: "removeAbsence",
        summary: "Take an absence back.",
        answer: .init(status: .noContent, meaning: "It is gone.", schema: nil)
    ) { request in
        try await request.desk.perform(
            RemoveAbsence(try request.id("absence")), as: request.actor)
        return .noContent
    }

    private static let listActions = Endpoint(
        method: .get, path: "/recurring-actions", name: "listActions",
        summary: "What is done for services again and again; at most 500.",
        answer: .init(status: .ok, meaning: "The actions.", schema: "RecurringActions")
    ) { request in
        let actions = try await request.desk.recurringActions(as: request.actor).actions
        return .json { document in
            document.excerpt("actions", actions) { list, stored in
                list.object { $0.action(stored) }
            }
        }
    }

    private static let createAction = Endpoint(
        method: .post, path: "/recurring-actions", name: "createAction",
        summary: "Enter a recurring action, as the service manager.",
        body: actionFields,
        answer: .init(status: .created, meaning: "The action.", schema: "Entered"),
        example: actionExample
    ) { request in
        let id = try await request.desk.perform(
            WriteAction(ActionDraft(request.body)), as: request.actor)
        return .json(.created) { $0.field("id", id) }
    }

    private static let alterAction = Endpoint(
        method: .post, path: "/recurring-actions/{action}", name: "alterAction",
        summary: "Give a recurring action all that is said here, as the service manager.",
        body: actionFields, heedsVersion: true,
        answer: .init(status: .ok, meaning: "The action.", schema: "Entered"),
        example: actionExample
    ) { request in
        let id = try await request.desk.perform(
            WriteAction(
                try request.id("action"), seen: request.seen, ActionDraft(request.body)),
            as: request.actor)
        return .json { $0.field("id", id) }
    }

    private static let retireAction = Endpoint(
        method: .delete, path: "/recurring-actions/{action}", name: "retireAction",
        summary: "End a recurring action; what it opened stays.", heedsVersion: true,
        answer: .init(status: .noContent, meaning: "It opens no more calls.", schema: nil)
    ) { request in
        try await request.desk.perform(
            RetireAction(try request.id("action"), seen: request.seen), as: request.actor)
        return .noContent
    }

    private static let openOccurrence = Endpoint(
        method: .post, path: "/recurring-actions/{action}/calls", name: "openOccurrence",
        summary: "Open the service request of an occurrence; twice answers the same call.",
        body: [.required("day", .text(limit: 10), "As `2026-12-31`.")],
        answer: .init(status: .created, meaning: "The call.", schema: "OpenedCall"),
        example: #"{"day": "2027-03-01"}"#
    ) { request in
        let receipt = try await request.desk.perform(
            OpenOccurrence(try request.id("action"), on: request.body.text("day") ?? ""),
            as: request.actor)
        return .json(.created) {
            $0.field("id", receipt.id)
            $0.field("reference", receipt.reference)
        }
    }
}

extension EnterFreeze {
    fileprivate init(_ body: Fields) throws(DeskRefusal) {
        self.init(
            try body.span(), reason: body.text("reason") ?? "", service: body.id("service"),
            componentClass: body.text("component_class") ?? "",
            exceptions: body.texts("exceptions").map { ID($0) })
    }
}
