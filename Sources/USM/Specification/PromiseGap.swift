import Values

/// A promise to a customer that the parts of the service do not hold up: worth knowing before it
/// hurts (usm.md 4.2, 4.6).
package struct PromiseGap: Hashable, Sendable {
    package let service: ID<Service>
    package let node: SpecificationNode
    package let promised: PromiseTarget
    package let cause: Cause

    package enum Cause: Hashable, Sendable {
        /// A part promises less.
        case weaker(part: ID<Service>, PromiseTarget)
        /// A part promises something that cannot be compared, such as words without a number.
        case incomparable(part: ID<Service>, Promise)
        /// No part says anything about it: who composes the service keeps it alone.
        case silent
    }
}

extension ServiceComposition {
    /// What a service promises in numbers and its parts do not hold up, in the order of the tree.
    ///
    /// Each part is compared by itself: parts that add up, such as two times in a row, are for
    /// people to judge.
    ///
    /// - Returns: nothing for a service that has no parts.
    package func gaps(of service: ID<Service>) -> [PromiseGap] {
        guard let whole = specifications[service], whole.isComposed else { return [] }
        return whole.tree.entries.flatMap { entry -> [PromiseGap] in
            guard case .node(let node) = entry.place, let promised = entry.promise.target else {
                return []
            }
            return causes(of: node, promised, parts: whole.parts).map {
                PromiseGap(service: service, node: node, promised: promised, cause: $0)
            }
        }
    }

    private func causes(
        of node: SpecificationNode, _ promised: PromiseTarget, parts: [ID<Service>]
    ) -> [PromiseGap.Cause] {
        var isSilent = true
        var causes: [PromiseGap.Cause] = []
        for part in parts {
            guard let promise = specifications[part]?.tree[.node(node)] else { continue }
            isSilent = false
            guard let given = promise.target, let holds = given.guarantees(promised) else {
                causes.append(.incomparable(part: part, promise))
                continue
            }
            if !holds { causes.append(.weaker(part: part, given)) }
        }
        return isSilent ? [.silent] : causes
    }
}
