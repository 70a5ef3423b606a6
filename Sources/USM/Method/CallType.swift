import Values

/// What a call is, seen by the provider.
///
/// Each type starts exactly one process (usm.md 3.2).
///
/// A complaint is no type of its own: it is a wish about the past.
package enum CallType: String, CaseIterable, Codable, Sendable {
    case wish
    case requestForChange = "request_for_change"
    case incident
    case serviceRequest = "service_request"
    case risk

    package var process: ProcessKind {
        switch self {
        case .wish: .agree
        case .requestForChange: .change
        case .incident: .recover
        case .serviceRequest: .operate
        case .risk: .improve
        }
    }

    /// The letters in front of a call's number, as people quote it: `INC-1042`.
    package var prefix: String {
        switch self {
        case .wish: "WSH"
        case .requestForChange: "RFC"
        case .incident: "INC"
        case .serviceRequest: "SRQ"
        case .risk: "RSK"
        }
    }

    /// The letters in front of a number whose type nobody has decided yet.
    package static let unknownPrefix = "NEW"

    /// - Parameter type: nil while it is not known.
    package static func reference(_ type: CallType?, _ number: Int64) -> String {
        "\(type?.prefix ?? unknownPrefix)-\(number)"
    }

    package var name: LocalizedText {
        switch self {
        case .wish: LocalizedText(english: "wish", dutch: "wens")
        case .requestForChange:
            LocalizedText(english: "request for change", dutch: "wijzigingsverzoek")
        case .incident: LocalizedText(english: "incident", dutch: "incident")
        case .serviceRequest: LocalizedText(english: "service request", dutch: "service request")
        case .risk: LocalizedText(english: "risk", dutch: "risico")
        }
    }
}
