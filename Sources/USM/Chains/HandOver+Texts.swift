import Values

extension HandOver.State {
    package var name: LocalizedText {
        switch self {
        case .handedOn: LocalizedText(english: "handed on", dutch: "doorgezet")
        case .accepted:
            LocalizedText(
                english: "accepted by the supplier", dutch: "aangenomen door de toeleverancier")
        case .delivered: LocalizedText(english: "delivered", dutch: "geleverd")
        case .takenBack: LocalizedText(english: "taken back", dutch: "teruggenomen")
        case .rejected:
            LocalizedText(
                english: "rejected by the supplier", dutch: "geweigerd door de toeleverancier")
        }
    }
}
