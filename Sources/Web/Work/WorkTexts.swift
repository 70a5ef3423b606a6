import Values

/// The words of the queues.
enum WorkTexts {
    static let myWork = LocalizedText(english: "My work", dutch: "Mijn werk")
    static let queues = LocalizedText(english: "Queues", dutch: "Wachtrijen")
    static let assignedToMe = LocalizedText(
        english: "Mine, by due time", dutch: "Van mij, op volgorde van tijd")
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
