import Desk
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import USM
import Values

/// One address for a call: who works on it sees its workflow, who asked for it sees how it goes.
struct CallController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.call("{call}"), use: show)
        pages.get(.attachment(call: "{call}", number: "{number}"), use: file)
        pages.post(.callPlan("{call}"), use: plan)
        pages.post(.callReservations("{call}"), use: reserve)
        pages.post(.reservation("{reservation}"), use: release)
        pages.post(.completion(call: "{call}"), use: complete)
        pages.post(.followUps(call: "{call}"), use: followUp)
        for action in Call.Action.allCases {
            pages.post(.action(action, call: "{call}")) { request, context in
                try await perform(action, context)
            }
        }
    }

    private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        try await show(context, form: Form(), problems: .none)
    }

    private func show(
        _ context: WebContext, form: Form, problems: FormProblems
    ) async throws -> Response {
        let actor = try context.signedIn()
        let reference = try context.part("call")
        let view = try await desk.callView(reference, as: actor)
        let drafts = try await desk.drafts(prefix: "call:\(view.call.id)", as: actor)
        guard view.isInternal else {
            let offers = try await desk.waitingOffers(
                for: actor, under: view.call.id, limit: 20)
            return context.show(
                AskedCallPage(
                    viewer: context.viewer, view: view, offers: offers, form: form,
                    problems: problems, drafts: drafts
                ).page)
        }
        let choices = try await desk.choices(for: view.call, as: actor)
        return context.show(
            CallPage(
                viewer: context.viewer, view: view, choices: choices,
                plan: try await desk.plan(of: reference, as: actor),
                risk: try await desk.risk(of: view, as: actor),
                register: view.call.process == .change
                    ? try await desk.registerPlan(of: reference, as: actor) : nil,
                form: form,
                problems: problems, drafts: drafts
            ).page)
    }

    private func perform(
        _ action: Call.Action, _ context: WebContext
    ) async throws -> Response {
        let actor = try context.signedIn()
        let reference = try context.part("call")
        let back = LocalPath(context.form["return"], or: .call(reference)).path
        let once = desk.once(context.key)
        return try await attempt {
            // Who gave a call away does not see it any more, and is not told that it failed.
            guard try await !once.wasDone() else { return context.go(to: back) }
            let state = try await desk.callState(reference, as: actor)
            var fields = FormReading(context.form, for: context.viewer)
            let requests = try fields.requests(for: action, of: state.call)
            // Whoever only adds something does not have to look again at what others did.
            let seen = requests.allSatisfy(\.onlyAdds) ? nil : fields.seenVersion()
            _ = try await once.perform(
                ChangeCall(state.call.id.rawValue, seen: seen, requests), as: actor)
            guard back == Route.call(reference).path else { return context.go(to: back) }
            return context.go(to: try await landing(after: action, reference, actor))
        } orShow: { problems in
            try await show(context, form: context.form, problems: problems)
        }
    }

    /// The call itself, or the queue where giving it away took it out of sight.
    private func landing(
        after action: Call.Action, _ reference: String, _ actor: Actor
    ) async throws -> String {
        guard action == .assign || action == .confirm || action == .refuse else {
            return Route.call(reference).path
        }
        do {
            _ = try await desk.callState(reference, as: actor)
            return Route.call(reference).path
        } catch DeskRefusal.notFound {
            return Route.work.path
        }
    }

    private func complete(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        let reference = try context.part("call")
        return try await attempt {
            var fields = FormReading(context.form, for: context.viewer)
            let impact: Impact = fields.choice("impact") ?? .low
            let urgency: Urgency = fields.choice("urgency") ?? .low
            try fields.finish()
            let receipt = try await desk.once(context.key).perform(
                DoAtOnce(
                    reference, seen: fields.seenVersion(), done: context.form["done"],
                    service: fields.id("service"), impact: impact, urgency: urgency,
                    followed: Set(context.form.values("followed"))),
                as: actor)
            return context.go(to: .call(receipt.reference))
        } orShow: { problems in
            try await show(context, form: context.form, problems: problems)
        }
    }

    private func followUp(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        let reference = try context.part("call")
        return try await attempt {
            var fields = FormReading(context.form, for: context.viewer)
            let reason: FollowUp.Reason = fields.choice("follow_up") ?? .complaint
            let files = try fields.files()
            try fields.finish()
            let receipt = try await desk.once(context.key).perform(
                FollowUp(reference, reason, words: context.form["text"], files: files),
                as: actor)
            return context.go(to: .call(receipt.reference))
        } orShow: { problems in
            try await show(context, form: context.form, problems: problems)
        }
    }

    private func plan(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        let reference = try context.part("call")
        return try await attempt {
            do {
                if context.form["plan_remove"] == "yes" {
                    let seen = Int(context.form["plan_seen"])
                    try await desk.once(context.key).perform(
                        UnplanCall(reference, seen: seen), as: actor)
                } else {
                    var fields = FormReading(context.form, for: context.viewer)
                    let command = WhenForm.plan(reference, &fields)
                    try fields.finish()
                    try await desk.once(context.key).perform(command, as: actor)
                }
            } catch let refusal as DeskRefusal {
                throw WhenForm.atFields(refusal, "plan")
            }
            return context.go(to: Route.call(reference).path + "#when")
        } orShow: { problems in
            try await show(context, form: context.form, problems: problems)
        }
    }

    private func reserve(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        let reference = try context.part("call")
        return try await attempt {
            do {
                var fields = FormReading(context.form, for: context.viewer)
                let command = WhenForm.reservation(reference, &fields)
                try fields.finish()
                try await desk.once(context.key).perform(command, as: actor)
            } catch let refusal as DeskRefusal {
                throw WhenForm.atFields(refusal, "reserve")
            }
            return context.go(to: Route.call(reference).path + "#when")
        } orShow: { problems in
            try await show(context, form: context.form, problems: problems)
        }
    }

    private func release(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        try await desk.once(context.key).perform(
            ReleaseReservation(ID(try context.part("reservation"))), as: actor)
        let call = context.form["call"]
        guard !call.isEmpty else { return context.go(to: .reservations) }
        return context.go(to: Route.call(call).path + "#when")
    }

    /// The bytes of a file, as a download only: whatever a stranger uploaded is never run or
    /// shown as ours.
    private func file(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        guard let number = Int(try context.part("number")) else { throw DeskRefusal.notFound }
        let (attachment, bytes, holding) = try await desk.file(
            number, of: try context.part("call"), as: actor)
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/octet-stream",
                .contentDisposition:
                    "attachment; filename*=UTF-8''\(attachment.name.percentEncoded)",
                .cacheControl: "private, no-store",
            ],
            body: .holding(holding, ByteBuffer(bytes: bytes)))
    }
}

extension String {
    /// As RFC 8187 writes names that are no plain ASCII.
    fileprivate var percentEncoded: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "file"
    }
}
