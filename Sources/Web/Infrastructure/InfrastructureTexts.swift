import Values

/// The words of the managed infrastructure register.
enum InfrastructureTexts {
    static let title = LocalizedText(
        english: "Managed infrastructure", dutch: "Beheerde infrastructuur")
    static let why = LocalizedText(
        english: "What is kept under control to guarantee agreed services. It changes only at C8 "
            + "of a change.",
        dutch: "Wat onder controle blijft om afgesproken diensten te garanderen. Het wijzigt "
            + "alleen bij C8 van een wijziging.")
    static let components = LocalizedText(english: "Components", dutch: "Componenten")
    static let none = LocalizedText(english: "No component here", dutch: "Hier is geen component")
    static let noneWhy = LocalizedText(
        english: "Look with another word or class. A change adds components to the register.",
        dutch: "Zoek met een ander woord of een andere klasse. Een wijziging voegt componenten toe."
    )
    static let next = LocalizedText(english: "Further on", dutch: "Verder")
    static let pages = LocalizedText(english: "Pages", dutch: "Pagina’s")
    static let anyClass = LocalizedText(english: "every class", dutch: "elke klasse")
    static let retiredToo = LocalizedText(
        english: "Those that are retired", dutch: "Die buiten gebruik zijn")
    static let show = LocalizedText(english: "Show", dutch: "Toon")
    static let name = LocalizedText(english: "Name", dutch: "Naam")
    static let componentClass = LocalizedText(english: "Class", dutch: "Klasse")
    static let owner = LocalizedText(english: "Owner", dutch: "Eigenaar")
    static let service = LocalizedText(english: "Service", dutch: "Dienst")
    static let version = LocalizedText(english: "Version", dutch: "Versie")
    static let unknown = LocalizedText(english: "not known any more", dutch: "niet meer bekend")
    static let nothing = LocalizedText(english: "nothing", dutch: "niets")
    static let choose = LocalizedText(english: "Choose", dutch: "Kies")
    static let isRetired = LocalizedText(english: "retired", dutch: "buiten gebruik")
    static let recorded = LocalizedText(english: "What is recorded", dutch: "Wat is vastgelegd")
    static let relations = LocalizedText(english: "Relations", dutch: "Relaties")
    static let noRelations = LocalizedText(
        english: "It is related to nothing.", dutch: "Het heeft geen relaties.")
    static let calls = LocalizedText(english: "Calls about it", dutch: "Meldingen hierover")
    static let noCalls = LocalizedText(
        english: "No call that you may see is about it.",
        dutch: "Geen melding die je mag zien gaat hierover.")
    static let planned = LocalizedText(
        english: "Open changes that touch it", dutch: "Open wijzigingen die het raken")
    static let versions = LocalizedText(english: "How it came to be so", dutch: "Hoe het zo kwam")
    static let earlierDay = LocalizedText(english: "An earlier day", dutch: "Een eerdere dag")
    static let onDay = LocalizedText(english: "As it was on", dutch: "Zoals het was op")
    static let seeDay = LocalizedText(english: "See that day", dutch: "Die dag bekijken")
    static let seeNow = LocalizedText(english: "See it now", dutch: "Nu bekijken")
    static let since = LocalizedText(
        english: "since before it was written down", dutch: "van voordat het werd opgeschreven")
    static let entered = LocalizedText(english: "entered so", dutch: "zo ingevoerd")
    static let byFile = LocalizedText(
        english: "by an enterprise file", dutch: "door een organisatiebestand")
    static let noDay = LocalizedText(
        english: "Write a day as 2026-11-22.", dutch: "Schrijf een dag als 2026-11-22.")

    // MARK: Classes

    static let classes = LocalizedText(english: "Classes and scope", dutch: "Klassen en reikwijdte")
    static let classesWhy = LocalizedText(
        english: "What is managed is the provider’s choice: it changes by a request for change, "
            + "all else by a service request. An enterprise file makes the choice and adds classes.",
        dutch: "Wat beheerd wordt, kiest de leverancier: het wijzigt via een wijzigingsverzoek, al "
            + "het andere via een service request. Een organisatiebestand legt de keuze vast en "
            + "voegt klassen toe.")
    static let allManaged = LocalizedText(
        english: "Nothing was chosen, so every class is managed.",
        dutch: "Er is niets gekozen, dus elke klasse wordt beheerd.")
    static let managed = LocalizedText(english: "managed", dutch: "beheerd")
    static let notManaged = LocalizedText(english: "not managed", dutch: "niet beheerd")
    static let own = LocalizedText(english: "own class", dutch: "eigen klasse")
    static let attributes = LocalizedText(english: "Recorded", dutch: "Vastgelegd")
    static let scope = LocalizedText(english: "Scope", dutch: "Reikwijdte")
    static let required = LocalizedText(english: "required", dutch: "verplicht")
    static let scopeSays = LocalizedText(
        english: "What the scope of the register says",
        dutch: "Wat de reikwijdte van het register zegt")

    static func branch(_ name: String, classes: Int, managed: Int) -> LocalizedText {
        LocalizedText(
            english:
                "\(name): \(classes) \(classes == 1 ? "class" : "classes"), \(managed) managed",
            dutch: "\(name): \(classes) \(classes == 1 ? "klasse" : "klassen"), \(managed) beheerd")
    }

    static func asOf(_ day: String, version: Int) -> LocalizedText {
        LocalizedText(
            english: "As it was on \(day): version \(version).",
            dutch: "Zoals het was op \(day): versie \(version).")
    }

    static func notYet(_ day: String) -> LocalizedText {
        LocalizedText(
            english: "It was not in the register on \(day) yet.",
            dutch: "Op \(day) stond het nog niet in het register.")
    }

    static func version(_ number: Int) -> LocalizedText {
        LocalizedText(english: "Version \(number)", dutch: "Versie \(number)")
    }
}
