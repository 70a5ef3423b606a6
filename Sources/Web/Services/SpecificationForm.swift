import Desk
import Markup
import USM
import Values

/// A specification as the fields of a form, and back.
///
/// A place has fields named by its key, with hyphens for points; goods and actions have numbered
/// rows, because those that people add have no key yet.
struct SpecificationForm {
    /// Rows that are free to be filled in.
    static let freeRows = 3
    /// More than anybody writes; a form has at most 500 fields.
    static let rowsMax = 40

    static func name(_ place: String) -> String { place.replacing(".", with: "-") }

    static func name(_ kind: PromisePlace.ItemKind, _ row: Int) -> String {
        "\(kind.rawValue)-\(row)"
    }

    /// What the form shows at first.
    static func form(of specification: ServiceSpecification?, _ language: Language) -> Form {
        guard let specification else { return Form() }
        var fields: [Form.Field] = []
        for entry in specification.tree.entries {
            let promise = entry.promise
            switch entry.place {
            case .job, .node: fields += texts(name(entry.place.key), promise.text)
            case .item: break
            }
            if let target = promise.target {
                let name = name(entry.place.key)
                let point = language == .dutch ? "," : "."
                fields.append(
                    .init("\(name)-value", target.value.description.replacing(".", with: point)))
                fields.append(.init("\(name)-yardstick", value(target.yardstick)))
            }
        }
        for kind in PromisePlace.ItemKind.allCases {
            for (row, entry) in specification.tree.items(kind).enumerated() {
                guard case .item(_, let key) = entry.place else { continue }
                fields.append(.init("\(name(kind, row))-key", key))
                fields += texts(name(kind, row), entry.promise.text)
            }
        }
        fields += specification.generic.map { [.init("generic", $0.rawValue)] } ?? []
        fields += specification.specific.map { .init("specific", $0.rawValue) }
        return Form(fields: fields)
    }

    private static func texts(_ name: String, _ text: LocalizedText) -> [Form.Field] {
        [.init("\(name)-en", text.english), .init("\(name)-nl", text.dutch)]
    }

    /// A yardstick as the value of a choice: `at_least-percent`.
    static func value(_ yardstick: Yardstick) -> String {
        "\(yardstick.direction.rawValue)-\(yardstick.unit.rawValue)"
    }

    /// How many rows a form has for goods or actions.
    static func rows(_ kind: PromisePlace.ItemKind, in form: Form) -> Int {
        let used = (0..<rowsMax).last { form.has("\(name(kind, $0))-en") }
        let filled = (used ?? -1) + 1
        let last = filled > 0 ? form["\(name(kind, filled - 1))-en"] : ""
        return min(rowsMax, last.isEmpty ? max(filled, freeRows) : filled + freeRows)
    }

    private let form: Form
    /// The field names behind the places that the desk knows.
    private var names: [String: String] = [:]
    private(set) var draft = SpecificationDraft(promises: [])

    /// What somebody sent.
    init(_ form: Form) {
        self.form = form
        let nodes = SpecificationNode.allCases.filter { $0.content == .promise }
        for place in [PromisePlace.job.key] + nodes.map(\.key) { add(place, Self.name(place)) }
        for kind in PromisePlace.ItemKind.allCases { addItems(kind) }
        let generic = form["generic"]
        draft.generic = generic.isEmpty ? nil : ID(generic)
        draft.specific = form.values("specific").filter { !$0.isEmpty }.map { ID($0) }
        draft.note = form["note"]
    }

    private mutating func addItems(_ kind: PromisePlace.ItemKind) {
        var taken: Set<String> = []
        for row in 0..<Self.rowsMax { taken.insert(form["\(Self.name(kind, row))-key"]) }
        for row in 0..<Self.rowsMax {
            let name = Self.name(kind, row)
            var key = form["\(name)-key"]
            if key.isEmpty {
                key = PromisePlace.itemKey(for: form["\(name)-en"], besides: taken)
                taken.insert(key)
            }
            add(kind.node.key + "." + key, name)
        }
    }

    private mutating func add(_ place: String, _ name: String) {
        names[place] = name
        let (english, dutch) = (form["\(name)-en"], form["\(name)-nl"])
        let value = form["\(name)-value"]
        guard !english.isEmpty || !dutch.isEmpty || !value.isEmpty else { return }
        let yardstick = PromisePlace(key: place)?.node?.yardsticks.first {
            Self.value($0) == form["\(name)-yardstick"]
        }
        let target = yardstick.flatMap { yardstick in
            value.isEmpty ? nil : SpecificationDraft.Target(yardstick, Self.point(value))
        }
        draft.promises.append(
            SpecificationDraft.Line(place, english: english, dutch: dutch, target: target))
    }

    /// Numbers are typed with a comma in Dutch.
    private static func point(_ value: String) -> String { value.replacing(",", with: ".") }

    /// The same refusal at the fields of this form.
    func atFields(_ refusal: DeskRefusal) -> DeskRefusal {
        guard case .invalid(let problems) = refusal else { return refusal }
        return .invalid(
            problems.map { problem in
                let (place, ending) = Self.split(problem.field)
                guard let name = names[place] else { return problem }
                return FieldProblem("\(name)-\(ending)", problem.sentence)
            })
    }

    private static func split(_ field: String) -> (place: String, ending: String) {
        for ending in ["en", "nl"] where field.hasSuffix(".\(ending)") {
            return (String(field.dropLast(ending.count + 1)), ending)
        }
        if field.hasSuffix(".target") { return (String(field.dropLast(7)), "value") }
        return (field, "en")
    }
}
