extension Duration {
    /// How people say it: `45 seconds`, `38 minutes`, `2 hours 10 min`, `3 days 4 hours`.
    ///
    /// Cut off, not rounded, to what matters at that size: seconds below a minute, minutes below
    /// a day, hours below a week, then days. A duration below zero reads as its magnitude; the
    /// sentence around it says "left" or "late".
    package func words(in language: Language) -> String {
        let seconds = Int64(components.seconds.magnitude)
        let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400)
        if minutes == 0 { return language.counted(seconds, .second) }
        if hours == 0 { return language.counted(minutes, .minute) }
        if days == 0 {
            let rest = minutes % 60
            return language.counted(hours, .hour) + (rest == 0 ? "" : " \(rest) min")
        }
        let rest = days < 7 ? hours % 24 : 0
        return language.counted(days, .day)
            + (rest == 0 ? "" : " " + language.counted(rest, .hour))
    }
}

private enum TimeUnit {
    case second, minute, hour, day
}

extension Language {
    fileprivate func counted(_ count: Int64, _ unit: TimeUnit) -> String {
        let word =
            switch self {
            case .english: english(unit) + (count == 1 ? "" : "s")
            case .dutch: dutch(unit, isOne: count == 1)
            }
        return count.grouped(in: self) + " " + word
    }

    private func english(_ unit: TimeUnit) -> String {
        switch unit {
        case .second: "second"
        case .minute: "minute"
        case .hour: "hour"
        case .day: "day"
        }
    }

    private func dutch(_ unit: TimeUnit, isOne: Bool) -> String {
        switch unit {
        case .second: isOne ? "seconde" : "seconden"
        case .minute: isOne ? "minuut" : "minuten"
        // After a number the hour has no plural.
        case .hour: "uur"
        case .day: isOne ? "dag" : "dagen"
        }
    }
}
