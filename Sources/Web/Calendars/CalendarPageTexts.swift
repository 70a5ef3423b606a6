import USM
import Values

/// The words of the calendar pages.
enum CalendarPageTexts {
    static let title = LocalizedText(english: "Calendars", dutch: "Kalenders")
    static let place = LocalizedText(english: "Calendar", dutch: "Kalender")
    static let changes = LocalizedText(english: "Changes", dutch: "Wijzigingen")
    static let operations = LocalizedText(english: "Operations", dutch: "Uitvoering")
    static let freezes = LocalizedText(english: "Freeze windows", dutch: "Wijzigingsstops")
    static let actions = LocalizedText(english: "Recurring actions", dutch: "Terugkerende acties")
    static let absences = LocalizedText(english: "Absence", dutch: "Afwezigheid")
    static let feeds = LocalizedText(english: "Feeds", dutch: "Feeds")

    static let moves = LocalizedText(english: "Other times", dutch: "Andere tijden")
    static let earlier = LocalizedText(english: "Earlier", dutch: "Eerder")
    static let later = LocalizedText(english: "Later", dutch: "Later")
    static let today = LocalizedText(english: "Today", dutch: "Vandaag")
    static let asWeek = LocalizedText(english: "Show a week", dutch: "Toon een week")
    static let asMonth = LocalizedText(english: "Show the month", dutch: "Toon de maand")
    static let isCut = LocalizedText(
        english: "There is more than this page shows. Look at a shorter time.",
        dutch: "Er is meer dan deze pagina toont. Bekijk een kortere tijd.")

    static func weekOf(_ day: String) -> LocalizedText {
        LocalizedText(english: "week of \(day)", dutch: "week van \(day)")
    }

    static let when = LocalizedText(english: "When", dutch: "Wanneer")
    static let change = LocalizedText(english: "Change", dutch: "Wijziging")
    static let concerns = LocalizedText(english: "Concerns", dutch: "Betreft")
    static let release = LocalizedText(english: "Release", dutch: "Release")
    static let inTheWay = LocalizedText(english: "In the way", dutch: "In de weg")
    static let conflict = LocalizedText(english: "conflict", dutch: "conflict")
    static let frozen = LocalizedText(english: "no changes", dutch: "geen wijzigingen")
    static let planned = LocalizedText(english: "Planned", dutch: "Gepland")
    static let everything = LocalizedText(english: "everything", dutch: "alles")
    static let noChanges = LocalizedText(
        english: "No changes are planned in this time.",
        dutch: "In deze tijd zijn geen wijzigingen gepland.")
    static let noChangesWhy = LocalizedText(
        english: "A change is planned on its own page, from its step C3 on, in the card “When”.",
        dutch: "Je plant een wijziging op haar eigen pagina, vanaf stap C3, op de kaart ‘Wanneer’.")

    static func except(_ names: String) -> LocalizedText {
        LocalizedText(english: "except \(names)", dutch: "behalve \(names)")
    }

    static let dynamicSection = LocalizedText(
        english: "Planned requests", dutch: "Geplande verzoeken")
    static let staticSection = LocalizedText(
        english: "Recurring actions", dutch: "Terugkerende acties")
    static let people = LocalizedText(english: "People", dutch: "Mensen")
    static let request = LocalizedText(english: "Service request", dutch: "Service request")
    static let service = LocalizedText(english: "Service", dutch: "Dienst")
    static let person = LocalizedText(english: "Person", dutch: "Persoon")
    static let action = LocalizedText(english: "Action", dutch: "Actie")
    static let reserved = LocalizedText(english: "Reserved", dutch: "Gereserveerd")
    static let away = LocalizedText(english: "Away", dutch: "Afwezig")
    static let load = LocalizedText(english: "Load", dutch: "Belasting")
    static let fits = LocalizedText(english: "fits", dutch: "past")
    static let isOpened = LocalizedText(english: "opened", dutch: "geopend")
    static let openNow = LocalizedText(
        english: "Open the request now", dutch: "Open het verzoek nu")
    static let noRequests = LocalizedText(
        english: "No requests are planned this week.",
        dutch: "Deze week zijn geen verzoeken gepland.")
    static let noRequestsWhy = LocalizedText(
        english: "A service request is planned on its own page, at its step O3, for a person.",
        dutch: "Je plant een service request op de eigen pagina, bij stap O3, voor een persoon.")
    static let nobodyPlanned = LocalizedText(
        english: "Nobody has work planned, is reserved or is away this week.",
        dutch: "Niemand heeft deze week gepland werk, is gereserveerd of is afwezig.")
    static let nobodyPlannedWhy = LocalizedText(
        english: "Whoever has too much to do shows up here.",
        dutch: "Wie te veel te doen heeft, zie je hier.")
    static let noOccurrences = LocalizedText(
        english: "Nothing recurs this week.", dutch: "Deze week keert niets terug.")
    static let noActionsWhy = LocalizedText(
        english: "A service manager enters what is done for a service again and again.",
        dutch: "Een servicemanager voert in wat steeds opnieuw voor een dienst wordt gedaan.")
}

/// The words of the forms for what stands on the calendars.
enum CalendarFormTexts {
    static let from = LocalizedText(english: "From", dutch: "Van")
    static let until = LocalizedText(english: "Until", dutch: "Tot")
    static let wholeDays = LocalizedText(
        english: "Whole days go from 00:00 until 00:00 of the first day that is free again.",
        dutch: "Hele dagen lopen van 00:00 tot 00:00 van de eerste dag die weer vrij is.")
    static let reason = LocalizedText(english: "Why", dutch: "Waarom")
    static let componentClass = LocalizedText(
        english: "Class of components", dutch: "Klasse van componenten")
    static let classHint = LocalizedText(
        english: "With all below it. Without a class or a service it is everything.",
        dutch: "Met alles daaronder. Zonder klasse of dienst is het alles.")
    static let anyClass = LocalizedText(english: "Every class", dutch: "Elke klasse")
    static let change = LocalizedText(english: "Change", dutch: "Wijzig")
    static let changeFreeze = LocalizedText(
        english: "Change the freeze window", dutch: "Wijzig de wijzigingsstop")
    static let keepFreeze = LocalizedText(
        english: "Keep the freeze window", dutch: "Bewaar de wijzigingsstop")
    static let removeFreeze = LocalizedText(
        english: "Remove the freeze window", dutch: "Verwijder de wijzigingsstop")
    static let removeFreezeQuestion = LocalizedText(
        english: "From now on changes can be planned in it as at any other time.",
        dutch: "Vanaf nu kun je er wijzigingen in plannen zoals op elk ander moment.")
    static let anyService = LocalizedText(english: "Every service", dutch: "Elke dienst")
    static let exceptions = LocalizedText(
        english: "May be changed all the same", dutch: "Mag toch worden gewijzigd")
    static let enterFreeze = LocalizedText(
        english: "Enter a freeze window", dutch: "Voer een wijzigingsstop in")
    static let remove = LocalizedText(english: "Remove", dutch: "Verwijder")
    static let noFreezes = LocalizedText(
        english: "No freeze windows lie ahead.", dutch: "Er komen geen wijzigingsstops aan.")
    static let noFreezesWhy = LocalizedText(
        english: "In a freeze window nothing is changed unless a coordinator says why.",
        dutch: "In een wijzigingsstop wordt niets gewijzigd, tenzij een coördinator zegt waarom.")
    static let releases = LocalizedText(english: "Releases", dutch: "Releases")
    static let releasesWhy = LocalizedText(
        english: "A release bundles changes that go into production together.",
        dutch: "Een release bundelt wijzigingen die samen in productie gaan.")
    static let name = LocalizedText(english: "Name", dutch: "Naam")
    static let makeRelease = LocalizedText(english: "Add the release", dutch: "Voeg de release toe")

    static let enterAbsence = LocalizedText(
        english: "Enter the absence", dutch: "Voer de afwezigheid in")
    static let noAbsences = LocalizedText(english: "Nobody is away.", dutch: "Niemand is afwezig.")
    static let noAbsencesWhy = LocalizedText(
        english: "Say when you are away, so that nobody plans work for you then.",
        dutch: "Geef aan wanneer je er niet bent, zodat niemand dan werk voor je plant.")

    static let feedsWhy = LocalizedText(
        english:
            "With a feed your own calendar program shows one of these calendars. It has what you may see here, and no more. Whoever has the address can read it.",
        dutch:
            "Met een feed toont je eigen agendaprogramma een van deze kalenders. Er staat in wat jij hier mag zien, en niet meer. Wie het adres heeft, kan hem lezen."
    )
    static let feedScope = LocalizedText(english: "What it shows", dutch: "Wat hij toont")
    static let makeFeed = LocalizedText(english: "Make the address", dutch: "Maak het adres")
    static let feedMade = LocalizedText(
        english: "This is the address. It is shown this once.",
        dutch: "Dit is het adres. Het wordt alleen nu getoond.")
    static let address = LocalizedText(english: "Address", dutch: "Adres")
    static let made = LocalizedText(english: "Made", dutch: "Gemaakt")
    static let revoke = LocalizedText(english: "Revoke", dutch: "Trek in")
    static let noFeeds = LocalizedText(english: "You have no feeds.", dutch: "Je hebt geen feeds.")

    static let addAction = LocalizedText(
        english: "Add a recurring action", dutch: "Voeg een terugkerende actie toe")
    static let saveAction = LocalizedText(english: "Keep the action", dutch: "Bewaar de actie")
    static let retire = LocalizedText(english: "Retire the action", dutch: "Beëindig de actie")
    static let retireQuestion = LocalizedText(
        english: "It opens no more requests from now on. What it opened stays.",
        dutch: "Die opent vanaf nu geen verzoeken meer. Wat al is geopend, blijft.")
    static let noActions = LocalizedText(
        english: "There are no recurring actions.", dutch: "Er zijn geen terugkerende acties.")
    static let work = LocalizedText(english: "What is to be done", dutch: "Wat er te doen is")
    static let english = LocalizedText(english: "Name in English", dutch: "Naam in het Engels")
    static let dutch = LocalizedText(english: "Name in Dutch", dutch: "Naam in het Nederlands")
    static let rhythm = LocalizedText(english: "How often", dutch: "Hoe vaak")
    static let every = LocalizedText(english: "Every", dutch: "Elke")
    static let everyHint = LocalizedText(
        english: "1 for each day, week, month or year; 2 for every other one.",
        dutch:
            "1 voor elke dag, week, maand of elk jaar; 2 voor om de dag, week, maand of het jaar.")
    static let weekdays = LocalizedText(english: "Days of the week", dutch: "Dagen van de week")
    static let day = LocalizedText(english: "Day of the month", dutch: "Dag van de maand")
    static let month = LocalizedText(english: "Month", dutch: "Maand")
    static let week = LocalizedText(english: "Which one of the month", dutch: "De hoeveelste")
    static let onlyFor = LocalizedText(
        english: "Only where “How often” asks for it.", dutch: "Alleen waar ‘Hoe vaak’ erom vraagt."
    )
    static let start = LocalizedText(english: "First day", dutch: "Eerste dag")
    static let end = LocalizedText(english: "Last day", dutch: "Laatste dag")
    static let time = LocalizedText(english: "Time", dutch: "Tijd")
    static let minutes = LocalizedText(english: "Minutes it takes", dutch: "Duur in minuten")
    static let timeZone = LocalizedText(english: "Time zone", dutch: "Tijdzone")
    static let team = LocalizedText(english: "Team", dutch: "Team")
    static let teamOfService = LocalizedText(
        english: "The team of the service", dutch: "Het team van de dienst")
    static let next = LocalizedText(english: "Next request", dutch: "Volgende verzoek")
    static let none = LocalizedText(english: "None", dutch: "Geen")

    static let notPlanned = LocalizedText(english: "Not planned yet.", dutch: "Nog niet gepland.")
    static let plan = LocalizedText(english: "Plan it", dutch: "Plan het")
    static let unplan = LocalizedText(
        english: "Take it off the calendar", dutch: "Haal het van de kalender")
    static let acknowledged = LocalizedText(
        english: "Why inside a freeze window", dutch: "Waarom binnen een wijzigingsstop")
    static let reserve = LocalizedText(english: "Reserve", dutch: "Reserveer")
    static let reservations = LocalizedText(english: "Reservations", dutch: "Reserveringen")
    static let releaseIt = LocalizedText(english: "Release", dutch: "Geef vrij")
    static let reserveComponent = LocalizedText(
        english: "Reserve a component", dutch: "Reserveer een component")
    static let noReservations = LocalizedText(
        english: "No component is reserved.", dutch: "Er is geen component gereserveerd.")
    static let noReservationsWhy = LocalizedText(
        english: "Whoever needs a component for a call keeps it free here, for a time.",
        dutch: "Wie een component nodig heeft voor een melding, houdt het hier een tijd vrij.")
    static let reservationsCut = LocalizedText(
        english: "These are the first 200 reservations.",
        dutch: "Dit zijn de eerste 200 reserveringen.")
    static let componentHint = LocalizedText(
        english: "Its name or key, as the register has it.",
        dutch: "De naam of sleutel, zoals in het register.")
    static let forCall = LocalizedText(english: "For the call", dutch: "Voor de melding")
    static let forCallHint = LocalizedText(
        english: "Its reference, such as WSH-1042; one that you work on.",
        dutch: "Het kenmerk, zoals WSH-1042; van een melding waar je aan werkt.")
    static let hiddenCall = LocalizedText(
        english: "another call", dutch: "een andere melding")
    static let component = LocalizedText(english: "Component", dutch: "Component")
    static let note = LocalizedText(english: "Note", dutch: "Notitie")
}
