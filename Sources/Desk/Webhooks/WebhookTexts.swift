import Outbound
import Values

/// What is said to administrators about webhooks.
enum WebhookTexts {
    static let addressWanted = LocalizedText(
        english: "Write an address such as https://example.org/hooks, without a name or password.",
        dutch: "Schrijf een adres als https://example.org/hooks, zonder naam of wachtwoord.")
    static let topicsWanted = LocalizedText(
        english: "Choose at least one kind of event.",
        dutch: "Kies minstens één soort gebeurtenis.")
    static let tooMany = LocalizedText(
        english: "There are 50 webhooks already. Remove one that nobody needs.",
        dutch: "Er zijn al 50 webhooks. Verwijder er een die niemand nodig heeft.")
    static let isOff = LocalizedText(
        english: "This webhook is off. Switch it on first.",
        dutch: "Deze webhook staat uit. Zet hem eerst aan.")
    static let notToBeRetried = LocalizedText(
        english: "This has arrived, or is being sent at this moment. Look at the page again.",
        dutch: "Dit is aangekomen of wordt juist verstuurd. Bekijk de pagina opnieuw.")

    static func moved(to version: Int) -> LocalizedText {
        LocalizedText(
            english: "Somebody changed this webhook meanwhile; it is at version \(version) now.",
            dutch: "Iemand heeft deze webhook intussen gewijzigd; dit is nu versie \(version).")
    }

    static func refused(_ failure: OutboundFailure, host: String) -> LocalizedText {
        guard failure == .notEncrypted else {
            return LocalizedText(
                english: """
                    \(host) is an address of a private network. Start Mainstay with \
                    --allow-private-address \(host) where that is meant.
                    """,
                dutch: """
                    \(host) is een adres in een besloten netwerk. Start Mainstay met \
                    --allow-private-address \(host) als dat de bedoeling is.
                    """)
        }
        return LocalizedText(
            english: """
                Write an address that begins with https://. Where \(host) cannot do that, start \
                Mainstay with --allow-plain-http \(host).
                """,
            dutch: """
                Schrijf een adres dat begint met https://. Kan \(host) dat niet, start Mainstay \
                dan met --allow-plain-http \(host).
                """)
    }
}
