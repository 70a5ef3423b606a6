import Values

/// To what extent the customer's activities are affected; for a risk, how large its effect is.
package enum Impact: String, CaseIterable, Codable, Sendable {
    case high, medium, low, `nil`

    package var name: LocalizedText {
        switch self {
        case .high: LocalizedText(english: "high", dutch: "hoog")
        case .medium: LocalizedText(english: "medium", dutch: "middel")
        case .low: LocalizedText(english: "low", dutch: "laag")
        case .nil: LocalizedText(english: "nil", dutch: "geen")
        }
    }
}

/// How little delay is tolerable; for a risk, how likely it is to occur.
package enum Urgency: String, CaseIterable, Codable, Sendable {
    case high, medium, low

    package var name: LocalizedText {
        switch self {
        case .high: LocalizedText(english: "high", dutch: "hoog")
        case .medium: LocalizedText(english: "medium", dutch: "middel")
        case .low: LocalizedText(english: "low", dutch: "laag")
        }
    }
}

/// The order in which calls are handled, highest first.
package enum Priority: String, CaseIterable, Codable, Sendable {
    case critical, high, medium, low, lowest, none

    /// The priority table, a cross of impact and urgency (usm.md 3.4).
    package init(impact: Impact, urgency: Urgency) {
        let row: [Priority] =
            switch urgency {
            case .high: [.critical, .high, .medium, .low]
            case .medium: [.high, .medium, .low, .lowest]
            case .low: [.medium, .low, .lowest, .none]
            }
        self = row[Impact.allCases.firstIndex(of: impact) ?? 0]
    }

    /// The risk matrix, a cross of effect and likelihood (usm.md 3.4 names it without
    /// values; ours has those of the priority table, so that one queue can hold both).
    package init(effect: Impact, likelihood: Urgency) {
        self.init(impact: effect, urgency: likelihood)
    }

    /// 1 for critical to 6 for none: sorts queues.
    package var rank: Int { (Priority.allCases.firstIndex(of: self) ?? 5) + 1 }

    package var name: LocalizedText {
        switch self {
        case .critical: LocalizedText(english: "critical", dutch: "kritiek")
        case .high: LocalizedText(english: "high", dutch: "hoog")
        case .medium: LocalizedText(english: "medium", dutch: "middel")
        case .low: LocalizedText(english: "low", dutch: "laag")
        case .lowest: LocalizedText(english: "lowest", dutch: "laagst")
        case .none: LocalizedText(english: "none", dutch: "geen")
        }
    }
}
