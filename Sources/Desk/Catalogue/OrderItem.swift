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
    /// By the key of the question.
    package let people: [String: [Party]]
    package let components: [String: [ManagedComponent]]
    /// The questions that more may be named for than is listed: one types the name.
    package let cut: Set<String>
}

extension ServiceDesk {
    /// How many people or components a question offers to choose from.
    package static let formSubjectLimit = 200

    /// - Parameter typed: what was answered already; where a question lists too little, the names
    ///   that go on so are listed instead, if they are few enough.
    /// - Throws: ``DeskRefusal/notFound`` for an item that this person may not order now.
    package func orderForm(
        _ key: String, for person: ID<Party>? = nil, typed: [String: String] = [:],
        as actor: Actor
    ) async throws -> OrderForm {
        let item = try await catalogueItem(key, for: person, as: actor)
        let (fields, person) = (item.call.form.fields, try orderer(person, actor))
        guard fields.contains(where: \.namesSubject) else {
            return OrderForm(item: item, people: [:], components: [:], cut: [])
        }
        return try await database.read { reader in
            let naming = SubjectNaming(reader: reader, item: item, person: person)
            var people: [String: [Party]] = [:]
            var (components, cut) = ([String: [ManagedComponent]](), Set<String>())
            for field in fields where field.namesSubject {
                let listed = try naming.listed(for: field, typed: typed[field.key] ?? "")
                if listed.isCut { cut.insert(field.key) }
                people[field.key] = listed.people
                components[field.key] = listed.components
            }
            return OrderForm(item: item, people: people, components: components, cut: cut)
        }
    }

    /// The names that go on as somebody types, for one question of an item; at most
    /// ``directoryLimit``.
    package func formSubjects(
        _ key: String, question: String, named words: String, for person: ID<Party>? = nil,
        as actor: Actor
    ) async throws -> [String] {
        let item = try await catalogueItem(key, for: person, as: actor)
        let person = try orderer(person, actor)
        guard
            let field = item.call.form.fields.first(where: {
                $0.key == question && $0.namesSubject
            })
        else { throw DeskRefusal.notFound }
        return try await database.read { reader in
            try SubjectNaming(reader: reader, item: item, person: person)
                .named(Self.searchable(words), for: field, limit: Self.directoryLimit)
                .map(\.name)
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
            named.answers, naming: named.subjects, as: command.notation)
        for field in named.ambiguous {
            check.refuse(OrderItem.field(field), CatalogueSearchTexts.several)
        }
        for (field, mistake) in filled.mistakes where !named.ambiguous.contains(field) {
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
    ) async throws -> NamedSubjects {
        let fields = item.call.form.fields.filter(\.namesSubject)
        guard !fields.isEmpty else { return NamedSubjects(answers: answers) }
        return try await database.read { reader in
            let naming = SubjectNaming(reader: reader, item: item, person: person)
            var named = NamedSubjects(answers: answers)
            for field in fields {
                guard let answer = answers[field.key] else { continue }
                switch try naming.meant(by: answer, for: field) {
                case .none: break
                case .several: named.ambiguous.append(field.key)
                case .one(let subject):
                    named.answers[field.key] = subject.id
                    named.names[subject.id] = subject.name
                    if let path = subject.componentClass {
                        named.subjects.components[ID(subject.id)] = path
                    } else {
                        named.subjects.people.insert(ID(subject.id))
                    }
                }
            }
            return named
        }
    }
}

extension FormField {
    /// Whether its answer is a person or a component.
    var namesSubject: Bool { kindName == .person || kindName == .component }
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
