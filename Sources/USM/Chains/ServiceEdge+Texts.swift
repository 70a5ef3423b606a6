import Values

extension ServiceEdge.Kind {
    package var name: LocalizedText {
        switch self {
        case .composition:
            LocalizedText(english: "is made of it", dutch: "bestaat eruit")
        case .operational:
            LocalizedText(
                english: "has it by an operational agreement",
                dutch: "heeft het door een operationele overeenkomst")
        case .underpinning:
            LocalizedText(
                english: "has it by a contract with a supplier",
                dutch: "heeft het door een contract met een toeleverancier")
        }
    }
}
