/// All that follows from what happens to calls, in the order in which it is done.
extension CallReaction {
    static let all: [CallReaction] = [
        // The register, before anybody reads it in what comes next.
        .carryOutPlan,
        // Clocks and reports.
        .keepWarning, .leadChildren, .measure,
        // Other calls.
        .openChildren, .raiseImprovements, .tellParts, .tellParent, .mirrorLinks,
        // Agreements.
        .withdrawOffers,
    ]
}
