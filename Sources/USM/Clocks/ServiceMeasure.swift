import Values

/// A time that an agreement can promise for a call (usm.md 4.2, call quality).
package enum ServiceMeasure: String, CaseIterable, Codable, Sendable {
    /// Until the call is accepted.
    case reaction
    /// Until the requester confirms that what failed works again, or that the answer will do.
    case handling
    /// Until the requester confirms that what was ordered is there.
    ///
    /// It runs and stops as handling does; which of the two an agreement promises for a call type
    /// is a matter of words.
    case delivery

    package var name: LocalizedText {
        switch self {
        case .reaction: LocalizedText(english: "reaction time", dutch: "reactietijd")
        case .handling: LocalizedText(english: "handling time", dutch: "afhandeltijd")
        case .delivery: LocalizedText(english: "delivery time", dutch: "levertijd")
        }
    }
}
