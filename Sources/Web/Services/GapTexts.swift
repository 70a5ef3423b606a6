import Values

/// The words about promises that nothing holds up.
enum GapTexts {
    static let title = LocalizedText(english: "Gaps", dutch: "Gaten")
    static let why = LocalizedText(
        english: """
            Promised, and not held up: what services promise to their users, beside what the services behind them promise at \
            the same place.
            """,
        dutch: """
            Beloofd, maar niet gedekt: wat diensten hun gebruikers beloven, naast wat de diensten daarachter op dezelfde \
            plaats beloven.
            """)
    static let place = LocalizedText(english: "Promise", dutch: "Belofte")
    static let promised = LocalizedText(english: "To our users", dutch: "Aan onze gebruikers")
    static let behind = LocalizedText(english: "Behind it", dutch: "Daarachter")
    static let less = LocalizedText(english: "less", dutch: "minder")
    static let unclear = LocalizedText(english: "no number", dutch: "geen getal")
    static let alone = LocalizedText(english: "alone", dutch: "alleen")
    static let silent = LocalizedText(
        english: "No part says anything about it.", dutch: "Geen deel zegt er iets over.")
    static let none = LocalizedText(
        english: "Every promise is held up", dutch: "Elke belofte is gedekt")
    static let noneWhy = LocalizedText(
        english: "The services behind the others promise at least as much.",
        dutch: "De diensten achter de andere beloven minstens zoveel.")
    static let noneComposed = LocalizedText(
        english: "No service is made of others yet", dutch: "Nog geen dienst bestaat uit andere")
    static let noneComposedWhy = LocalizedText(
        english: "Say on the page of a service of which others it is made; gaps then show here.",
        dutch:
            "Geef op de pagina van een dienst aan uit welke andere hij bestaat; gaten staan dan hier."
    )
}
