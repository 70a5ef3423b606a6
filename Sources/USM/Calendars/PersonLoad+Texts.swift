import Values

extension PersonLoad.Reason {
    package var name: LocalizedText {
        switch self {
        case .tooMuch:
            LocalizedText(
                english: "more than 8 hours a day, which is our limit",
                dutch: "meer dan 8 uur per dag, onze eigen grens")
        case .twoAtOnce: LocalizedText(english: "two at once", dutch: "twee tegelijk")
        case .whileAway:
            LocalizedText(english: "planned while away", dutch: "gepland bij afwezigheid")
        }
    }
}
