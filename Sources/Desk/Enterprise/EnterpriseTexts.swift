import Values

/// The sentences by which an enterprise file is refused.
enum EnterpriseTexts {
    static func unknownField(_ field: String, known: [String]) -> LocalizedText {
        let list = known.joined(separator: ", ")
        return LocalizedText(
            english: "There is no field “\(field)” here. These exist: \(list).",
            dutch: "Een veld “\(field)” bestaat hier niet. Deze wel: \(list).")
    }

    static func unknownOrganizationOrTeam(_ key: String) -> LocalizedText {
        LocalizedText(
            english: "No organization or team has the key “\(key)”.",
            dutch: "Geen organisatie of team heeft de sleutel “\(key)”.")
    }

    static func unknownOrganization(_ key: String) -> LocalizedText {
        LocalizedText(
            english: "No organization has the key “\(key)”.",
            dutch: "Geen organisatie heeft de sleutel “\(key)”.")
    }

    static func unknownTeam(_ key: String) -> LocalizedText {
        LocalizedText(
            english: "No team has the key “\(key)”.", dutch: "Geen team heeft de sleutel “\(key)”.")
    }

    static func unknownPerson(_ key: String) -> LocalizedText {
        LocalizedText(
            english: "No person has the key “\(key)”.",
            dutch: "Geen persoon heeft de sleutel “\(key)”.")
    }

    static func unknownParty(_ key: String) -> LocalizedText {
        LocalizedText(
            english: "No organization, team or person has the key “\(key)”.",
            dutch: "Geen organisatie, team of persoon heeft de sleutel “\(key)”.")
    }

    static func unknownService(_ key: String) -> LocalizedText {
        LocalizedText(
            english: "No service has the key “\(key)”.",
            dutch: "Geen dienst heeft de sleutel “\(key)”.")
    }

    static func usedTwice(_ key: String) -> LocalizedText {
        LocalizedText(
            english: "The key “\(key)” is used twice. Give one of them another.",
            dutch: "De sleutel “\(key)” komt twee keer voor. Geef één ervan een andere.")
    }

    static func otherKind(_ key: String) -> LocalizedText {
        LocalizedText(
            english: "The key “\(key)” belongs to a party of another kind. Choose another key.",
            dutch: "De sleutel “\(key)” hoort bij een partij van een andere soort. Kies een andere."
        )
    }

    static func circle(_ key: String) -> LocalizedText {
        LocalizedText(
            english: "“\(key)” would belong to itself by way of others. Break the circle.",
            dutch: "“\(key)” zou via andere bij zichzelf horen. Doorbreek de cirkel.")
    }

    static func signInTaken(_ name: String) -> LocalizedText {
        LocalizedText(
            english: "Somebody else has the sign-in name “\(name)”.",
            dutch: "Iemand anders heeft de inlognaam “\(name)”.")
    }

    static func unknownStep(_ text: String) -> LocalizedText {
        LocalizedText(
            english: "There is no step “\(text)”. Write one of the method, such as O3.",
            dutch: "Een stap “\(text)” bestaat niet. Schrijf er een van de methode, zoals O3.")
    }

    static func unknownPriority(_ name: String, known: [String]) -> LocalizedText {
        let list = known.joined(separator: ", ")
        return LocalizedText(
            english: "There is no priority “\(name)”. These exist: \(list).",
            dutch: "Een prioriteit “\(name)” bestaat niet. Deze wel: \(list).")
    }

    static let exceptionDay = LocalizedText(
        english: """
            Write a day that exists, such as 2026-12-31, or one of each year, such as 12-25 or \
            easter+1: from 80 days before Easter to 250 after it.
            """,
        dutch: """
            Schrijf een dag die bestaat, zoals 2026-12-31, of een van elk jaar, zoals 12-25 of \
            easter+1: van 80 dagen voor Pasen tot 250 erna.
            """)
    static let day = LocalizedText(
        english: "Write a day that exists, such as 2026-01-31.",
        dutch: "Schrijf een dag die bestaat, zoals 2026-01-31.")

    static func opening(_ text: String) -> LocalizedText {
        LocalizedText(
            english: "“\(text)” is no opening. Write it as 08:00-17:30, at most until 24:00.",
            dutch: "“\(text)” is geen openstelling. Schrijf ze als 08:00-17:30, hooguit tot 24:00.")
    }

    static func unknownCalendar(_ key: String) -> LocalizedText {
        LocalizedText(
            english: "No calendar has the key “\(key)”.",
            dutch: "Geen kalender heeft de sleutel “\(key)”.")
    }

    static let moment = LocalizedText(
        english: "Write a day such as 2026-01-31, or a moment such as 2026-01-31T08:00:00Z.",
        dutch: "Schrijf een dag zoals 2026-01-31, of een moment zoals 2026-01-31T08:00:00Z.")
    static let endsBeforeStart = LocalizedText(
        english: "The end must come after the start.",
        dutch: "Het einde moet na het begin komen.")
    static let minutes = LocalizedText(
        english: "Give a whole number of minutes, from 1 to 1,000,000.",
        dutch: "Geef een heel aantal minuten, van 1 tot 1.000.000.")
    static let chargedAmount = LocalizedText(
        english: "Write an amount as “EUR 12.50”, or “EUR -12.50” for a discount.",
        dutch: "Schrijf een bedrag als “EUR 12.50”, of “EUR -12.50” voor een korting.")
    static let price = LocalizedText(
        english: "Write a price such as EUR 12.50.",
        dutch: "Schrijf een prijs zoals EUR 12.50.")
    static let number = LocalizedText(
        english: "Write a number such as 2.5.", dutch: "Schrijf een getal zoals 2.5.")
    static let classNeeded = LocalizedText(
        english: "Say of which class the component must be.",
        dutch: "Geef aan van welke klasse het component moet zijn.")
    static let notOfThisKind = LocalizedText(
        english: "A field of this kind has no such thing. Leave it out.",
        dutch: "Een veld van deze soort heeft dit niet. Laat het weg.")
    static let twoScopes = LocalizedText(
        english: "Give a team or a service, not both.",
        dutch: "Geef een team of een dienst, niet allebei.")
    static let relationEnd = LocalizedText(
        english: "Name the component or the service at its other end: one of them, and a service "
            + "only for “supports”.",
        dutch: "Noem het component of de dienst aan het andere eind: één daarvan, en een dienst "
            + "alleen bij “supports”.")
    static let relatesToItself = LocalizedText(
        english: "A component has no relation with itself.",
        dutch: "Een component heeft geen relatie met zichzelf.")
    static let retiredForGood = LocalizedText(
        english: "It is retired for good. Give what comes in its place another key.",
        dutch: "Het blijft buiten gebruik. Geef wat ervoor in de plaats komt een andere sleutel.")

    static func unknownComponent(_ key: String) -> LocalizedText {
        LocalizedText(
            english: "No component in use has the key “\(key)”.",
            dutch: "Geen component in gebruik heeft de sleutel “\(key)”.")
    }

    static func attributeInUse(_ key: String, component: String) -> LocalizedText {
        LocalizedText(
            english: "The component “\(component)” has a value of “\(key)”. Clear it first.",
            dutch:
                "Het component “\(component)” heeft een waarde bij “\(key)”. Maak die eerst leeg.")
    }

    static let accountNeeded = LocalizedText(
        english: "Only an account can be disabled. Give a sign-in name too.",
        dutch: "Alleen een account kan worden uitgeschakeld. Geef ook een inlognaam.")

    static let nothingToGoLiveWith = LocalizedText(
        english: "There is nobody here yet. Apply an enterprise file first.",
        dutch: "Er is hier nog niemand. Pas eerst een organisatiebestand toe.")

    static let retiredBeforeAdded = LocalizedText(
        english: "It is not in the register. Leave it out, or add it without “retired”.",
        dutch: "Het staat niet in het register. Laat het weg of voeg het toe zonder “retired”.")
    static let retiredAndAltered = LocalizedText(
        english: "It is retired and altered at once. Retire it as it is registered.",
        dutch: "Het gaat buiten gebruik en wijzigt tegelijk. Stel het buiten gebruik zoals het "
            + "geregistreerd staat.")
    static let callNeeded = LocalizedText(
        english: "The enterprise works already: this changes only under an open wish or request "
            + "for change. Name it with --under, as --under WSH-1042.",
        dutch: "De onderneming werkt al: dit wijzigt alleen onder een open wens of "
            + "wijzigingsverzoek. Noem het met --under, zoals --under WSH-1042.")
    static let requesterNeeded = LocalizedText(
        english: "The enterprise works already: managed components change by a request for change. "
            + "Name who asks for it with --for, as --for lotte.",
        dutch: "De onderneming werkt al: beheerde componenten wijzigen via een wijzigingsverzoek. "
            + "Noem wie erom vraagt met --for, zoals --for lotte.")
    static let requesterMustWork = LocalizedText(
        english: "Changes are asked for by somebody who works here. Name another person.",
        dutch: "Om wijzigingen vraagt iemand die hier werkt. Noem een ander.")
}
