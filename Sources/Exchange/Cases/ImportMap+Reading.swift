import USM

/// How a map reads the attributes and activities of a trace.
extension ImportMap {
    /// The value of an attribute, unless it is one that says nothing.
    func value(_ attribute: String, _ attributes: [Trace.Attribute]) -> Trace.Value? {
        guard let value = attributes.first(where: { $0.key == attribute })?.value else {
            return nil
        }
        if case .text(let text) = value, text.isBlank || missing.contains(text) { return nil }
        return value
    }

    func words(_ attribute: String, _ attributes: [Trace.Attribute]) -> String? {
        value(attribute, attributes)?.words
    }

    func value(_ attribute: String, first trace: Trace) -> Trace.Value? {
        if let value = value(attribute, trace.attributes) { return value }
        for event in trace.events {
            if let value = value(attribute, event.attributes) { return value }
        }
        return nil
    }

    func words(_ attribute: String, first trace: Trace) -> String? {
        value(attribute, first: trace)?.words
    }

    func words(_ attribute: String, last trace: Trace) -> String? {
        if let words = words(attribute, trace.attributes) { return words }
        for event in trace.events.reversed() {
            if let words = words(attribute, event.attributes) { return words }
        }
        return nil
    }

    /// What an activity does to a call of this type; nil when the map does not know it and
    /// refuses what it does not know.
    func effect(
        _ activity: String?, _ transition: String?, on type: CallType
    ) -> Call.ImportedActivity.Effect? {
        let name = ActivityName(activity: activity ?? "", transition: transition)
        let general = ActivityName(activity: activity ?? "", transition: nil)
        switch activities[name] ?? activities[general] {
        case .step(let steps):
            return steps.first { $0.process == type.process }.map { .arrived($0) }
        case .waiting: return .waiting
        case .resolved: return .resolved
        case .closed: return .closed
        case .cancelled: return .cancelled
        case .note: return .noted
        case nil: return unknownActivities == .note ? .noted : nil
        }
    }
}

extension String {
    /// Whether there is nothing in it but spaces.
    var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
