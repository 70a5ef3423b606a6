import Values

/// What the river says in words.
enum RiverTexts {
    static let whole = LocalizedText(
        english: "The whole workflow", dutch: "De hele workflow")
    static let asList = LocalizedText(english: "As a list", dutch: "Als lijst")
    static let done = LocalizedText(english: "done", dutch: "gedaan")
    static let now = LocalizedText(english: "now", dutch: "nu")
    static let ahead = LocalizedText(english: "to come", dutch: "komt nog")
    static let uncertain = LocalizedText(
        english: "to come, after the fork", dutch: "komt nog, na de splitsing")
    static let redone = LocalizedText(english: "done again", dutch: "opnieuw gedaan")
    static let aborted = LocalizedText(english: "aborted here", dutch: "hier afgebroken")
    static let possible = LocalizedText(
        english: "perhaps:", dutch: "misschien:")

    static func done(at moment: String) -> LocalizedText {
        LocalizedText(english: "done \(moment)", dutch: "gedaan \(moment)")
    }

    static func position(_ place: String, of count: String, names: String) -> LocalizedText {
        LocalizedText(
            english: "Workflow: step \(place) of \(count), \(names)",
            dutch: "Workflow: stap \(place) van \(count), \(names)")
    }

    static func course(_ count: String) -> LocalizedText {
        LocalizedText(
            english: "Workflow of \(count) steps", dutch: "Workflow van \(count) stappen")
    }

    static func ended(_ isAborted: Bool) -> LocalizedText {
        isAborted
            ? LocalizedText(english: "Workflow: aborted", dutch: "Workflow: afgebroken")
            : LocalizedText(english: "Workflow: closed", dutch: "Workflow: afgesloten")
    }
}
