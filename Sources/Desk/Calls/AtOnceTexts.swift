import USM
import Values

/// Why a call is not done in one go.
enum AtOnceTexts {
    static let notOfThisKind = LocalizedText(
        english: """
            Done at once is for incidents and service requests that opened no other call yet and \
            wait for nobody. Do this one step by step.
            """,
        dutch: """
            In één keer klaar is voor incidenten en service requests die nog geen andere melding \
            openden en op niemand wachten. Doe deze stap voor stap.
            """)
    static let priority = LocalizedText(
        english: """
            Only what has one of the lowest two priorities is done at once. Do this one step by \
            step.
            """,
        dutch: """
            Alleen wat een van de laagste twee prioriteiten heeft, doe je in één keer. Doe deze \
            stap voor stap.
            """)
    static let atSupplier = LocalizedText(
        english: "A supplier still works on it. Wait for them, or take it back first.",
        dutch: "Een toeleverancier werkt er nog aan. Wacht daarop, of neem het eerst terug.")

    static func managed(_ name: String) -> LocalizedText {
        LocalizedText(
            english: "It is about \(name), a managed component. Do this one step by step.",
            dutch: "Het gaat over \(name), een beheerd component. Doe deze stap voor stap.")
    }

    static func otherTeam(_ step: Step, _ team: String) -> LocalizedText {
        LocalizedText(
            english: "It was agreed that \(team) does \(step.code). Hand it on there.",
            dutch: "Afgesproken is dat \(team) \(step.code) doet. Geef het daaraan door.")
    }

    static func follow(_ step: Step) -> LocalizedText {
        LocalizedText(
            english: "Tick the instruction for \(step.code) once you have followed it.",
            dutch: "Vink de instructie voor \(step.code) aan als je die hebt gevolgd.")
    }
}
