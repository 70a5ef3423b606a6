/// A day of the week, from Monday on.
package enum Weekday: String, CaseIterable, Codable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    package var name: LocalizedText {
        switch self {
        case .monday: LocalizedText(english: "Monday", dutch: "maandag")
        case .tuesday: LocalizedText(english: "Tuesday", dutch: "dinsdag")
        case .wednesday: LocalizedText(english: "Wednesday", dutch: "woensdag")
        case .thursday: LocalizedText(english: "Thursday", dutch: "donderdag")
        case .friday: LocalizedText(english: "Friday", dutch: "vrijdag")
        case .saturday: LocalizedText(english: "Saturday", dutch: "zaterdag")
        case .sunday: LocalizedText(english: "Sunday", dutch: "zondag")
        }
    }
}
