import Values

enum SignInTexts {
    static let title = LocalizedText(english: "Sign in", dutch: "Inloggen")
    static let name = LocalizedText(english: "Name", dutch: "Naam")
    static let password = LocalizedText(english: "Password", dutch: "Wachtwoord")
    static let forgotten = LocalizedText(
        english: "Forgot it? Your administrator can set a new password.",
        dutch: "Vergeten? Je beheerder kan een nieuw wachtwoord instellen.")
    static let seeMethod = LocalizedText(
        english: "See how the method works", dutch: "Bekijk hoe de methode werkt")
}
