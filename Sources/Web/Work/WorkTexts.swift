import USM
import Values

/// The words of the queues.
enum WorkTexts {
    static let myWork = LocalizedText(english: "My work", dutch: "Mijn werk")
    static let queues = LocalizedText(english: "Queues", dutch: "Wachtrijen")
    static let assignedToMe = LocalizedText(english: "Mine", dutch: "Van mij")
    static let asked = LocalizedText(english: "asked", dutch: "gevraagd")
    static let ended = LocalizedText(english: "ended", dutch: "afgerond")
    static let new = LocalizedText(english: "New", dutch: "Nieuw")
    static let toIntake = LocalizedText(english: "All of it, at Intake", dutch: "Alles, bij Intake")
    static let reviews = LocalizedText(
        english: "Carried out, for you to review", dutch: "Uitgevoerd, voor jou om te toetsen")
    static let secondLooks = LocalizedText(
        english: "For a second look", dutch: "Voor een tweede blik")
    static let escalated = LocalizedText(
        english: "It takes too long, say their requesters",
        dutch: "Het duurt te lang, zeggen hun aanmelders")

    static func group(_ group: WorkGroup) -> LocalizedText {
        switch group {
        case .actNow: LocalizedText(english: "Act now", dutch: "Nu doen")
        case .dueToday: LocalizedText(english: "Due today", dutch: "Vandaag klaar")
        case .later: LocalizedText(english: "Later", dutch: "Later")
        case .waiting: LocalizedText(english: "Waiting", dutch: "Wacht op anderen")
        }
    }

    static func openedFirst(_ count: String) -> LocalizedText {
        LocalizedText(
            english: "Of the calls that yours wait for, the first \(count) are here.",
            dutch: "Van de meldingen waar de jouwe op wachten staan de eerste \(count) hier.")
    }

    // MARK: Register for somebody

    static let registerFor = LocalizedText(
        english: "Register for somebody", dutch: "Registreer voor iemand")
    static let callerName = LocalizedText(english: "Who calls?", dutch: "Wie belt?")
    static let callerNameHint = LocalizedText(
        english: "The beginning of a first or last name.",
        dutch: "Het begin van een voor- of achternaam.")
    static let findCaller = LocalizedText(english: "Find", dutch: "Zoek")
    static let whoIsIt = LocalizedText(english: "Who is it?", dutch: "Wie is het?")
    static let noCaller = LocalizedText(
        english: "Nobody has a name that begins so", dutch: "Niemand heeft een naam die zo begint")
    static let noCallerWhy = LocalizedText(
        english: "Try fewer letters, or the other name.",
        dutch: "Probeer minder letters, of de andere naam.")
    static let chooseCaller = LocalizedText(
        english: "Choose first who calls.", dutch: "Kies eerst wie er belt.")
    static let theirWords = LocalizedText(
        english: "What do they need, in their words?", dutch: "Wat is er nodig, in hun woorden?")
    static let theirComponents = LocalizedText(
        english: "Is it about one of these?", dutch: "Gaat het over een van deze?")
    static let lastCalls = LocalizedText(
        english: "What they asked last", dutch: "Wat ze het laatst vroegen")

    static func moreCallers(_ count: String) -> LocalizedText {
        LocalizedText(
            english: "These are the first \(count). Type more letters to find others.",
            dutch: "Dit zijn de eerste \(count). Typ meer letters om anderen te vinden.")
    }

    static func registerButton(_ name: String) -> LocalizedText {
        LocalizedText(english: "Register for \(name)", dutch: "Registreer voor \(name)")
    }

    static let notTaken = LocalizedText(
        english: "In my teams, not taken yet", dutch: "In mijn teams, nog niet opgepakt")
    static let nothingMine = LocalizedText(
        english: "Nothing is assigned to you", dutch: "Er is niets aan jou toegewezen")
    static let nothingMineWhy = LocalizedText(
        english: "Take one of your team's calls: open it and assign it to yourself.",
        dutch: "Pak een melding van je team op: open die en wijs die aan jezelf toe.")
    static let nothingHere = LocalizedText(
        english: "This queue is empty", dutch: "Deze wachtrij is leeg")
    static let nothingHereWhy = LocalizedText(
        english: "Calls come here when a service of this team is asked for.",
        dutch: "Hier komen meldingen als iemand een dienst van dit team vraagt.")
    static let allTaken = LocalizedText(
        english: "Everything is taken", dutch: "Alles is opgepakt")
    static let allTakenWhy = LocalizedText(
        english: "Calls of your teams stand here until somebody takes them.",
        dutch: "Meldingen van je teams staan hier tot iemand ze oppakt.")
    static let first = LocalizedText(english: "Back to the first", dutch: "Terug naar het begin")
    static let later = LocalizedText(english: "Due later", dutch: "Latere deadline")
}
