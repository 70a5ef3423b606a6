import Values

/// Why a change had better not be at the time for which it is planned.
package enum CalendarConflict: Hashable, Codable, Sendable {
    /// Another change touches the same components meanwhile.
    ///
    /// - Parameter with: nil when its reader may not see which one.
    case sameComponents(with: String?, [String], during: TimeWindow)
    /// Another change of the same service meanwhile.
    case sameService(with: String?, LocalizedText, during: TimeWindow)
    case frozen(because: String, during: TimeWindow)

    package var isFreeze: Bool {
        if case .frozen = self { return true }
        return false
    }

    /// The name that programs know it by; stable.
    package var code: String {
        switch self {
        case .sameComponents: "same_components"
        case .sameService: "same_service"
        case .frozen: "frozen"
        }
    }

    package var during: TimeWindow {
        switch self {
        case .sameComponents(_, _, let during), .sameService(_, _, let during),
            .frozen(_, let during):
            during
        }
    }

    /// The other change's reference.
    package var other: String? {
        switch self {
        case .sameComponents(let with, _, _), .sameService(let with, _, _): with
        case .frozen: nil
        }
    }

    /// What speaks against one change; changes of its own release do not.
    package static func of(
        _ change: PlannedChange, among others: [PlannedChange], _ freezes: [FreezeWindow]
    ) -> [CalendarConflict] {
        let frozen = freezes.compactMap { freeze -> CalendarConflict? in
            guard freeze.covers(change), let shared = freeze.window.overlap(with: change.window)
            else { return nil }
            return .frozen(because: freeze.reason, during: shared)
        }
        return frozen + others.compactMap { between(change, $0) }
    }

    /// What speaks against each of many changes; those without a conflict are not in it.
    ///
    /// Only changes whose times overlap are held against each other.
    package static func all(
        among changes: [PlannedChange], _ freezes: [FreezeWindow]
    ) -> [ID<Call>: [CalendarConflict]] {
        var found: [ID<Call>: [CalendarConflict]] = [:]
        var running: [PlannedChange] = []
        for change in changes.sorted(by: { $0.window.from < $1.window.from }) {
            running.removeAll { $0.window.until <= change.window.from }
            for other in running {
                if let conflict = between(change, other) {
                    found[change.call, default: []].append(conflict)
                }
                if let conflict = between(other, change) {
                    found[other.call, default: []].append(conflict)
                }
            }
            running.append(change)
            let frozen = of(change, among: [], freezes)
            if !frozen.isEmpty { found[change.call] = frozen + (found[change.call] ?? []) }
        }
        return found
    }

    private static func between(
        _ change: PlannedChange, _ other: PlannedChange
    ) -> CalendarConflict? {
        guard
            change.call != other.call, change.release == nil || change.release != other.release,
            let shared = change.window.overlap(with: other.window)
        else { return nil }
        let theirs = Set(other.components.map(\.id))
        let common = change.components.filter { theirs.contains($0.id) }.map(\.name)
        if !common.isEmpty {
            return .sameComponents(with: other.reference, common.sorted(), during: shared)
        }
        if let service = change.service, service.id == other.service?.id {
            return .sameService(with: other.reference, service.name, during: shared)
        }
        return nil
    }
}
