import Values

/// The sentences in a call about a supplier that fails.
enum SupplierFailureTexts {
    static let type = LocalizedText(
        english: "Raise an incident when they fail now, or a risk when they may.",
        dutch: "Maak een incident als ze nu uitvallen, of een risico als dat kan gebeuren.")
    static let services = LocalizedText(
        english: "Services that rest on them, the nearest first:",
        dutch: "Diensten die op hen rusten, de dichtstbije eerst:")
    static let felt = LocalizedText(
        english: "Who feels it, and when they want to:",
        dutch: "Wie het merkt, en bij wat zij willen bereiken:")
    static let nobody = LocalizedText(
        english: "No customer has an agreement on what rests on them.",
        dutch: "Geen klant heeft een overeenkomst over wat op hen rust.")

    static func fails(_ name: String) -> LocalizedText {
        LocalizedText(english: "\(name) fails", dutch: "\(name) valt uit")
    }

    static func mayFail(_ name: String) -> LocalizedText {
        LocalizedText(english: "\(name) may fail", dutch: "\(name) kan uitvallen")
    }

    static func more(_ count: Int) -> LocalizedText {
        LocalizedText(
            english: "and \(count) more: see the page of the supplier",
            dutch: "en nog \(count): zie de pagina van de toeleverancier")
    }
}
