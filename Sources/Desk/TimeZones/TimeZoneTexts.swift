import Values

/// What the desk says about time zones.
enum TimeZoneTexts {
    static let unknown = LocalizedText(
        english: "There is no such time zone. Write it as Europe/Amsterdam.",
        dutch: "Deze tijdzone bestaat niet. Schrijf hem als Europe/Amsterdam.")

    static func unreadable(_ name: String) -> LocalizedText {
        LocalizedText(
            english: """
                This server cannot read the clocks of \(name), so it shows no times by them. Ask \
                an administrator to install the time zone data of the machine.
                """,
            dutch: """
                Deze server kan de klokken van \(name) niet lezen en toont er dus geen tijden van. \
                Vraag een beheerder om de tijdzonegegevens van de machine te installeren.
                """)
    }
}
