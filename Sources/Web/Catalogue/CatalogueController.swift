import Desk
import Hummingbird
import USM
import Values

/// The catalogue on the portal: what was agreed for somebody, to be asked for by its name.
struct CatalogueController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.catalogue, use: list)
        pages.get(.catalogueItem("{item}"), use: item)
        pages.post(.catalogueItem("{item}"), use: order)
        pages.get(.catalogueSubjects("{item}"), use: subjects)
    }

    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.portal)
        let person = try await desk.personToOrderFor(context.query.person, as: actor)
        return context.show(try await page(context, actor, for: person))
    }

    /// - Parameter ordered: what was registered for somebody whose calls the actor does not see.
    private func page(
        _ context: WebContext, _ actor: Actor, for person: Party?, ordered: String? = nil
    ) async throws -> Page {
        let words = String(context.query["q"].prefix(100))
        let mayAskForOthers = Policy(actor).mayRegisterForOthers
        let name = mayAskForOthers ? String(context.query["person"].prefix(100)) : ""
        return CataloguePage(
            viewer: context.viewer,
            items: try await desk.requestCatalogue(words, for: person?.id, as: actor),
            words: words, speaksFor: person == nil ? actor.contactOf : [], person: person,
            mayAskForOthers: mayAskForOthers, name: name,
            people: name.isEmpty ? Excerpt() : try await desk.people(named: name, as: actor),
            ordered: ordered, maySeeServices: Policy(actor).maySeeServiceCatalogue
        ).page
    }

    private func item(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.portal)
        return context.show(
            try await itemPage(context, actor, for: context.query.person, Form(), .none))
    }

    /// The names that go on as somebody types, for script.
    private func subjects(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.portal)
        let person = context.query["for"]
        let names = try await desk.formSubjects(
            try context.part("item"), question: context.query["question"],
            named: context.query["words"], for: person.isEmpty ? nil : ID(person), as: actor)
        return try Response.json(names)
    }

    private func itemPage(
        _ context: WebContext, _ actor: Actor, for person: ID<Party>?, _ form: Form,
        _ problems: FormProblems
    ) async throws -> Page {
        CatalogueItemPage(
            viewer: context.viewer,
            order: try await desk.orderForm(
                try context.part("item"), for: person, typed: form.answersByQuestion, as: actor),
            person: try await desk.personToOrderFor(person, as: actor), form: form,
            problems: problems
        ).page
    }

    private func order(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.enter(.portal)
        let (form, key) = (context.form, try context.part("item"))
        let person = form.person
        return try await attempt {
            let item = try await desk.catalogueItem(key, for: person, as: actor)
            let answers = item.call.form.fields.compactMap { field in
                let name = OrderItem.field(field.key)
                return form.has(name) ? (field.key, form[name]) : nil
            }
            let receipt = try await desk.once(context.key).perform(
                OrderItem(
                    item.key, details: form["details"],
                    answers: Dictionary(uniqueKeysWithValues: answers), requester: person,
                    files: try FormReading(form, for: context.viewer).files(),
                    notation: .written(context.viewer.language)),
                as: actor)
            guard try await sees(receipt, actor) else {
                let person = try await desk.personToOrderFor(person, as: actor)
                return context.show(
                    try await page(context, actor, for: person, ordered: receipt.reference))
            }
            return context.go(to: .call(receipt.reference))
        } orShow: { problems in
            context.show(try await itemPage(context, actor, for: person, form, problems))
        }
    }

    /// Who orders for somebody else need not be among those who see the call.
    private func sees(_ receipt: CallReceipt, _ actor: Actor) async throws -> Bool {
        do {
            _ = try await desk.callState(receipt.reference, as: actor)
            return true
        } catch DeskRefusal.notFound {
            return false
        }
    }
}

extension Form {
    /// What was answered, by the key of the question.
    fileprivate var answersByQuestion: [String: String] {
        let start = OrderItem.field("")
        return Dictionary(
            fields.filter { $0.name.hasPrefix(start) }
                .map { (String($0.name.dropFirst(start.count)), $0.value) },
            uniquingKeysWith: { first, _ in first })
    }

    /// For whom it is, when it is for somebody else.
    fileprivate var person: ID<Party>? {
        self["for"].isEmpty ? nil : ID(self["for"])
    }
}
