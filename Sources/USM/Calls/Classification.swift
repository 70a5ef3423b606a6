import Values

/// What a call is about and how much it matters.
package struct Classification: Hashable, Codable, Sendable {
    /// The organization's own word, such as `hardware`; may be empty.
    package var category: String
    /// The impact; for a risk, its effect.
    package var impact: Impact
    /// The urgency; for a risk, its likelihood.
    package var urgency: Urgency

    package init(category: String, impact: Impact, urgency: Urgency) {
        self.category = category
        self.impact = impact
        self.urgency = urgency
    }

    package func priority(of type: CallType) -> Priority {
        switch type {
        case .risk: Priority(effect: impact, likelihood: urgency)
        case .wish, .requestForChange, .incident, .serviceRequest:
            Priority(impact: impact, urgency: urgency)
        }
    }
}

/// The answers to the five questions of every evaluation (usm.md 1.4).
package struct Evaluation: Hashable, Codable, Sendable {
    package var handledProperly: Bool
    package var recordedWell: Bool
    package var lessons: String
    package var couldBecomeStandard: Bool
    /// Each becomes a risk call, so that IMPROVE is fed by all work.
    package var improvements: [String]

    package init(
        handledProperly: Bool = true, recordedWell: Bool = true, lessons: String = "",
        couldBecomeStandard: Bool = false, improvements: [String] = []
    ) {
        self.handledProperly = handledProperly
        self.recordedWell = recordedWell
        self.lessons = lessons
        self.couldBecomeStandard = couldBecomeStandard
        self.improvements = improvements
    }
}
