import Desk
import Values

enum AccountTexts {
    static let title = LocalizedText(english: "Your account", dutch: "Je account")
    static let profiles = LocalizedText(english: "What you may do", dutch: "Wat je mag")
    static let noProfiles = LocalizedText(
        english: "You can ask for help, and see what you asked for.",
        dutch: "Je kunt hulp vragen en zien wat je vroeg.")
    static let everywhere = LocalizedText(
        english: "in the whole enterprise", dutch: "in de hele organisatie")
    static let oneTeam = LocalizedText(english: "for a team", dutch: "voor een team")
    static let oneService = LocalizedText(english: "for a service", dutch: "voor een dienst")
    static let language = LocalizedText(english: "Language", dutch: "Taal")
    static let speak = LocalizedText(english: "Use this language", dutch: "Gebruik deze taal")
    static let timeZone = LocalizedText(english: "Time zone", dutch: "Tijdzone")
    static let access = LocalizedText(english: "Access", dutch: "Toegang")

    // Password
    static let password = LocalizedText(english: "Password", dutch: "Wachtwoord")
    static let changePassword = LocalizedText(
        english: "Change the password", dutch: "Wijzig het wachtwoord")
    static let presentPassword = LocalizedText(
        english: "Present password", dutch: "Huidig wachtwoord")
    static let nextPassword = LocalizedText(english: "New password", dutch: "Nieuw wachtwoord")
    static let passwordHint = LocalizedText(
        english: "At least 10 characters; a few words in a row are easy to remember.",
        dutch: "Minstens 10 tekens; een paar woorden achter elkaar onthoud je makkelijk.")
    static let passwordEnds = LocalizedText(
        english: "Your other sessions end, so whoever knew the old one is out.",
        dutch: "Je andere sessies eindigen, zodat wie het oude wist eruit is.")
    static let passwordChanged = LocalizedText(
        english: "Your password is changed, and your other sessions have ended.",
        dutch: "Je wachtwoord is gewijzigd en je andere sessies zijn beëindigd.")

    // Sessions
    static let sessions = LocalizedText(english: "Sessions", dutch: "Sessies")
    static let sessionsWhy = LocalizedText(
        english:
            "Where you are signed in. End what you do not recognize, and change your password.",
        dutch: "Waar je bent ingelogd. Beëindig wat je niet herkent en wijzig je wachtwoord.")
    static let browser = LocalizedText(english: "Browser", dutch: "Browser")
    static let since = LocalizedText(english: "Since", dutch: "Sinds")
    static let until = LocalizedText(english: "Until", dutch: "Tot")
    static let action = LocalizedText(english: "Action", dutch: "Actie")
    static let thisOne = LocalizedText(english: "this one", dutch: "deze")
    static let endSession = LocalizedText(english: "End", dutch: "Beëindig")
    static let endOthers = LocalizedText(
        english: "Sign out everywhere else", dutch: "Log overal elders uit")
    static let unknownBrowser = LocalizedText(
        english: "Unknown browser", dutch: "Onbekende browser")

    // Tokens
    static let tokens = LocalizedText(english: "API tokens", dutch: "API-tokens")
    static let tokensWhy = LocalizedText(
        english:
            "A token lets a program act as you. Give each program its own, and no more than it needs.",
        dutch:
            "Met een token handelt een programma als jij. Geef elk programma een eigen, en niet meer dan het nodig heeft."
    )
    static let noTokens = LocalizedText(english: "No tokens yet", dutch: "Nog geen tokens")
    static let noTokensWhy = LocalizedText(
        english: "When a program should read or register calls for you, make a token for it below.",
        dutch:
            "Moet een programma meldingen voor je lezen of registreren, maak er dan hieronder een token voor."
    )
    static let newToken = LocalizedText(english: "A new token", dutch: "Een nieuw token")
    static let tokenName = LocalizedText(english: "What is it for?", dutch: "Waarvoor is het?")
    static let tokenScope = LocalizedText(english: "What may it do?", dutch: "Wat mag het?")
    static let read = LocalizedText(english: "Read only", dutch: "Alleen lezen")
    static let write = LocalizedText(
        english: "Read and change, as you may", dutch: "Lezen en wijzigen, zoals jij dat mag")
    static let tokenDays = LocalizedText(
        english: "How many days is it good for?", dutch: "Hoeveel dagen geldt het?")
    static let makeToken = LocalizedText(english: "Make the token", dutch: "Maak het token")
    static let revoke = LocalizedText(english: "Revoke", dutch: "Trek in")
    static let secret = LocalizedText(
        english: "Copy this now: it is shown this once, and kept by nobody.",
        dutch: "Kopieer dit nu: je ziet het alleen nu, en niemand bewaart het.")
    static let secretLabel = LocalizedText(english: "The token", dutch: "Het token")

    static func revokeQuestion(_ name: String) -> LocalizedText {
        LocalizedText(
            english: "This cannot be undone: the program that uses “\(name)” is out at once.",
            dutch:
                "Dit is niet terug te draaien: het programma dat “\(name)” gebruikt is er meteen uit."
        )
    }

    static let readJournal = LocalizedText(
        english: "Read, and the whole journal without its words",
        dutch: "Lezen, en het hele logboek zonder de woorden")
    static let readJournalWords = LocalizedText(
        english: "Read, and the whole journal with what people wrote",
        dutch: "Lezen, en het hele logboek met wat mensen schreven")

    static func scope(_ scope: TokenScope) -> LocalizedText {
        switch scope {
        case .read: read
        case .write: write
        case .journal: readJournal
        case .journalWords: readJournalWords
        }
    }
}
