import Desk
import Foundation
import Hummingbird
import USM
import Values

/// What is done for services again and again: entered, altered, retired, and done now.
struct ActionsController: Controller {
    /// The address of the form for a new one.
    static let new = "new"

    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.recurringActions, use: list)
        pages.get(.recurringAction("{action}"), use: show)
        pages.post(.recurringAction("{action}"), use: write)
        pages.post(.retirement(of: "{action}"), use: retire)
        pages.post(.occurrenceCalls(of: "{action}"), use: open)
    }

    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.calendars)
        let found = try await desk.recurringActions(as: actor)
        return context.show(
            ActionsPage(
                viewer: context.viewer, actions: found.actions,
                mayAdd: !found.mayWrite.isEmpty,
                services: try await desk.allServices(as: actor)
            ).page)
    }

    private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.calendars)
        let stored = try await asked(context, actor)
        return try await show(context, actor, stored, ActionForm.form(of: stored), .none)
    }

    /// - Returns: nil for a new one.
    private func asked(_ context: WebContext, _ actor: Actor) async throws -> StoredAction? {
        let id = try context.part("action")
        return id == Self.new ? nil : try await desk.recurringAction(ID(id), as: actor)
    }

    private func show(
        _ context: WebContext, _ actor: Actor, _ stored: StoredAction?, _ form: Form,
        _ problems: FormProblems
    ) async throws -> Response {
        let mayWrite = try await desk.recurringActions(as: actor).mayWrite
        if stored == nil && mayWrite.isEmpty { throw DeskRefusal.notAllowed }
        return context.show(
            ActionPage(
                viewer: context.viewer, stored: stored,
                mayWrite: stored.map { mayWrite.contains($0.action.service) } ?? true,
                services: try await desk.allServices(as: actor).filter {
                    mayWrite.contains($0.id)
                },
                teams: try await desk.teams(as: actor), form: form, problems: problems
            ).page)
    }

    private func write(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.calendars)
        let stored = try await asked(context, actor)
        return try await attempt {
            var fields = FormReading(context.form, for: context.viewer)
            let draft = ActionForm.draft(&fields, requester: stored?.action.requester)
            try fields.finish()
            try await desk.once(context.key).perform(
                WriteAction(stored?.action.id, seen: fields.seenVersion("seen"), draft),
                as: actor)
            return context.go(to: .recurringActions)
        } orShow: { problems in
            try await show(context, actor, stored, context.form, problems)
        }
    }

    private func retire(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.calendars)
        let id = ID<RecurringAction>(try context.part("action"))
        let seen = FormReading(context.form, for: context.viewer).seenVersion("seen")
        return try await attempt {
            try await desk.once(context.key).perform(RetireAction(id, seen: seen), as: actor)
            return context.go(to: .recurringActions)
        } orShow: { problems in
            let stored = try await desk.recurringAction(id, as: actor)
            return try await show(context, actor, stored, Form(), problems)
        }
    }

    private func open(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.calendars)
        let receipt = try await desk.once(context.key).perform(
            OpenOccurrence(ID(try context.part("action")), on: context.form["day"]), as: actor)
        return context.go(to: .call(receipt.reference))
    }
}

/// A recurring action as the fields of a form, and back.
enum ActionForm {
    static func form(of stored: StoredAction?) -> Form {
        guard let stored else { return Form() }
        let (action, rule) = (stored.action, stored.action.recurrence)
        var fields: [Form.Field] = [
            .init("service", action.service.rawValue), .init("name_en", action.name.english),
            .init("name_nl", action.name.dutch), .init("work", action.work),
            .init("rhythm", rule.rhythm.rawValue), .init("every", String(rule.every)),
            .init("start", rule.start.description), .init("end", rule.end?.description ?? ""),
            .init("time", rule.time.description), .init("minutes", String(rule.minutes)),
            .init("time_zone", action.timeZone), .init("team", action.team?.rawValue ?? ""),
            .init("day", rule.day.map(String.init) ?? ""),
            .init("month", rule.month.map(String.init) ?? ""),
            .init("week", rule.week?.rawValue ?? ""),
        ]
        fields += rule.weekdays.map { .init("weekdays", $0.rawValue) }
        return Form(fields: fields)
    }

    static func draft(_ fields: inout FormReading, requester: ID<Party>?) -> ActionDraft {
        var draft = ActionDraft()
        let form = fields.form
        draft.service = fields.id("service")
        (draft.english, draft.dutch) = (form["name_en"], form["name_nl"])
        draft.work = form["work"]
        draft.rhythm = fields.choice("rhythm") ?? .weekly
        draft.every = fields.number("every") ?? 1
        draft.weekdays = Set(fields.choices("weekdays"))
        draft.day = fields.number("day")
        draft.month = fields.number("month")
        draft.week = fields.choice("week", isRequired: false)
        (draft.start, draft.end, draft.time) = (form["start"], form["end"], form["time"])
        draft.minutes = fields.number("minutes") ?? 0
        draft.timeZone = form["time_zone"]
        draft.team = fields.id("team")
        draft.requester = requester
        return draft
    }
}
