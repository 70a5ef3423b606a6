import USM
import Values

/// What the calendars say to those who plan.
enum CalendarTexts {
    static let rangeTooLong = LocalizedText(
        english: "A calendar shows at most 100 days at once. Ask for fewer.",
        dutch: "Een kalender toont ten hoogste 100 dagen tegelijk. Vraag minder dagen.")
    static let unknownPerson = LocalizedText(
        english: "Choose a person of the team that has the call.",
        dutch: "Kies iemand van het team dat de melding heeft.")
    static let unknownRelease = LocalizedText(
        english: "There is no such release.", dutch: "Deze release bestaat niet.")
    static let onlyChanges = LocalizedText(
        english: "Only changes go into a release.",
        dutch: "Alleen wijzigingen gaan in een release.")
    static let releaseTwice = LocalizedText(
        english: "Another release has this name.",
        dutch: "Een andere release heeft deze naam.")
    static let unknownService = LocalizedText(
        english: "There is no such service.", dutch: "Deze dienst bestaat niet.")
    static let scopeTwice = LocalizedText(
        english: "Choose a service or a class of components, not both.",
        dutch: "Kies een dienst of een klasse van componenten, niet allebei.")
    static let unknownTeam = LocalizedText(
        english: "There is no such team.", dutch: "Dit team bestaat niet.")
    static let date = LocalizedText(
        english: "Write a day as 2026-12-31.", dutch: "Schrijf een dag als 2026-12-31.")
    static let time = LocalizedText(
        english: "Write a time as 09:30.", dutch: "Schrijf een tijd als 09:30.")
    static let absentAlready = LocalizedText(
        english: "This overlaps an absence that is entered already.",
        dutch: "Dit overlapt een afwezigheid die er al staat.")
    static let away = LocalizedText(
        english: "This person is away then.", dutch: "Deze persoon is dan afwezig.")
    static let onlyOne = LocalizedText(
        english: "Choose a person, a team or a component: one of them.",
        dutch: "Kies een persoon, een team of een component: één daarvan.")
    static let unknownComponent = LocalizedText(
        english: "There is no such component.", dutch: "Dit component bestaat niet.")
    static let severalComponents = LocalizedText(
        english: "Several components have this name. Enter the key of the one you mean.",
        dutch: "Meer componenten heten zo. Vul de sleutel in van het component dat je bedoelt.")
    static let unknownCall = LocalizedText(
        english: "There is no such call.", dutch: "Deze melding bestaat niet.")
    static let callOfOthers = LocalizedText(
        english: "This call is not yours to work on. Ask whoever works on it.",
        dutch: "Je werkt niet aan deze melding. Vraag het wie eraan werkt.")
    static let noOccurrence = LocalizedText(
        english: "It does not happen on this day.", dutch: "Op deze dag gebeurt het niet.")
    static let tooManyFeeds = LocalizedText(
        english: "You have 20 feeds. Revoke one that you no longer use.",
        dutch: "Je hebt 20 feeds. Trek er een in die je niet meer gebruikt.")

    static func notYet(_ step: Step?) -> LocalizedText {
        guard let step else {
            return LocalizedText(
                english: "Only changes and service requests are planned.",
                dutch: "Alleen wijzigingen en service requests worden gepland.")
        }
        return LocalizedText(
            english: "It can be planned from step \(step.code) on, while it is open.",
            dutch: "Ze kan worden gepland vanaf stap \(step.code), zolang ze open is.")
    }

    static func moved(to version: Int) -> LocalizedText {
        LocalizedText(
            english:
                "Somebody changed this action: it has version \(version) now. Look at it again.",
            dutch: "Iemand wijzigde deze actie: ze heeft nu versie \(version). Bekijk haar opnieuw."
        )
    }

    static func freezeMoved(to version: Int) -> LocalizedText {
        LocalizedText(
            english: """
                Somebody changed this freeze window: it has version \(version) now. What you typed \
                is still here; look at the window, then send it again.
                """,
            dutch: """
                Iemand wijzigde deze wijzigingsstop: die heeft nu versie \(version). Wat je typte \
                staat er nog; bekijk de stop en verstuur het opnieuw.
                """)
    }

    static let planMoved = LocalizedText(
        english: """
            Somebody planned this call while you did, and nothing of theirs was changed. What you \
            typed is still here: send it again if it is to hold.
            """,
        dutch: """
            Iemand plande deze melding terwijl jij dat deed; daar is niets aan veranderd. Wat je \
            typte staat er nog: verstuur het opnieuw als dat moet gelden.
            """)

    static func frozen(_ reason: String) -> LocalizedText {
        LocalizedText(
            english: """
                Nothing is to be changed then: \(reason) A coordinator can plan it all the same, \
                saying why.
                """,
            dutch: """
                Dan mag niets worden gewijzigd: \(reason) Een coördinator kan haar toch plannen, \
                met een reden.
                """)
    }

    static func doubleBooked(_ reference: String?) -> LocalizedText {
        LocalizedText(
            english:
                "\(reference ?? "Another call") has reserved this already for a part of that time.",
            dutch:
                "\(reference ?? "Een andere melding") heeft dit al voor een deel van die tijd gereserveerd."
        )
    }
}
