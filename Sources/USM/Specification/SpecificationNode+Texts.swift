import Values

extension SpecificationNode {
    package var name: LocalizedText {
        let (english, dutch) = names
        return LocalizedText(english: english, dutch: dutch)
    }

    /// With the names above it, as some names stand in two places: `support › functioning`.
    package var fullName: LocalizedText {
        let names = path.map(\.name)
        return LocalizedText(
            english: names.map(\.english).joined(separator: " › "),
            dutch: names.map(\.dutch).joined(separator: " › "))
    }

    private var names: (english: String, dutch: String) {
        switch self {
        case .facility: ("facility", "voorziening")
        case .facilityFunctionality: ("functionality", "functionaliteit")
        case .goods: ("goods", "goederen")
        case .actions: ("actions", "handelingen")
        case .facilityFunctioning: ("functioning", "functioneren")
        case .availability: ("availability", "beschikbaarheid")
        case .openingHours: ("opening hours", "openingstijden")
        case .availabilityWhenOpen:
            ("availability in opening hours", "beschikbaarheid in openingstijd")
        case .speed: ("speed", "snelheid")
        case .capacity: ("capacity", "capaciteit")
        case .safety: ("safety", "veiligheid")
        case .correctness: ("correctness", "juistheid")
        case .timeliness: ("timeliness", "tijdigheid")
        case .completeness: ("completeness", "volledigheid")
        case .reliability: ("reliability", "betrouwbaarheid")
        case .continuity: ("continuity", "continuïteit")
        case .maintainability: ("maintainability", "onderhoudbaarheid")
        case .support: ("support", "ondersteuning")
        case .supportFunctionality: ("functionality", "functionaliteit")
        case .serviceDesk: ("service desk", "servicedesk")
        case .calls: ("calls", "meldingen")
        case .wishes: ("wishes", "wensen")
        case .requestsForChange: ("requests for change", "wijzigingsverzoeken")
        case .incidents: ("incidents", "incidenten")
        case .serviceRequests: ("service requests", "service requests")
        case .supportFunctioning: ("functioning", "functioneren")
        case .callQuality: ("call quality", "meldingskwaliteit")
        case .reactionTime: ("reaction time", "reactietijd")
        case .handlingTime: ("handling time", "afhandeltijd")
        case .friendliness: ("customer friendliness", "klantvriendelijkheid")
        case .experience: ("experience", "beleving")
        }
    }
}
