import Desk
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import USM
import Values

/// When is it done, by whom, and what is in the way? Both calendars, and what stands on them.
struct CalendarController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.changeCalendar, use: changes)
        pages.get(.operationsCalendar, use: operations)
        pages.get(.freezes, use: freezes)
        pages.post(.freezes, use: enterFreeze)
        pages.get(.freeze("{freeze}"), use: freeze)
        pages.post(.freeze("{freeze}"), use: alterFreeze)
        pages.post(.thaw(freeze: "{freeze}"), use: removeFreeze)
        pages.post(.releases, use: createRelease)
        pages.get(.absences, use: absences)
        pages.post(.absences, use: enterAbsence)
        pages.post(.absence("{absence}"), use: removeAbsence)
        pages.get(.reservations, use: reservations)
        pages.post(.reservations, use: reserve)
        pages.get(.feeds, use: feeds)
        pages.post(.feeds, use: createFeed)
        pages.get(.feed("{feed}"), use: feed)
        pages.post(.feed("{feed}"), use: revokeFeed)
    }

    private func changes(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.calendars)
        let week = context.query["week"]
        let days =
            week.isEmpty
            ? CalendarDays(.month, context.query["month"], for: context.viewer)
            : CalendarDays(.week, week, for: context.viewer)
        let calendar = try await desk.changeCalendar(
            from: days.window.from, until: days.window.until, as: actor)
        return context.show(
            ChangeCalendarPage(
                viewer: context.viewer, days: days, calendar: calendar,
                classes: try await desk.classChoices(as: actor)
            ).page)
    }

    private func operations(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.calendars)
        let days = CalendarDays(.week, context.query["week"], for: context.viewer)
        let calendar = try await desk.operationsCalendar(
            from: days.window.from, until: days.window.until, as: actor)
        return context.show(
            OperationsCalendarPage(viewer: context.viewer, days: days, calendar: calendar).page)
    }

    // MARK: Freeze windows and releases

    private func freezes(_ request: Request, _ context: WebContext) async throws -> Response {
        try await freezes(context, Form(), .none)
    }

    private func freezes(
        _ context: WebContext, _ form: Form, _ problems: FormProblems
    ) async throws -> Response {
        let actor = try context.enter(.calendars)
        let found = try await desk.freezes(as: actor)
        return context.show(
            FreezesPage(
                viewer: context.viewer, freezes: found.freezes, mayFreeze: found.mayFreeze,
                mayChange: found.mayChange,
                mayMakeReleases: Policy(actor).mayMakeReleases,
                releases: try await desk.releases(as: actor),
                services: try await desk.allServices(as: actor),
                classes: try await desk.classChoices(as: actor), form: form, problems: problems
            ).page)
    }

    private func enterFreeze(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.calendars)
        return try await attempt {
            try await desk.once(context.key).perform(try entered(context), as: actor)
            return context.go(to: .freezes)
        } orShow: { problems in
            try await freezes(context, context.form, problems)
        }
    }

    private func entered(_ context: WebContext) throws -> EnterFreeze {
        var fields = FormReading(context.form, for: context.viewer)
        let span = fields.span()
        try fields.finish()
        return EnterFreeze(
            span, reason: context.form["reason"],
            service: fields.id("service"), componentClass: context.form["component_class"],
            exceptions: fields.ids("exceptions"))
    }

    private func freeze(_ request: Request, _ context: WebContext) async throws -> Response {
        try await freeze(context, Form(), .none)
    }

    private func freeze(
        _ context: WebContext, _ form: Form, _ problems: FormProblems
    ) async throws -> Response {
        let actor = try context.enter(.calendars)
        return context.show(
            FreezePage(
                viewer: context.viewer,
                freeze: try await desk.freeze(ID(try context.part("freeze")), as: actor),
                services: try await desk.allServices(as: actor),
                classes: try await desk.classChoices(as: actor), form: form, problems: problems
            ).page)
    }

    private func alterFreeze(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.calendars)
        let id = ID<FreezeWindow>(try context.part("freeze"))
        return try await attempt {
            let seen = FormReading(context.form, for: context.viewer).seenVersion()
            try await desk.once(context.key).perform(
                AlterFreeze(id, seen: seen, try entered(context)), as: actor)
            return context.go(to: .freezes)
        } orShow: { problems in
            try await freeze(context, context.form, problems)
        }
    }

    private func removeFreeze(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.calendars)
        let id = ID<FreezeWindow>(try context.part("freeze"))
        let seen = FormReading(context.form, for: context.viewer).seenVersion()
        return try await attempt {
            try await desk.once(context.key).perform(RemoveFreeze(id, seen: seen), as: actor)
            return context.go(to: .freezes)
        } orShow: { problems in
            try await freeze(context, Form(), problems)
        }
    }

    private func createRelease(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let actor = try context.enter(.calendars)
        return try await attempt {
            try await desk.once(context.key).perform(
                CreateRelease(name: context.form["name"]), as: actor)
            return context.go(to: .freezes)
        } orShow: { problems in
            try await freezes(context, context.form, problems)
        }
    }

    // MARK: Absence

    private func absences(_ request: Request, _ context: WebContext) async throws -> Response {
        try await absences(context, Form(), .none)
    }

    private func absences(
        _ context: WebContext, _ form: Form, _ problems: FormProblems
    ) async throws -> Response {
        let actor = try context.enter(.calendars)
        let found = try await desk.absences(as: actor)
        return context.show(
            AbsencesPage(
                viewer: context.viewer, actor: actor, absences: found.absences,
                people: found.people, form: form, problems: problems
            ).page)
    }

    private func enterAbsence(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let actor = try context.enter(.calendars)
        return try await attempt {
            var fields = FormReading(context.form, for: context.viewer)
            let span = fields.span()
            try fields.finish()
            try await desk.once(context.key).perform(
                EnterAbsence(of: fields.id("person"), span), as: actor)
            return context.go(to: .absences)
        } orShow: { problems in
            try await absences(context, context.form, problems)
        }
    }

    private func removeAbsence(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let actor = try context.enter(.calendars)
        try await desk.once(context.key).perform(
            RemoveAbsence(ID(try context.part("absence"))), as: actor)
        return context.go(to: .absences)
    }

    // MARK: Reservations

    private func reservations(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        try await reservations(context, Form(), .none)
    }

    private func reservations(
        _ context: WebContext, _ form: Form, _ problems: FormProblems
    ) async throws -> Response {
        let actor = try context.enter(.calendars)
        return context.show(
            ReservationsPage(
                viewer: context.viewer, register: try await desk.reservedComponents(as: actor),
                form: form, problems: problems
            ).page)
    }

    private func reserve(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.calendars)
        return try await attempt {
            var fields = FormReading(context.form, for: context.viewer)
            let (from, until) = (fields.moment("from"), fields.moment("until"))
            try fields.finish()
            let form = context.form
            try await desk.once(context.key).perform(
                ReserveComponent(
                    form["component"], for: form["call"], from: from, until: until,
                    note: form["note"]),
                as: actor)
            return context.go(to: .reservations)
        } orShow: { problems in
            try await reservations(context, context.form, problems)
        }
    }

    // MARK: Feeds

    private func feeds(_ request: Request, _ context: WebContext) async throws -> Response {
        try await feeds(context, .none, made: nil)
    }

    private func feeds(
        _ context: WebContext, _ problems: FormProblems, made: CreatedFeed?
    ) async throws -> Response {
        let actor = try context.enter(.calendars)
        return context.show(
            FeedsPage(
                viewer: context.viewer, feeds: try await desk.feeds(as: actor),
                problems: problems,
                path: made.map { (context.options.origin ?? "") + $0.path }
            ).page)
    }

    /// Shows the address on the page that answers, and never again.
    private func createFeed(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.calendars)
        return try await attempt {
            var fields = FormReading(context.form, for: context.viewer)
            let scope = fields.choice("scope", StoredFeed.Scope.self)
            try fields.finish()
            let made = try await desk.once(context.key).perform(
                CreateFeed(scope ?? .own), as: actor)
            return try await feeds(context, .none, made: made)
        } orShow: { problems in
            try await feeds(context, problems, made: nil)
        }
    }

    private func revokeFeed(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.calendars)
        try await desk.once(context.key).perform(
            RevokeFeed(ID(try context.part("feed"))), as: actor)
        return context.go(to: .feeds)
    }

    /// For programs, which have no session: the secret in the address lets them in.
    ///
    /// They may keep what they have and ask whether there is anything new.
    private func feed(_ request: Request, _ context: WebContext) async throws -> Response {
        let name = try context.part("feed")
        guard name.hasSuffix(".ics") else { throw DeskRefusal.notFound }
        let calendar = try await desk.calendarFeed(String(name.dropLast(4)))
        var headers: HTTPFields = [
            .contentType: "text/calendar; charset=utf-8", .cacheControl: "private, no-cache",
            .eTag: calendar.entityTag,
        ]
        if request.headers[.ifNoneMatch] == calendar.entityTag {
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: calendar.text)))
    }
}
