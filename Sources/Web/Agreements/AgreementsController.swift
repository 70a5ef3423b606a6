import Desk
import Hummingbird
import USM
import Values

/// What was agreed with whom, and what is talked about: the list, the document, and the answers.
struct AgreementsController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.agreements, use: list)
        pages.get(.agreement("{agreement}"), use: document)
        pages.post(.agreementAnswer("{agreement}")) { try await change($0, $1, Self.answer) }
        pages.post(.agreementWithdrawal("{agreement}")) {
            try await change($0, $1) { .withdraw(reason: $0["reason"]) }
        }
        pages.post(.agreementConclusion("{agreement}")) {
            try await change($0, $1) { _ in .conclude }
        }
        pages.post(.agreementEnd("{agreement}")) {
            try await change($0, $1) { .end(lastDay: $0["last_day"], reason: $0["reason"]) }
        }
    }

    private static func answer(_ form: Form) -> ChangeArrangement.Deed {
        form["answer"] == "accept" ? .accept : .reject(reason: form["reason"])
    }

    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        let asked = context.query
        let service = asked["service"]
        let found = try await desk.agreements(
            service: service.isEmpty ? nil : ID(service), kind: .init(rawValue: asked["kind"]),
            state: .init(rawValue: asked["state"]), as: actor)
        return context.show(
            AgreementsPage(viewer: context.viewer, found: found, asked: asked).page)
    }

    private func document(_ request: Request, _ context: WebContext) async throws -> Response {
        try await show(context, form: Form(), problems: .none)
    }

    private func show(
        _ context: WebContext, form: Form, problems: FormProblems
    ) async throws -> Response {
        let actor = try context.signedIn()
        let found = try await desk.agreementDocument(
            ID(try context.part("agreement")), showing: .init(rawValue: context.query["show"]),
            as: actor)
        let calls =
            found.allowed.contains(.end)
            ? try await desk.termsCalls(about: found.service.id, as: actor) : nil
        return context.show(
            AgreementPage(
                viewer: context.viewer, found: found, termsCalls: calls ?? [],
                form: form,
                problems: problems
            ).page)
    }

    private func change(
        _ request: Request, _ context: WebContext,
        _ deed: @Sendable (Form) -> ChangeArrangement.Deed
    ) async throws -> Response {
        let actor = try context.signedIn()
        let id = ID<Agreement>(try context.part("agreement"))
        return try await attempt {
            try await desk.once(context.key).perform(
                ChangeArrangement(
                    id, seen: Int(context.form["seen"]), deed(context.form),
                    under: context.form.termsCall),
                as: actor)
            return context.go(to: .agreement(id.rawValue))
        } orShow: { problems in
            try await show(context, form: context.form, problems: problems)
        }
    }
}
