import Records
import Values

/// What stands in the feeds of calendars.
enum FeedTexts {
    static let changes = LocalizedText(english: "Change calendar", dutch: "Wijzigingskalender")
    static let operations = LocalizedText(english: "OPS calendar", dutch: "OPS-kalender")
    static let own = LocalizedText(english: "My work", dutch: "Mijn werk")
    static let freeze = LocalizedText(english: "No changes", dutch: "Geen wijzigingen")
    static let away = LocalizedText(english: "Away", dutch: "Afwezig")
    static let due = LocalizedText(english: "Due", dutch: "Uiterlijk gereed")
    static let reserved = LocalizedText(english: "Reserved", dutch: "Gereserveerd")
}

extension StoredFeed.Scope {
    package var name: LocalizedText {
        switch self {
        case .changes: FeedTexts.changes
        case .operations: FeedTexts.operations
        case .own: FeedTexts.own
        }
    }
}
