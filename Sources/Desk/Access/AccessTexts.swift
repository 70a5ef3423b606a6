import Values

/// The sentences by which accounts and their changes are refused.
enum AccessTexts {
    static let wrongNameOrPassword = LocalizedText(
        english: "The name or the password is not right. Check both and try again.",
        dutch: "De naam of het wachtwoord klopt niet. Controleer beide en probeer het opnieuw.")
    static let wrongPassword = LocalizedText(
        english: "This is not your present password. Try again.",
        dutch: "Dit is niet je huidige wachtwoord. Probeer het opnieuw.")
    static let passwordTooShort = LocalizedText(
        english: "Use at least 10 characters. A few words in a row are easy to remember.",
        dutch: "Gebruik minstens 10 tekens. Een paar woorden achter elkaar onthoud je makkelijk.")
    static let passwordTooLong = LocalizedText(
        english: "Use at most 200 characters.", dutch: "Gebruik hooguit 200 tekens.")
    static let passwordIsName = LocalizedText(
        english: "The password must not be the sign-in name. Choose another.",
        dutch: "Het wachtwoord mag niet de inlognaam zijn. Kies een ander.")
    static let samePassword = LocalizedText(
        english: "This is your present password. Choose another.",
        dutch: "Dit is je huidige wachtwoord. Kies een ander.")
    static let signInNameForm = LocalizedText(
        english: """
            A sign-in name has 2 to 64 characters: letters, digits and . _ - @, without spaces.
            """,
        dutch: """
            Een inlognaam heeft 2 tot 64 tekens: letters, cijfers en . _ - @, zonder spaties.
            """)
    static let signInNameTaken = LocalizedText(
        english: "Somebody has this sign-in name, or this person has an account. Check the list.",
        dutch:
            "Iemand heeft deze inlognaam al, of deze persoon heeft een account. Kijk in de lijst.")
    static let unknownPerson = LocalizedText(
        english: "There is no such person. Choose somebody from the list.",
        dutch: "Deze persoon bestaat niet. Kies iemand uit de lijst.")
    static let unknownOrganization = LocalizedText(
        english: "There is no such organization. Choose one from the list.",
        dutch: "Deze organisatie bestaat niet. Kies er een uit de lijst.")
    static let unknownTeam = LocalizedText(
        english: "There is no such team. Choose one from the list.",
        dutch: "Dit team bestaat niet. Kies er een uit de lijst.")
    static let unknownService = LocalizedText(
        english: "There is no such service. Choose one from the list.",
        dutch: "Deze dienst bestaat niet. Kies er een uit de lijst.")
    static let noAccount = LocalizedText(
        english: "This person has no account. Make one first.",
        dutch: "Deze persoon heeft geen account. Maak er eerst een.")
    static let administratorScope = LocalizedText(
        english: "An administrator is one for the whole enterprise. Choose that scope.",
        dutch: "Een beheerder is dat voor de hele organisatie. Kies dat bereik.")
    static let lastAdministrator = LocalizedText(
        english: """
            This is the last administrator who can sign in. Make somebody else administrator first.
            """,
        dutch: """
            Dit is de laatste beheerder die kan inloggen. Maak eerst iemand anders beheerder.
            """)
    static let emailForm = LocalizedText(
        english: "This is no e-mail address. Write it as name@example.org, or leave it empty.",
        dutch: "Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl, of laat het leeg.")
    static let tokenDays = LocalizedText(
        english: "A token is good for 1 to 366 days. Choose a number between these.",
        dutch: "Een token geldt 1 tot 366 dagen. Kies een getal daartussen.")
    static let tokenOfAdministrator = LocalizedText(
        english: "Only an administrator's token reads the whole journal. Choose another.",
        dutch: "Alleen een token van een beheerder leest het hele logboek. Kies iets anders.")
    static let tooManyTokens = LocalizedText(
        english: "You have 50 tokens. Revoke one that you do not use any more.",
        dutch: "Je hebt 50 tokens. Trek er een in die je niet meer gebruikt.")
}
