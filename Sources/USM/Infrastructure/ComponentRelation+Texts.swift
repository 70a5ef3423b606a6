import Values

extension ComponentRelation.Kind {
    /// Stands between source and target: “CRM runs on srv-12”.
    package var name: LocalizedText {
        switch self {
        case .runsOn: LocalizedText(english: "runs on", dutch: "draait op")
        case .partOf: LocalizedText(english: "is part of", dutch: "is deel van")
        case .connectedTo: LocalizedText(english: "is connected to", dutch: "is verbonden met")
        case .locatedIn: LocalizedText(english: "is located in", dutch: "bevindt zich in")
        case .supports: LocalizedText(english: "supports", dutch: "ondersteunt")
        }
    }

    /// Read from target to source.
    package var inverseName: LocalizedText {
        switch self {
        case .runsOn: LocalizedText(english: "carries", dutch: "draagt")
        case .partOf: LocalizedText(english: "consists of", dutch: "bestaat uit")
        case .connectedTo: LocalizedText(english: "connects", dutch: "verbindt")
        case .locatedIn: LocalizedText(english: "houses", dutch: "huisvest")
        case .supports: LocalizedText(english: "is supported by", dutch: "wordt ondersteund door")
        }
    }
}

extension ImpactGraph.Direction {
    package var name: LocalizedText {
        switch self {
        case .effects: LocalizedText(english: "hit by it", dutch: "geraakt hierdoor")
        case .causes: LocalizedText(english: "needed for it", dutch: "hiervoor nodig")
        }
    }
}
