import Values

extension CalendarRefusal {
    /// What is wrong and what to do.
    package var sentence: LocalizedText {
        switch self {
        case .startMissing:
            LocalizedText(english: "Say when it begins.", dutch: "Zeg wanneer het begint.")
        case .endMissing:
            LocalizedText(english: "Say when it ends.", dutch: "Zeg wanneer het eindigt.")
        case .endsBeforeStart:
            LocalizedText(
                english: "It ends before it has begun. Enter a later end.",
                dutch: "Het eindigt voor het begonnen is. Vul een later einde in.")
        case .tooLong(let longest):
            LocalizedText(
                english: "It lasts longer than \(longest.words(in: .english)). Enter less.",
                dutch: "Het duurt langer dan \(longest.words(in: .dutch)). Vul minder in.")
        case .wrongInterval(let most):
            LocalizedText(
                english: "Enter a number from 1 to \(most).",
                dutch: "Vul een getal van 1 tot en met \(most) in.")
        case .noWeekday:
            LocalizedText(
                english: "Choose on which days of the week.",
                dutch: "Kies op welke dagen van de week.")
        case .noSuchDay:
            LocalizedText(
                english: "No month has this day. Enter a day from 1 to 31.",
                dutch: "Geen maand heeft deze dag. Vul een dag van 1 tot en met 31 in.")
        case .neverOccurs:
            LocalizedText(
                english: "This never happens. Choose a day that there is, and an end after it.",
                dutch: "Dit gebeurt nooit. Kies een dag die bestaat, en een einde daarna.")
        case .wrongDuration(let most):
            LocalizedText(
                english: "Enter how many minutes it takes, from 1 to \(most).",
                dutch: "Vul in hoeveel minuten het duurt, van 1 tot en met \(most).")
        }
    }
}
