import Values

/// The words of the pages about services.
enum ServiceTexts {
    static let title = LocalizedText(english: "Services", dutch: "Diensten")
    static let services = LocalizedText(english: "All services", dutch: "Alle diensten")
    static let none = LocalizedText(
        english: "There is no service yet", dutch: "Er is nog geen dienst")
    static let noneWhy = LocalizedText(
        english: """
            A service is something that people use, with the help they get in using it. Write the \
            first one in the enterprise file and apply it.
            """,
        dutch: """
            Een dienst is iets wat mensen gebruiken, met de hulp die ze daarbij krijgen. Schrijf de \
            eerste in het ondernemingsbestand en pas dat toe.
            """)
    static let answers = LocalizedText(english: "Answers for it", dutch: "Staat ervoor in")
    static let nobody = LocalizedText(english: "nobody yet", dutch: "nog niemand")
}
