import USM

/// What somebody writes anew of a specification when they change one thing of it.
enum WrittenPlace: Hashable, Sendable {
    case job
    case node(SpecificationNode)
    case items(PromisePlace.ItemKind)

    var key: String {
        switch self {
        case .job: "job"
        case .node(let node): node.key
        case .items(let kind): kind.rawValue
        }
    }

    /// - Returns: nil for what is no such place, as when the whole is to be written.
    init?(key: String) {
        if key == "job" {
            self = .job
        } else if let kind = PromisePlace.ItemKind(rawValue: key) {
            self = .items(kind)
        } else if case .node(let node)? = PromisePlace(key: key) {
            self = .node(node)
        } else {
            return nil
        }
    }

    /// How the names of its fields begin.
    var prefix: String { SpecificationForm.name(key) + "-" }
}
