import Values

extension PromisePlace {
    package var name: LocalizedText {
        switch self {
        case .job:
            LocalizedText(english: "job of the customer", dutch: "wat de klant wil bereiken")
        case .node(let node): node.name
        case .item(let kind, let key):
            LocalizedText(
                english: "\(kind.node.name.english) “\(key)”",
                dutch: "\(kind.node.name.dutch) “\(key)”")
        }
    }

    /// Its name with the names above it.
    package var heading: LocalizedText {
        switch self {
        case .job: name
        case .node(let node): node.fullName
        case .item(let kind, let key):
            LocalizedText(
                english: "\(kind.node.fullName.english) › \(key)",
                dutch: "\(kind.node.fullName.dutch) › \(key)")
        }
    }
}
