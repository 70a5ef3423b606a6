import Storage
import USM
import Values

/// Which calls a person may see, in the two forms that reading needs: a condition for lists and
/// words for the search (``searchScope``).
///
/// Both say the same, and a test holds them together.
package struct CallVisibility: Hashable, Sendable {
    /// Sees every call of the enterprise.
    package var everything: Bool
    /// Sees the calls that they asked for themselves.
    package var person: ID<Party>
    /// Sees the calls that these teams work on, internal words included.
    package var teams: [ID<Party>]
    /// Sees the calls about these services, internal words included.
    package var services: [ID<Service>]
    /// Speaks for the customer of these agreements and sees what was asked under them.
    package var agreements: [ID<Agreement>]
    /// Whether only what the person works on counts, not what they asked for themselves.
    private var onlyWork = false

    package init(
        everything: Bool = false, person: ID<Party>, teams: [ID<Party>] = [],
        services: [ID<Service>] = [], agreements: [ID<Agreement>] = []
    ) {
        self.everything = everything
        self.person = person
        self.teams = teams
        self.services = services
        self.agreements = agreements
    }

    /// Whether this person works on calls at all: who holds no profile for it is not made a
    /// worker by being named as one.
    package var isWorker: Bool { everything || !teams.isEmpty || !services.isEmpty }

    /// The same narrowed, in lists, to what the person works on; nil where that is nothing.
    package var ofWork: CallVisibility? {
        guard isWorker else { return nil }
        var narrowed = self
        narrowed.onlyWork = true
        return narrowed
    }

    /// Whether this person may see the call, by its own columns.
    package func includes(_ call: Call) -> Bool {
        if includesInternally(call) || call.requester == person { return true }
        guard let agreement = call.agreement, call.parent == nil else { return false }
        return agreements.contains(agreement)
    }

    /// Whether this person may see internal words of the call too: who works on it, not who
    /// asked for it.
    package func includesInternally(_ call: Call) -> Bool {
        if everything { return true }
        if let team = call.team, teams.contains(team) { return true }
        if isWorker && call.assignee == person { return true }
        if let service = call.service, services.contains(service) { return true }
        return false
    }

    /// One condition for each way of being allowed, so that each list reads along one index.
    package var conditions: [SQL] {
        if everything { return ["TRUE"] }
        if onlyWork { return workConditions }
        return ["call.requester_id = \(person)"] + workConditions
            + agreements.map { "(call.agreement_id = \($0) AND call.parent_id IS NULL)" }
    }

    /// The same for the calls that this person works on.
    package var workConditions: [SQL] {
        if everything { return ["TRUE"] }
        return (isWorker ? ["call.assignee_id = \(person)"] : [])
            + teams.map { "call.team_id = \($0)" } + services.map { "call.service_id = \($0)" }
    }
}
