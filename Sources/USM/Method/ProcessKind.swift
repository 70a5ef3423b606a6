import Values

/// One of the five processes that cover all work of every service provider.
///
/// Each has a purpose that a customer recognizes and none overlaps another, so each activity
/// stands in exactly one of them (usm.md 1.1). The list is closed: an organization adapts who
/// does a step and how, never which steps there are.
package enum ProcessKind: String, CaseIterable, Codable, Sendable {
    case agree, change, recover, operate, improve

    /// The letter that its steps are known by: `A3` is the third step of AGREE.
    package var letter: Character {
        switch self {
        case .agree: "A"
        case .change: "C"
        case .recover: "R"
        case .operate: "O"
        case .improve: "I"
        }
    }

    package var name: LocalizedText {
        switch self {
        case .agree: LocalizedText(english: "Agree", dutch: "Afspreken")
        case .change: LocalizedText(english: "Change", dutch: "Wijzigen")
        case .recover: LocalizedText(english: "Recover", dutch: "Herstellen")
        case .operate: LocalizedText(english: "Operate", dutch: "Uitvoeren")
        case .improve: LocalizedText(english: "Improve", dutch: "Verbeteren")
        }
    }

    package var purpose: LocalizedText {
        switch self {
        case .agree:
            LocalizedText(
                english: "Make, adjust and keep the agreements about services.",
                dutch: "Afspraken over diensten maken, aanpassen en onderhouden.")
        case .change:
            LocalizedText(
                english: "Change the managed infrastructure in a controlled way, as agreed.",
                dutch: "De beheerde infrastructuur beheerst wijzigen, zoals afgesproken.")
        case .recover:
            LocalizedText(
                english: "Bring the service back to what was agreed.",
                dutch: "De dienst weer laten doen wat is afgesproken.")
        case .operate:
            LocalizedText(
                english: "Carry out the actions that belong to the agreed service.",
                dutch: "De handelingen uitvoeren die bij de afgesproken dienst horen.")
        case .improve:
            LocalizedText(
                english: "Reduce threats and use opportunities before they are felt.",
                dutch: "Proactief bedreigingen verkleinen en kansen benutten.")
        }
    }

    /// The only type of call that starts this process (usm.md 1.1).
    package var callType: CallType {
        switch self {
        case .agree: .wish
        case .change: .requestForChange
        case .recover: .incident
        case .operate: .serviceRequest
        case .improve: .risk
        }
    }

    /// The processes that its fork step may call upon, in the order of the eight workflows;
    /// empty for OPERATE, which has no fork (usm.md 2.3).
    package var forkTargets: [ProcessKind] {
        switch self {
        case .agree: [.change]
        case .change: [.operate]
        case .recover: [.change, .operate]
        case .operate: []
        case .improve: [.agree, .change, .operate]
        }
    }

    /// Whether the fork may open several child calls side by side: RECOVER may need a change and
    /// an operation both (usm.md 2.3).
    package var forksSideBySide: Bool { self == .recover }
}
