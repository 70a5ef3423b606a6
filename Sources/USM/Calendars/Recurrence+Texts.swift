import Values

extension Recurrence {
    /// How people say it: `every 2 weeks on Monday and Thursday at 09:00`.
    package var sentence: LocalizedText {
        LocalizedText(
            english: "\(interval.english)\(days.english) at \(time)",
            dutch: "\(interval.dutch)\(days.dutch) om \(time)")
    }

    private var interval: LocalizedText {
        let (one, many): (LocalizedText, LocalizedText) =
            switch rhythm {
            case .daily:
                (
                    LocalizedText(english: "every day", dutch: "elke dag"),
                    LocalizedText(english: "every \(every) days", dutch: "elke \(every) dagen")
                )
            case .weekly:
                (
                    LocalizedText(english: "every week", dutch: "elke week"),
                    LocalizedText(english: "every \(every) weeks", dutch: "elke \(every) weken")
                )
            case .monthlyByDay, .monthlyByWeekday:
                (
                    LocalizedText(english: "every month", dutch: "elke maand"),
                    LocalizedText(english: "every \(every) months", dutch: "elke \(every) maanden")
                )
            case .yearly:
                (
                    LocalizedText(english: "every year", dutch: "elk jaar"),
                    LocalizedText(english: "every \(every) years", dutch: "elke \(every) jaar")
                )
            }
        return every == 1 ? one : many
    }

    private var days: LocalizedText {
        switch rhythm {
        case .daily: return LocalizedText(english: "", dutch: "")
        case .weekly:
            let names = weekdays.map(\.name)
            return LocalizedText(
                english: " on \(names.map(\.english).joined(with: "and"))",
                dutch: " op \(names.map(\.dutch).joined(with: "en"))")
        case .monthlyByDay:
            return LocalizedText(english: " on day \(day ?? 1)", dutch: " op dag \(day ?? 1)")
        case .monthlyByWeekday:
            let name = weekdays.first?.name ?? LocalizedText(english: "", dutch: "")
            let week = (week ?? .first).name
            return LocalizedText(
                english: " on the \(week.english) \(name.english)",
                dutch: " op de \(week.dutch) \(name.dutch)")
        case .yearly:
            let name = CivilDate.monthName(month ?? 1)
            return LocalizedText(
                english: " on \(day ?? 1) \(name.english)", dutch: " op \(day ?? 1) \(name.dutch)")
        }
    }
}

extension [String] {
    fileprivate func joined(with word: String) -> String {
        guard count > 1, let last else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " \(word) " + last
    }
}

extension Recurrence.Rhythm {
    package var name: LocalizedText {
        switch self {
        case .daily: LocalizedText(english: "Every day", dutch: "Elke dag")
        case .weekly: LocalizedText(english: "On days of the week", dutch: "Op dagen van de week")
        case .monthlyByDay:
            LocalizedText(english: "On a day of the month", dutch: "Op een dag van de maand")
        case .monthlyByWeekday:
            LocalizedText(
                english: "On a weekday of the month", dutch: "Op een weekdag van de maand")
        case .yearly: LocalizedText(english: "Every year", dutch: "Elk jaar")
        }
    }
}

extension Recurrence.Week {
    package var name: LocalizedText {
        switch self {
        case .first: LocalizedText(english: "first", dutch: "eerste")
        case .second: LocalizedText(english: "second", dutch: "tweede")
        case .third: LocalizedText(english: "third", dutch: "derde")
        case .fourth: LocalizedText(english: "fourth", dutch: "vierde")
        case .last: LocalizedText(english: "last", dutch: "laatste")
        }
    }
}

extension CivilDate {
    /// - Parameter month: 1 to 12.
    package static func monthName(_ month: Int) -> LocalizedText {
        let english = [
            "January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December",
        ]
        let dutch = [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
            "september", "oktober", "november", "december",
        ]
        let index = min(max(month, 1), 12) - 1
        return LocalizedText(english: english[index], dutch: dutch[index])
    }
}
