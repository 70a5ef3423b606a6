import Desk
import Hummingbird
import USM
import Values

/// The designs of a wish: what it asks for, and who makes it work.
struct DesignController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.design(call: "{call}"), use: design)
        pages.get(.functionalDesign(call: "{call}"), use: functional)
        pages.post(.functionalDesign(call: "{call}"), use: write)
        pages.post(.contributions(call: "{call}"), use: contribute)
    }

    private func design(_ request: Request, _ context: WebContext) async throws -> Response {
        let found = try await desk.design(
            of: try context.part("call"), as: try context.signedIn())
        return context.show(
            DesignPage(viewer: context.viewer, found: found, form: Form(), problems: .none).page)
    }

    private func functional(_ request: Request, _ context: WebContext) async throws -> Response {
        let found = try await desk.design(
            of: try context.part("call"), as: try context.signedIn())
        guard found.mayWriteFunctional else { throw DeskRefusal.notAllowed }
        let begun = found.version == 0 ? found.promisedNow ?? Specification() : found.functional
        let form = SpecificationForm.form(
            of: ServiceSpecification(single: begun), context.viewer.language)
        return context.show(
            FunctionalDesignPage(
                viewer: context.viewer, found: found, seen: found.version, form: form,
                problems: .none
            ).page)
    }

    private func write(_ request: Request, _ context: WebContext) async throws -> Response {
        let (actor, reference) = (try context.signedIn(), try context.part("call"))
        let fields = SpecificationForm(context.form)
        return try await attempt {
            do {
                _ = try await desk.once(context.key).perform(
                    WriteFunctionalDesign(
                        reference, seen: Int(context.form["seen"]) ?? 0, fields.draft),
                    as: actor)
            } catch let refusal as DeskRefusal {
                throw fields.atFields(refusal)
            }
            return context.go(to: .design(call: reference))
        } orShow: { problems in
            let found = try await desk.design(of: reference, as: actor)
            return context.show(
                FunctionalDesignPage(
                    viewer: context.viewer, found: found, seen: found.version,
                    form: context.form, problems: problems
                ).page)
        }
    }

    private func contribute(_ request: Request, _ context: WebContext) async throws -> Response {
        let (actor, reference) = (try context.signedIn(), try context.part("call"))
        let form = ContributionReading(context.form)
        return try await attempt {
            do {
                _ = try await desk.once(context.key).perform(
                    WriteContribution(reference, seen: form.seen, by: form.team, form.line),
                    as: actor)
            } catch let refusal as DeskRefusal {
                throw form.atFields(refusal)
            }
            return context.go(to: .design(call: reference))
        } orShow: { problems in
            context.show(
                DesignPage(
                    viewer: context.viewer, found: try await desk.design(of: reference, as: actor),
                    form: context.form, problems: problems
                ).page)
        }
    }
}

/// The form of a contribution, as the desk takes it.
private struct ContributionReading {
    let seen: Int
    let team: ID<Party>
    let line: SpecificationDraft.Line

    init(_ form: Form) {
        seen = Int(form["seen"]) ?? 0
        team = ID(form["team"])
        let value = form["promise-value"].replacing(",", with: ".")
        let yardstick = Yardstick.all.first {
            SpecificationForm.value($0) == form["promise-yardstick"]
        }
        line = SpecificationDraft.Line(
            form["place"], english: form["promise-en"], dutch: form["promise-nl"],
            target: yardstick.flatMap { value.isEmpty ? nil : .init($0, value) })
    }

    /// The same refusal at the fields of the form.
    func atFields(_ refusal: DeskRefusal) -> DeskRefusal {
        guard case .invalid(let problems) = refusal else { return refusal }
        let names = ["en": "promise-en", "nl": "promise-nl", "target": "promise-value"]
        return .invalid(
            problems.map { FieldProblem(names[$0.field] ?? $0.field, $0.sentence) })
    }
}
