import Values

extension CalendarConflict {
    package var sentence: LocalizedText {
        switch self {
        case .sameComponents(let with, let names, _):
            let list = names.joined(separator: ", ")
            return LocalizedText(
                english: "\(with ?? "Another change") changes \(list) at the same time.",
                dutch: "\(with ?? "Een andere wijziging") wijzigt \(list) op hetzelfde moment.")
        case .sameService(let with, let service, _):
            return LocalizedText(
                english: "\(with ?? "Another change") changes \(service.english) too meanwhile.",
                dutch: "\(with ?? "Een andere wijziging") wijzigt intussen ook \(service.dutch).")
        case .frozen(let reason, _):
            return LocalizedText(
                english: "Nothing is to be changed then: \(reason)",
                dutch: "Dan mag niets worden gewijzigd: \(reason)")
        }
    }
}
