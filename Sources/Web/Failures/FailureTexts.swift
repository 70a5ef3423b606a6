import Values

/// What a page of failure says: what is the matter, and what to do.
struct FailureText: Sendable {
    let title: LocalizedText
    let advice: LocalizedText
}

enum FailureTexts {
    static let notFound = FailureText(
        title: LocalizedText(english: "This is not here", dutch: "Niet gevonden"),
        advice: LocalizedText(
            english:
                "There is no such page, or it is not yours to see. Check the address, or search for it.",
            dutch:
                "Deze pagina bestaat niet, of is niet voor jou. Controleer het adres of zoek ernaar."
        ))
    static let notAllowed = FailureText(
        title: LocalizedText(
            english: "This is not yours to do", dutch: "Hiervoor ben je niet bevoegd"),
        advice: LocalizedText(
            english:
                "Your profiles do not include this. Ask your administrator, or a coordinator to do it.",
            dutch:
                "Dit valt niet onder je profielen. Vraag je beheerder, of laat een coördinator het doen."
        ))
    static let signInNeeded = FailureText(
        title: LocalizedText(english: "Sign in first", dutch: "Log eerst in"),
        advice: LocalizedText(
            english:
                "Your session has ended. What you typed is kept as a draft: sign in, and it comes back.",
            dutch:
                "Je sessie is afgelopen. Wat je typte is bewaard als concept: log in en het komt terug."
        ))
    static let forged = FailureText(
        title: LocalizedText(
            english: "This form is no longer valid", dutch: "Dit formulier geldt niet meer"),
        advice: LocalizedText(
            english: "Nothing was changed. Go back, load the page again, and send it once more.",
            dutch:
                "Er is niets gewijzigd. Ga terug, laad de pagina opnieuw en verstuur het nog eens.")
    )
    static let invalid = FailureText(
        title: LocalizedText(english: "Something is missing", dutch: "Er ontbreekt iets"),
        advice: LocalizedText(
            english: "Nothing was changed. Go back and mend this:",
            dutch: "Er is niets gewijzigd. Ga terug en herstel dit:"))
    static let refused = FailureText(
        title: LocalizedText(english: "Not possible now", dutch: "Dat kan nu niet"),
        advice: LocalizedText(
            english: "Nothing was changed. Look at the page again to see what is possible.",
            dutch: "Er is niets gewijzigd. Bekijk de pagina opnieuw om te zien wat er kan."))
    static let tooLarge = FailureText(
        title: LocalizedText(english: "This is too large", dutch: "Dit is te groot"),
        advice: LocalizedText(
            english:
                "A file may have 25 MB, and a text a few pages. Choose a smaller one, or share a link to it.",
            dutch:
                "Een bestand mag 25 MB zijn en een tekst een paar pagina's. Kies iets kleiners of deel een link."
        ))
    static let filesTooLarge = FailureText(
        title: LocalizedText(
            english: "These files are too large", dutch: "Deze bestanden zijn te groot"),
        advice: LocalizedText(
            english: """
                Nothing was sent. A file may have 25 MB, and all files together 26 MB. Go back to \
                the form, where your words still are or can be pasted from here, and choose \
                smaller files or share a link to them.
                """,
            dutch: """
                Er is niets verstuurd. Een bestand mag 25 MB zijn, en alle bestanden samen 26 MB. \
                Ga terug naar het formulier, waar je woorden nog staan of waar je ze van hier in \
                plakt, en kies kleinere bestanden of deel een link.
                """))
    static let badRequest = FailureText(
        title: LocalizedText(
            english: "This could not be read", dutch: "Dit was niet te lezen"),
        advice: LocalizedText(
            english:
                "What was sent is not a form of this program. Go back, load the page again, and try once more.",
            dutch:
                "Wat is verstuurd is geen formulier van dit programma. Ga terug, laad de pagina opnieuw en probeer het nog eens."
        ))
    static let wrongMethod = FailureText(
        title: LocalizedText(english: "Not in this way", dutch: "Niet op deze manier"),
        advice: LocalizedText(
            english:
                "There is such an address, but it cannot be used like this. Start from a page that leads to it.",
            dutch:
                "Dit adres bestaat, maar is zo niet te gebruiken. Begin bij een pagina die ernaartoe leidt."
        ))
    static let unavailable = FailureText(
        title: LocalizedText(
            english: "Not available for a moment", dutch: "Even niet beschikbaar"),
        advice: LocalizedText(
            english:
                "The database does not answer. Whatever you sent just now may not be kept: wait a few seconds and try again.",
            dutch:
                "De database antwoordt niet. Wat je net verstuurde is misschien niet bewaard: wacht een paar seconden en probeer het opnieuw."
        ))
    static let full = FailureText(
        title: LocalizedText(english: "There is no room left", dutch: "Er is geen ruimte meer"),
        advice: LocalizedText(
            english:
                "The disk is full, and nothing was changed. Tell your administrator, and try again later.",
            dutch:
                "De schijf is vol en er is niets gewijzigd. Laat het je beheerder weten en probeer het later opnieuw."
        ))
    static let fullKept = LocalizedText(
        english: """
            There is no room left on the disk, so nothing was changed. What you wrote is still \
            here: tell your administrator, and send it again later.
            """,
        dutch: """
            De schijf is vol, dus er is niets gewijzigd. Wat je schreef staat er nog: laat het je \
            beheerder weten en verstuur het later opnieuw.
            """)
    static let unexpected = FailureText(
        title: LocalizedText(
            english: "Something went wrong here", dutch: "Hier ging iets mis"),
        advice: LocalizedText(
            english:
                "It is our fault, and it is in the log. Try again; if it stays, tell your administrator this number.",
            dutch:
                "Het ligt aan ons en het is vastgelegd. Probeer het opnieuw; blijft het, noem je beheerder dan dit nummer."
        ))

    static func tooMany(_ wait: String) -> FailureText {
        FailureText(
            title: LocalizedText(english: "Wait a moment", dutch: "Wacht even"),
            advice: LocalizedText(
                english: "There were too many attempts. Try again in \(wait).",
                dutch: "Er waren te veel pogingen. Probeer het over \(wait) opnieuw."))
    }

    static func busy(_ wait: String) -> FailureText {
        FailureText(
            title: LocalizedText(english: "It is busy here", dutch: "Het is hier druk"),
            advice: LocalizedText(
                english: "Many people ask something at once. Try again in \(wait).",
                dutch: "Veel mensen vragen tegelijk iets. Probeer het over \(wait) opnieuw."))
    }

    static let reference = LocalizedText(english: "Reference", dutch: "Kenmerk")
    static let toStart = LocalizedText(english: "Go to the start", dutch: "Naar het begin")
}
