import Values

/// A set of tasks, authorities and responsibilities that a person can hold (usm.md 5.3).
///
/// The method avoids "role" and "function". Profiles manage, coordinate or operate; the
/// administrator is ours, because somebody must hand out the others.
package enum Profile: String, CaseIterable, Codable, Sendable {
    /// Carries out activities.
    case `operator`
    /// Steers the handling of calls; owns their output.
    case workflowCoordinator = "workflow_coordinator"
    /// Steers the operators of a team.
    case teamCoordinator = "team_coordinator"
    /// Sees to it that agreed workflows exist and have their resources.
    case workflowManager = "workflow_manager"
    /// Turns an agreed offer into the service agreement.
    case serviceManager = "service_manager"
    /// Hands out accounts and profiles.
    case administrator

    package enum Class: String, Sendable { case manager, coordinator, `operator` }

    package var `class`: Class {
        switch self {
        case .operator: .operator
        case .workflowCoordinator, .teamCoordinator: .coordinator
        case .workflowManager, .serviceManager, .administrator: .manager
        }
    }

    package var name: LocalizedText {
        switch self {
        case .operator: LocalizedText(english: "operator", dutch: "operator")
        case .workflowCoordinator:
            LocalizedText(english: "workflow coordinator", dutch: "workflowcoördinator")
        case .teamCoordinator: LocalizedText(english: "team coordinator", dutch: "teamcoördinator")
        case .workflowManager:
            LocalizedText(english: "workflow manager", dutch: "workflowmanager")
        case .serviceManager: LocalizedText(english: "service manager", dutch: "servicemanager")
        case .administrator: LocalizedText(english: "administrator", dutch: "beheerder")
        }
    }
}
