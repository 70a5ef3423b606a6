/// Who there is at a ``DeskWithPeople``; the names are their keys in the enterprise.
package enum DeskPerson: String, CaseIterable, Sendable {
    /// Asks from the ward, under the hospital's agreements.
    case rena
    /// Works on the same ward as Rena.
    case rick
    /// Belongs to nothing, so no agreement covers him.
    case otto
    /// Speaks for the hospital under the agreement on scanning.
    case connie
    /// Operator of the team of devices.
    case dora
    /// Workflow coordinator of the team of devices.
    case cora
    /// Operator of the team of the network.
    case nick
    /// Operator for the service of wireless network.
    case sam
    /// Operator for the whole enterprise.
    case enid
    /// Workflow coordinator for the whole enterprise.
    case chris
    /// Service manager of scanning.
    case mona
    /// Administrator, and nothing else.
    case adam
}
