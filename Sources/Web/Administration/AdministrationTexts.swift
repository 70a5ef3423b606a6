import Desk
import Values

/// The words of the pages for administrators.
enum AdministrationTexts {
    static let title = LocalizedText(
        english: "Administration",
        dutch: "Beheer")
    static let webhooks = LocalizedText(
        english: "Webhooks",
        dutch: "Webhooks")
    static let webhooksWhy = LocalizedText(
        english: """
            Another system is told when something happens here. Each message is signed, so \
            that it sees that it comes from you.
            """,
        dutch: """
            Een ander systeem krijgt bericht als hier iets gebeurt. Elk bericht is \
            ondertekend, zodat het ziet dat het van jullie komt.
            """)
    static let noWebhooks = LocalizedText(
        english: "Nobody is told yet",
        dutch: "Er wordt nog niemand ingelicht")
    static let noWebhooksWhy = LocalizedText(
        english: """
            Enter the address of a system that is to know when calls come in, move on or \
            end.
            """,
        dutch: """
            Voer het adres in van een systeem dat moet weten wanneer meldingen binnenkomen, \
            verdergaan of eindigen.
            """)
    static let newWebhook = LocalizedText(
        english: "New webhook",
        dutch: "Nieuwe webhook")
    static let name = LocalizedText(
        english: "Name",
        dutch: "Naam")
    static let address = LocalizedText(
        english: "Address",
        dutch: "Adres")
    static let addressHint = LocalizedText(
        english: "It begins with https:// and is not in a private network.",
        dutch: "Het begint met https:// en ligt niet in een besloten netwerk.")
    static let host = LocalizedText(
        english: "Where",
        dutch: "Waar")
    static let topics = LocalizedText(
        english: "What it is told of",
        dutch: "Waarover het bericht krijgt")
    static let includesWords = LocalizedText(
        english: "Send what people wrote as well",
        dutch: "Stuur ook mee wat mensen schreven")
    static let wordsHint = LocalizedText(
        english: "Titles, descriptions and comments, internal ones too, then leave this system.",
        dutch: "Titels, beschrijvingen en opmerkingen, ook interne, verlaten dan dit systeem.")
    static let isActive = LocalizedText(
        english: "Tell it now",
        dutch: "Nu berichten sturen")
    static let state = LocalizedText(
        english: "State",
        dutch: "Toestand")
    static let on = LocalizedText(
        english: "On",
        dutch: "Aan")
    static let off = LocalizedText(
        english: "Off",
        dutch: "Uit")
    static let make = LocalizedText(
        english: "Make webhook",
        dutch: "Maak webhook")
    static let keep = LocalizedText(
        english: "Keep changes",
        dutch: "Wijzigingen bewaren")
    static let change = LocalizedText(
        english: "Change",
        dutch: "Wijzigen")
    static let secret = LocalizedText(
        english: "Secret",
        dutch: "Geheim")
    static let secretOnce = LocalizedText(
        english: "Enter this secret in the other system now. It is not shown again.",
        dutch: "Voer dit geheim nu in het andere systeem in. Het wordt niet nog eens getoond.")
    static let test = LocalizedText(
        english: "Send a test",
        dutch: "Stuur een test")
    static let renew = LocalizedText(
        english: "New secret",
        dutch: "Nieuw geheim")
    static let renewQuestion = LocalizedText(
        english: """
            The other system refuses everything until you enter the new secret there. Go on?
            """,
        dutch: """
            Het andere systeem weigert alles totdat je daar het nieuwe geheim invoert. \
            Doorgaan?
            """)
    static let remove = LocalizedText(
        english: "Remove webhook",
        dutch: "Verwijder webhook")
    static let removeQuestion = LocalizedText(
        english: "What still waits is not sent any more. Remove it?",
        dutch: "Wat nog wacht, wordt niet meer verstuurd. Verwijderen?")
    static let deliveries = LocalizedText(
        english: "Deliveries",
        dutch: "Bezorging")
    static let noDeliveries = LocalizedText(
        english: "Nothing was sent yet",
        dutch: "Er is nog niets verstuurd")
    static let noDeliveriesWhy = LocalizedText(
        english: "What is sent to webhooks stands here, with what came of it.",
        dutch: "Wat naar webhooks gaat, staat hier, met wat ervan kwam.")
    static let waiting = LocalizedText(
        english: "Waiting",
        dutch: "Wacht")
    static let givenUp = LocalizedText(
        english: "Given up",
        dutch: "Opgegeven")
    static let delivered = LocalizedText(
        english: "Arrived in the last seven days",
        dutch: "Aangekomen in de laatste zeven dagen")
    static let newestOnly = LocalizedText(
        english: "The newest 100 are shown.",
        dutch: "De nieuwste 100 staan hier.")
    static let whatHappened = LocalizedText(
        english: "What happened",
        dutch: "Wat er gebeurde")
    static let webhook = LocalizedText(
        english: "Webhook",
        dutch: "Webhook")
    static let attempts = LocalizedText(
        english: "Attempts",
        dutch: "Pogingen")
    static let lastAnswer = LocalizedText(
        english: "Last answer",
        dutch: "Laatste antwoord")
    static let nextAt = LocalizedText(
        english: "Next attempt",
        dutch: "Volgende poging")
    static let endedAt = LocalizedText(
        english: "When",
        dutch: "Wanneer")
    static let action = LocalizedText(
        english: "Action",
        dutch: "Actie")
    static let retry = LocalizedText(
        english: "Try again",
        dutch: "Probeer opnieuw")
    static let aTest = LocalizedText(
        english: "A test",
        dutch: "Een test")

    /// Why something did not arrive; by the codes of the client that sends.
    static func failure(_ code: String) -> LocalizedText {
        switch code {
        case "malformed_address", "not_encrypted":
            LocalizedText(english: "Address not allowed", dutch: "Adres niet toegestaan")
        case "unknown_host": LocalizedText(english: "Unknown host", dutch: "Host onbekend")
        case "private_address":
            LocalizedText(english: "Private address", dutch: "Adres in een besloten netwerk")
        case "no_connection": LocalizedText(english: "No connection", dutch: "Geen verbinding")
        case "untrusted":
            LocalizedText(english: "Certificate not trusted", dutch: "Certificaat niet vertrouwd")
        case "timed_out":
            LocalizedText(english: "No answer in time", dutch: "Geen antwoord op tijd")
        default: LocalizedText(english: "Answer broken off", dutch: "Antwoord afgebroken")
        }
    }
}
