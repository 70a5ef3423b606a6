import Values

/// The sentences about names in answers.
enum CatalogueSearchTexts {
    static let several = LocalizedText(
        english: "Several are called so. Choose one from the list, or write more of the name.",
        dutch: "Er heten er meer zo. Kies er een uit de lijst of schrijf meer van de naam.")
}
