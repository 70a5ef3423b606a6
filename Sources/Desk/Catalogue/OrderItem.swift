import Records
import Storage
import USM
import Values

/// A person orders something from the catalogue.
package struct OrderItem: Sendable {
    package var item: String
    /// What there is to know about it, in their own words; may be empty.
    package var details: String
    /// What was entered in the form, by the keys of its questions.
    package var answers: [String: String]
    /// On behalf of whom; nil for oneself.
    package var requester: ID<Party>?
    package var files: [NewFile]
    /// How the days and numbers among the answers are written.
    package var notation: ValueNotation

    package init(
        _ item: String, details: String = "", answers: [String: String] = [:],
        requester: ID<Party>? = nil, files: [NewFile] = [], notation: ValueNotation = .plain
    ) {
        self.notation = notation
        self.item = item
        self.details = details
        self.answers = answers
        self.requester = requester
        self.files = files
    }

    /// The name of a question where something is wrong with its answer.
    package static func field(_ key: String) -> String { "answers.\(key)" }
}

/// Something to order, with everybody and everything that its questions may name.
package struct OrderForm: Sendable {
    package let item: CatalogueItem
    package let people: [Party]
    /// By the key of the question.
    package let components: [String: [ManagedComponent]]
}

extension ServiceDesk {
    /// How many people or components a question offers to choose from.
    package static let formSubjectLimit = 200

    /// - Throws: ``DeskRefusal/notFound`` for an item that this person may not order now.
    package func orderForm(
        _ key: String, for person: ID<Party>? = nil, as actor: Actor
    ) async throws -> OrderForm {
        let item = try await catalogueItem(key, for: person, as: actor)
        let (fields, person) = (item.call.form.fields, try orderer(person, actor))
        let (service, limit) = (item.service.id, Self.formSubjectLimit)
        guard fields.contains(where: \.namesSubject) else {
            return OrderForm(item: item, people: [], components: [:])
        }
        return try await database.read { reader in
            var components: [String: [ManagedComponent]] = [:]
            for field in fields {
                guard case .component(let path) = field.kind else { continue }
                components[field.key] = try reader.components(
                    ofClass: path, usedBy: service, orOwnedAround: person, limit: limit)
            }
            let asksPeople = fields.contains { $0.kind == .person }
            return OrderForm(
                item: item,
                people: asksPeople ? try reader.colleagues(of: person, limit: limit) : [],
                components: components)
        }
    }

    /// Registers the call; its type follows from the agreement, and nobody has to find it.
    ///
    /// - Throws: ``DeskRefusal/invalid(_:)`` naming each answer that is none.
    package func perform(_ command: OrderItem, as actor: Actor) async throws -> CallReceipt {
        guard Policy(actor).mayChangeAnything else { throw DeskRefusal.notAllowed }
        let item = try await catalogueItem(command.item, for: command.requester, as: actor)
        let named = try await subjects(
            in: command.answers, of: item, for: try orderer(command.requester, actor))
        var check = FieldCheck()
        let details = check.text("details", command.details, TextRule.text.optional)
        let filled = item.call.form.reading(
            command.answers, naming: named.subjects, as: command.notation)
        for (field, mistake) in filled.mistakes {
            check.refuse(OrderItem.field(String(field.prefix(80))), mistake.sentence)
        }
        try check.finish()
        var registering = RegisterCall(
            title: item.call.name[actor.language].heading, description: details,
            service: item.service.id, requester: command.requester, type: item.call.type,
            components: filled.components, files: command.files)
        registering.order = PlacedOrder(
            of: item.call, item: item.ownKey, under: item.agreement, answers: filled.answers,
            names: named.names)
        return try await perform(registering, as: actor)
    }

    /// Who and what the answers name, as far as this person may name them.
    private func subjects(
        in answers: [String: String], of item: CatalogueItem, for person: ID<Party>
    ) async throws -> (subjects: FormSubjects, names: [String: String]) {
        let fields = item.call.form.fields.filter(\.namesSubject)
        guard !fields.isEmpty else { return (FormSubjects(), [:]) }
        let service = item.service.id
        return try await database.read { reader in
            var (subjects, names) = (FormSubjects(), [String: String]())
            for field in fields {
                guard let id = answers[field.key], ID<Any>(id).isPlausible else { continue }
                switch field.kind {
                case .person:
                    let found = try reader.colleagues(of: person, only: ID(id), limit: 1).first
                    if let found { subjects.people.insert(found.id) }
                    names[id] = found?.name
                case .component(let path):
                    let found = try reader.components(
                        ofClass: path, usedBy: service, orOwnedAround: person, only: ID(id),
                        limit: 1
                    ).first
                    if let found { subjects.components[found.id] = found.componentClass }
                    names[id] = found?.name ?? names[id]
                case .text, .longText, .choice, .yesNo, .date, .number:
                    break
                }
            }
            return (subjects, names)
        }
    }
}

extension FormField {
    /// Whether its answer is a person or a component.
    fileprivate var namesSubject: Bool { kindName == .person || kindName == .component }
}

extension FilledForm {
    /// The components that the answers name, each once.
    fileprivate var components: [ID<ManagedComponent>] {
        let named = answers.values.compactMap { answer -> ID<ManagedComponent>? in
            if case .component(let id, _) = answer { id } else { nil }
        }
        return Set(named).sorted()
    }
}

extension CatalogueItem {
    /// Its key within the agreement.
    fileprivate var ownKey: String { String(key.dropFirst(agreement.rawValue.count + 1)) }
}

extension String {
    /// With a capital first, to stand on its own.
    fileprivate var heading: String { prefix(1).uppercased() + dropFirst() }
}
