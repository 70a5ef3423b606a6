extension Arrangement.Event {
    /// The name under which a journal keeps it.
    package var kind: String {
        switch self {
        case .opened: "opened"
        case .offered: "offered"
        case .accepted: "accepted"
        case .rejected: "rejected"
        case .withdrawn: "withdrawn"
        case .agreed: "agreed"
        case .ended: "ended"
        }
    }

    /// Every name of an event: what else stands in the journal of an agreement came from a file.
    package static let kinds = [
        "opened", "offered", "accepted", "rejected", "withdrawn", "agreed", "ended",
    ]
}
