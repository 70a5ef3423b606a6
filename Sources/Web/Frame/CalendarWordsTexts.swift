import Values

extension CivilDate {
    /// - Parameter month: 1 to 12.
    static func shortMonthName(_ month: Int) -> LocalizedText {
        let english = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec",
        ]
        let dutch = [
            "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
        ]
        let index = min(max(month, 1), 12) - 1
        return LocalizedText(english: english[index], dutch: dutch[index])
    }
}

extension Weekday {
    var shortName: LocalizedText {
        switch self {
        case .monday: LocalizedText(english: "Mon", dutch: "ma")
        case .tuesday: LocalizedText(english: "Tue", dutch: "di")
        case .wednesday: LocalizedText(english: "Wed", dutch: "wo")
        case .thursday: LocalizedText(english: "Thu", dutch: "do")
        case .friday: LocalizedText(english: "Fri", dutch: "vr")
        case .saturday: LocalizedText(english: "Sat", dutch: "za")
        case .sunday: LocalizedText(english: "Sun", dutch: "zo")
        }
    }
}

extension FrameTexts {
    static func repeated(_ time: RepeatedTime) -> LocalizedText {
        switch time {
        case .first:
            LocalizedText(english: "the first time", dutch: "de eerste keer")
        case .second:
            LocalizedText(english: "the second time", dutch: "de tweede keer")
        }
    }
}
