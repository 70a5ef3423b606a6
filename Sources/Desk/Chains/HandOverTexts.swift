import Values

/// The sentences by which handing on is refused.
enum HandOverTexts {
    static let contract = LocalizedText(
        english: "Choose a contract with a supplier that is valid now.",
        dutch: "Kies een contract met een toeleverancier dat nu geldt.")
    static let notNow = LocalizedText(
        english: "A call can be handed on once it was accepted, until its work is done.",
        dutch: "Een melding kan worden doorgezet zodra die is aangenomen, tot het werk klaar is.")
    static let again = LocalizedText(
        english: "This supplier has it in hand already under this contract.",
        dutch: "Deze toeleverancier heeft het onder dit contract al in handen.")
    static let deed = LocalizedText(
        english: "That cannot be said of it in its present state.",
        dutch: "Dat past niet bij de stand waarin het nu is.")
    static let notEnded = LocalizedText(
        english: "The cause is written down once the supplier is done with it.",
        dutch: "De oorzaak leg je vast zodra de toeleverancier ermee klaar is.")
    static let outdated = LocalizedText(
        english: "Somebody changed this meanwhile. Look at it, then try again.",
        dutch: "Iemand wijzigde dit intussen. Bekijk het en probeer het opnieuw.")
}
