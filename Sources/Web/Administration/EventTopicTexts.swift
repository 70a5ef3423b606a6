import Desk
import Values

extension EventTopic {
    /// What has happened, in few words.
    var name: LocalizedText {
        switch self {
        case .registered: LocalizedText(english: "Call registered", dutch: "Melding geregistreerd")
        case .retyped:
            LocalizedText(english: "Call given another type", dutch: "Melding kreeg een ander type")
        case .described:
            LocalizedText(english: "Call described anew", dutch: "Melding opnieuw beschreven")
        case .concerned:
            LocalizedText(
                english: "Service or components chosen", dutch: "Dienst of componenten gekozen")
        case .accepted: LocalizedText(english: "Call accepted", dutch: "Melding aangenomen")
        case .acceptanceWithdrawn:
            LocalizedText(english: "Acceptance withdrawn", dutch: "Aanname ingetrokken")
        case .classified:
            LocalizedText(english: "Call classified", dutch: "Melding geclassificeerd")
        case .timed: LocalizedText(english: "Due time changed", dutch: "Streeftijd gewijzigd")
        case .agreementChanged:
            LocalizedText(english: "Other agreement chosen", dutch: "Andere overeenkomst gekozen")
        case .worked: LocalizedText(english: "Step finished", dutch: "Stap afgerond")
        case .forked: LocalizedText(english: "Child calls opened", dutch: "Deelmeldingen geopend")
        case .childEnded:
            LocalizedText(english: "Child call ended", dutch: "Deelmelding beëindigd")
        case .confirmationAsked:
            LocalizedText(english: "Confirmation asked", dutch: "Bevestiging gevraagd")
        case .confirmed: LocalizedText(english: "Delivery confirmed", dutch: "Levering bevestigd")
        case .refused: LocalizedText(english: "Delivery refused", dutch: "Levering geweigerd")
        case .waived:
            LocalizedText(english: "Confirmation waived", dutch: "Van bevestiging afgezien")
        case .evaluated: LocalizedText(english: "Call evaluated", dutch: "Melding geëvalueerd")
        case .closed: LocalizedText(english: "Call closed", dutch: "Melding gesloten")
        case .redone: LocalizedText(english: "Step done again", dutch: "Stap opnieuw gedaan")
        case .aborted: LocalizedText(english: "Call aborted", dutch: "Melding afgebroken")
        case .linked: LocalizedText(english: "Calls linked", dutch: "Meldingen gekoppeld")
        case .unlinked: LocalizedText(english: "Link removed", dutch: "Koppeling verwijderd")
        case .assigned: LocalizedText(english: "Call assigned", dutch: "Melding toegewezen")
        case .commented: LocalizedText(english: "Comment written", dutch: "Opmerking geschreven")
        case .asked: LocalizedText(english: "Question asked", dutch: "Vraag gesteld")
        case .answered: LocalizedText(english: "Question answered", dutch: "Vraag beantwoord")
        case .escalated: LocalizedText(english: "Call escalated", dutch: "Melding geëscaleerd")
        case .attached: LocalizedText(english: "File attached", dutch: "Bestand toegevoegd")
        case .handedOver:
            LocalizedText(
                english: "Handed on to a supplier", dutch: "Doorgegeven aan een leverancier")
        }
    }
}
