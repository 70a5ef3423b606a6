import Records
import USM
import Values

/// One change of the designs of a wish, in sentences.
package struct DesignedChange: Sendable {
    package let at: Instant
    package let by: ID<Party>?
    /// Whether it changed what is asked for, and not who contributes.
    package let isFunctional: Bool
    package let lines: [LocalizedText]
}

extension DesignedWish {
    /// How many changes the page of a design shows.
    package static let historyLimit = 50

    /// The changes as sentences, the newest first.
    ///
    /// - Parameters:
    ///   - changes: newest first; one more than is shown, where there are more.
    ///   - names: of the teams that contribute or contributed.
    static func history(
        _ changes: [DesignChange], naming names: [ID<Party>: String]
    ) -> [DesignedChange] {
        var (functional, technical) = (Specification(), TechnicalDesign())
        return changes.reversed().map { change in
            let lines: [LocalizedText]
            let isFunctional: Bool
            switch change.content {
            case .functional(let next):
                let difference = SpecificationDifference(
                    from: ServiceSpecification(single: functional),
                    to: ServiceSpecification(single: next))
                lines = difference.promises.map(\.words)
                (functional, isFunctional) = (next, true)
            case .technical(let next):
                lines = next.changes(since: technical).map { $0.words(names[$0.team] ?? "") }
                (technical, isFunctional) = (next, false)
            }
            return DesignedChange(
                at: change.at, by: change.by, isFunctional: isFunctional, lines: lines)
        }.reversed().prefix(historyLimit).map(\.self)
    }

    /// Who did or contributes something in these changes.
    static func parties(_ changes: [DesignChange]) -> [ID<Party>] {
        changes.flatMap { change -> [ID<Party>] in
            guard case .technical(let design) = change.content else {
                return [change.by].compactMap(\.self)
            }
            return design.contributions.map(\.team) + [change.by].compactMap(\.self)
        }
    }
}
