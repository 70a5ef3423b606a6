import Records
import Storage
import USM
import Values

extension CallChange {
    /// Only who holds a profile of work for the team or the service can be given a call, because
    /// whoever has it reads its internal words and decides upon it.
    func assign(
        _ call: Call, team: AssignedPart, person: AssignedPart
    ) throws -> Call.Command {
        let newTeam = team.part(of: call.team)
        // Somebody of the former team would hide that nobody of the new one has it.
        let kept = newTeam == call.team ? call.assignee : nil
        let newPerson = person.part(of: kept)
        var check = FieldCheck()
        if let newTeam, newTeam != call.team { try require(team: newTeam, &check) }
        if let newPerson, newPerson != kept {
            try require(person: newPerson, in: newTeam, call.service, &check)
        }
        try check.finish()
        return .assign(team: newTeam, person: newPerson)
    }

    private func require(team: ID<Party>, _ check: inout FieldCheck) throws {
        guard team.isPlausible, try transaction.party(team)?.kind == .team else {
            return check.refuse("team", CallTexts.unknownTeam)
        }
        guard try transaction.workingTeams(only: team).isEmpty else { return }
        check.refuse("team", CallTexts.idleTeam)
    }

    private func require(
        person: ID<Party>, in team: ID<Party>?, _ service: ID<Service>?,
        _ check: inout FieldCheck
    ) throws {
        guard person.isPlausible, let found = try transaction.party(person),
            found.kind == .person
        else { return check.refuse("person", CallTexts.unknownPerson) }
        let workers = try transaction.workers(for: team, service, only: person, limit: 1)
        if workers.isEmpty { check.refuse("person", CallTexts.noWorker(found.name)) }
    }
}

extension AssignedPart {
    fileprivate func part(of present: ID<Party>?) -> ID<Party>? {
        switch self {
        case .unchanged: present
        case .nobody: nil
        case .chosen(let party): party
        }
    }
}
