import Storage
import USM
import Values

/// Targets as a column keeps them, in whole minutes.
struct StoredTargets: Codable {
    private let warning: Int?
    private let targets: [Target]?

    private struct Target: Codable {
        let measure: ServiceMeasure
        let type: CallType
        let priority: Priority?
        let minutes: Int64
    }

    static func encode(_ targets: ServiceTargets) throws -> String {
        try JSONText.encode(
            StoredTargets(
                warning: targets.warningPercent,
                targets: targets.all.map {
                    Target(
                        measure: $0.measure, type: $0.type, priority: $0.priority,
                        minutes: $0.time.components.seconds / 60)
                }))
    }

    static func decode(_ text: String) throws -> ServiceTargets {
        let kept = try JSONText.decode(StoredTargets.self, from: text)
        guard let targets = kept.targets else { return .none }
        return try ServiceTargets(
            targets.map {
                ServiceTarget(
                    $0.measure, of: $0.type, $0.priority, within: .seconds($0.minutes * 60))
            },
            warningPercent: kept.warning ?? ServiceTargets.none.warningPercent)
    }
}
