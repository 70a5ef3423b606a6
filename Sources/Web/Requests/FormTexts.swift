import USM
import Values

/// What is wrong with a field, before the desk has seen it.
enum FormTexts {
    static let choose = LocalizedText(
        english: "Choose one of the possibilities.",
        dutch: "Kies een van de mogelijkheden.")
    static let wholeNumber = LocalizedText(
        english: "Write a whole number, such as 3.",
        dutch: "Schrijf een geheel getal, zoals 3.")
    static let moment = LocalizedText(
        english: "Write a date and a time, such as 2026-11-22 09:20.",
        dutch: "Schrijf een datum en een tijd, zoals 2026-11-22 09:20.")
    static let filesTooLarge = LocalizedText(
        english: "These files are too large to go together: a form takes 25 MB of them. Choose "
            + "fewer, and add the others afterwards.",
        dutch: "Deze bestanden zijn samen te groot: een formulier neemt er 25 MB van mee. Kies er "
            + "minder en voeg de andere daarna toe.")
    static let sentBefore = LocalizedText(
        english: "You sent this form before with something else in it, and that was done. Send it "
            + "once more if you want this as well.",
        dutch: "Je hebt dit formulier eerder met iets anders erin verstuurd, en dat is gedaan. "
            + "Verstuur het nog eens als je dit ook wilt.")
    static let alreadyMade = LocalizedText(
        english: "It was made when you sent this form the first time, and its secret was shown "
            + "then. If you do not have it, end that one and make another.",
        dutch: "Het is gemaakt toen je dit formulier de eerste keer verstuurde, en toen is het "
            + "geheim getoond. Heb je het niet, beëindig dat dan en maak een ander.")

    static func skipped(
        _ time: TimeOfDay, on day: CivilDate, from: TimeOfDay, to: TimeOfDay, in zone: String
    ) -> LocalizedText {
        let month = CivilDate.monthName(day.month)
        return LocalizedText(
            english: """
                On \(day.day) \(month.english) \(day.year) the clocks of \(zone) go from \(from) to \(to), so there is no \(time). \
                Choose a time before or after that.
                """,
            dutch: """
                Op \(day.day) \(month.dutch) \(day.year) gaan de klokken van \(zone) van \(from) naar \(to), dus \(time) bestaat \
                niet. Kies een tijd ervoor of erna.
                """)
    }

    static let problems = LocalizedText(
        english: "Not sent yet: look at this first",
        dutch: "Nog niet verstuurd: kijk hier eerst naar")
    static let inTheWay = LocalizedText(english: "In the way", dutch: "In de weg")
    static let componentInTheWay = LocalizedText(
        english: "the component", dutch: "het component")
}
