import USM
import Values

/// An agreement that calls are judged by, with all that it ever promised for them.
package struct AgreementState: Hashable, Sendable {
    /// Nil where nothing was agreed yet, or where what was agreed never began.
    package private(set) var content: AgreementContent?
    /// By number.
    package private(set) var promised: [PromisedTerms]

    package init(content: AgreementContent? = nil, promised: [PromisedTerms] = []) {
        self.content = content
        self.promised = promised
    }

    /// Rebuilds it from one event more.
    package func applying(_ event: AgreementEvent) -> AgreementState {
        var next = self
        switch event {
        case .stands(let content, _): next.content = content
        case .removed: next = AgreementState()
        case .promised(let terms):
            next.promised.removeAll { $0.number == terms.number }
            next.promised.append(terms)
            next.promised.sort { $0.number < $1.number }
        }
        return next
    }

    /// What leads from a former state to this one.
    package func events(
        since former: AgreementState, _ cause: AgreementEvent.Cause
    ) -> [AgreementEvent] {
        guard let content else { return former.content == nil ? [] : [.removed] }
        let stands = content == former.content ? [] : [AgreementEvent.stands(content, cause)]
        let known = Set(former.promised)
        return stands + promised.filter { !known.contains($0) }.map { .promised($0) }
    }
}
