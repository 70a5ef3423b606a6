import Values

/// The words about promised times.
enum ClockTexts {
    static let title = LocalizedText(english: "Promised times", dutch: "Beloofde tijden")
    static let beside = LocalizedText(
        english: "Beside it: agreed with the team", dutch: "Ernaast: afgesproken met het team")
    static let besideNothing = LocalizedText(
        english: "It promises no time for this kind of call.",
        dutch: "Die belooft voor dit soort melding geen tijd.")
    static let nearBreach = LocalizedText(english: "almost over", dutch: "bijna om")
    static let until = LocalizedText(english: "until", dutch: "tot")
    static let from = LocalizedText(english: "From", dutch: "Vanaf")
    static let inHandOf = LocalizedText(english: "In the hands of", dutch: "In handen van")
    static let course = LocalizedText(
        english: "Who had it when", dutch: "Wie had het wanneer")

    static func paused(_ why: LocalizedText) -> LocalizedText {
        LocalizedText(
            english: "The clock stands still: \(why.english)",
            dutch: "De klok staat stil: \(why.dutch)")
    }

    static func promised(_ time: String) -> LocalizedText {
        LocalizedText(english: "\(time) promised", dutch: "\(time) beloofd")
    }

    static func used(_ used: String, of promised: String) -> LocalizedText {
        LocalizedText(
            english: "\(used) used of \(promised)", dutch: "\(used) gebruikt van \(promised)")
    }

    static func confirmedAfter(_ time: String) -> LocalizedText {
        LocalizedText(
            english: "Confirmed \(time) after it was asked.",
            dutch: "Bevestigd \(time) nadat het was gevraagd.")
    }

    static func moved(_ measure: LocalizedText, because cause: LocalizedText) -> LocalizedText {
        LocalizedText(
            english: "\(cause.english), \(measure.english):",
            dutch: "\(cause.dutch), \(measure.dutch):")
    }
}
