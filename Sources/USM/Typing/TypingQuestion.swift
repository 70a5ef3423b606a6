import Values

/// The six rows of the typing table, in their order.
package enum TypingQuestion: String, CaseIterable, Codable, Sendable {
    case deviates
    case isOnlyPast = "is_only_past"
    case isOutside = "is_outside"
    case modifies
    case isInside = "is_inside"
    case mayHappen = "may_happen"

    /// What the call is when this is the first question that is answered with yes.
    package var type: CallType {
        switch self {
        case .deviates: .incident
        case .isOnlyPast, .isOutside: .wish
        case .modifies: .requestForChange
        case .isInside: .serviceRequest
        case .mayHappen: .risk
        }
    }

    /// Its row in the table, from 1.
    package var number: Int { (TypingQuestion.allCases.firstIndex(of: self) ?? 0) + 1 }

    package var text: LocalizedText {
        switch self {
        case .deviates:
            LocalizedText(
                english: "Does the agreed service deviate, now or any moment?",
                dutch: "Wijkt de dienst nu af van de afspraak, of dreigt dat?")
        case .isOnlyPast:
            LocalizedText(
                english: "Is it about the past only, with nothing wrong now?",
                dutch: "Gaat het alleen over wat is geweest, zonder dat er nu iets mis is?")
        case .isOutside:
            LocalizedText(
                english: "Is what is asked outside the agreement?",
                dutch: "Valt wat wordt gevraagd buiten de overeenkomst?")
        case .modifies:
            LocalizedText(
                english: "Does it modify a managed component?",
                dutch: "Wijzigt het een beheerd component?")
        case .isInside:
            LocalizedText(
                english: "Is it agreed, and does it leave every managed component as it is?",
                dutch: "Is het afgesproken en blijft elk beheerd component zoals het is?")
        case .mayHappen:
            LocalizedText(
                english: "Is it no request, but something that may go wrong or could be better?",
                dutch: "Is het geen verzoek, maar iets dat mis kan gaan of beter kan?")
        }
    }
}
