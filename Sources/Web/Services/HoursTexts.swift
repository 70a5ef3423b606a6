import Values

/// The words about the hours in which clocks run.
enum HoursTexts {
    static let title = LocalizedText(english: "Service hours", dutch: "Servicetijden")
    static let why = LocalizedText(
        english: "The clocks of calls run in these hours and stand still outside of them.",
        dutch: "In deze tijden lopen de klokken van meldingen; daarbuiten staan ze stil.")
    static let none = LocalizedText(
        english: "No hours were agreed yet", dutch: "Er zijn nog geen tijden afgesproken")
    static let noneWhy = LocalizedText(
        english: """
            Without hours every clock runs day and night. Describe a calendar in the enterprise \
            file and name it in an agreement.
            """,
        dutch: """
            Zonder tijden loopt elke klok dag en nacht door. Beschrijf een kalender in het \
            organisatiebestand en noem die in een overeenkomst.
            """)
    static let week = LocalizedText(english: "Week", dutch: "Week")
    static let day = LocalizedText(english: "Day", dutch: "Dag")
    static let open = LocalizedText(english: "Open", dutch: "Open")
    static let closed = LocalizedText(english: "closed", dutch: "gesloten")
    static let occasion = LocalizedText(english: "Occasion", dutch: "Aanleiding")
    static let exceptions = LocalizedText(english: "Other days", dutch: "Andere dagen")
    static let everyYear = LocalizedText(english: "every year", dutch: "elk jaar")
    static let usedBy = LocalizedText(english: "Used by", dutch: "Gebruikt door")
    static let unused = LocalizedText(english: "no agreement", dutch: "geen overeenkomst")
    static let aroundTheClock = LocalizedText(
        english: "Around the clock", dutch: "Dag en nacht")

    static func zone(_ name: String) -> LocalizedText {
        LocalizedText(english: "Clock time in \(name)", dutch: "Kloktijd in \(name)")
    }
}
