import Records
import Storage
import USM
import Values

/// What the answers to questions name, with the answers by id.
struct NamedSubjects: Sendable {
    var answers: [String: String]
    var subjects = FormSubjects()
    var names: [String: String] = [:]
    /// The questions whose answer is the name of several.
    var ambiguous: [String] = []

    init(answers: [String: String]) {
        self.answers = answers
    }
}

/// Who and what somebody may name in the questions of an item, by id or by name.
struct SubjectNaming {
    let reader: any Reader
    let item: CatalogueItem
    let person: ID<Party>

    struct Subject {
        let id: String
        let name: String
        /// Of a component; nil for a person.
        let componentClass: String?
    }

    enum Meant {
        case none, several
        case one(Subject)
    }

    /// What a page lists to choose from.
    struct Listed {
        var people: [Party] = []
        var components: [ManagedComponent] = []
        var isCut = false
    }

    /// An id, or a name that only one has; the whole name comes before the beginning of one.
    func meant(by answer: String, for field: FormField) throws -> Meant {
        if ID<Any>(answer).isPlausible, let known = try subject(answer, for: field) {
            return .one(known)
        }
        let words = ServiceDesk.searchable(answer)
        guard !words.allSatisfy(\.isWhitespace) else { return .none }
        let found = try named(words, for: field, limit: ServiceDesk.formSubjectLimit)
        let whole = found.filter { $0.name.folded == words.folded }
        let meant = whole.isEmpty ? found : whole
        switch meant.count {
        case 0: return .none
        case 1: return .one(meant[0])
        default: return .several
        }
    }

    /// Those whose name goes on so, by name.
    func named(_ words: String, for field: FormField, limit: Int) throws -> [Subject] {
        switch field.kind {
        case .person:
            return try reader.colleagues(of: person, named: words, limit: limit).map(subject)
        case .component(let path):
            return try reader.components(
                ofClass: path, usedBy: item.service.id, orOwnedAround: person, named: words,
                limit: limit
            ).map(subject)
        case .text, .longText, .choice, .yesNo, .date, .number:
            return []
        }
    }

    func listed(for field: FormField, typed: String) throws -> Listed {
        let all = try list(field, named: nil)
        guard all.isCut, !typed.allSatisfy(\.isWhitespace) else { return all }
        // A name that says enough stays as it was typed.
        if case .one = try meant(by: typed, for: field) { return all }
        let matching = try list(field, named: ServiceDesk.searchable(typed))
        let count = matching.people.count + matching.components.count
        return matching.isCut || count == 0 ? all : matching
    }

    private func list(_ field: FormField, named words: String?) throws -> Listed {
        let limit = ServiceDesk.formSubjectLimit
        var listed = Listed()
        switch field.kind {
        case .person:
            let found = try reader.colleagues(of: person, named: words, limit: limit + 1)
            listed.people = Array(found.prefix(limit))
            listed.isCut = found.count > limit
        case .component(let path):
            let found = try reader.components(
                ofClass: path, usedBy: item.service.id, orOwnedAround: person, named: words,
                limit: limit + 1)
            listed.components = Array(found.prefix(limit))
            listed.isCut = found.count > limit
        case .text, .longText, .choice, .yesNo, .date, .number:
            break
        }
        return listed
    }

    private func subject(_ id: String, for field: FormField) throws -> Subject? {
        switch field.kind {
        case .person:
            return try reader.colleagues(of: person, only: ID(id), limit: 1).first.map(subject)
        case .component(let path):
            return try reader.components(
                ofClass: path, usedBy: item.service.id, orOwnedAround: person, only: ID(id),
                limit: 1
            ).first.map(subject)
        case .text, .longText, .choice, .yesNo, .date, .number:
            return nil
        }
    }

    private func subject(_ person: Party) -> Subject {
        Subject(id: person.id.rawValue, name: person.name, componentClass: nil)
    }

    private func subject(_ component: ManagedComponent) -> Subject {
        Subject(
            id: component.id.rawValue, name: component.name,
            componentClass: component.componentClass)
    }
}
