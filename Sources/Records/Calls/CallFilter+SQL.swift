import Storage
import USM
import Values

extension CallFilter {
    var condition: SQL {
        var parts: [SQL] = []
        if let isOpen { parts.append(isOpen ? "call.ending IS NULL" : "call.ending IS NOT NULL") }
        if !types.isEmpty {
            parts.append("call.type IN \(list: types) AND call.is_type_known = 1")
        }
        // Written out, so that an index of those few calls can be followed.
        if let isTypeKnown {
            parts.append(isTypeKnown ? "call.is_type_known = 1" : "call.is_type_known = 0")
        }
        if isEscalated { parts.append("call.is_escalated = 1") }
        if statuses == [.registered] {
            parts.append("call.status = 'registered'")
        } else if !statuses.isEmpty {
            parts.append("call.status IN \(list: statuses)")
        }
        if let step { parts.append("call.step = \(step)") }
        if let team { parts.append("call.team_id = \(team)") }
        if isUnassigned { parts.append("call.assignee_id IS NULL") }
        if let assignee { parts.append("call.assignee_id = \(assignee)") }
        if let requester { parts.append("call.requester_id = \(requester)") }
        if let service { parts.append("call.service_id = \(service)") }
        if let component {
            parts.append(
                """
                call.id IN (SELECT call_id FROM call_component WHERE component_id = \(component))
                """)
        }
        if isRoot { parts.append("call.parent_id IS NULL") }
        if let registeredBefore { parts.append("call.registered_at < \(registeredBefore)") }
        if let watcher {
            parts.append("call.id IN (SELECT call_id FROM call_watch WHERE person_id = \(watcher))")
        }
        return parts.isEmpty ? "TRUE" : .joined(parts, by: " AND ")
    }
}
