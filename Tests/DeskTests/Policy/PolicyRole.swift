import Desk
import TestKit
import Testing
import USM
import Values

/// Everybody who may be told apart by the policy, as one person called "me".
enum PolicyRole: String, CaseIterable, CustomTestStringConvertible {
    /// Holds nothing.
    case requester
    /// Operator, coordinator and manager of a team.
    case `operator`, coordinator, manager
    /// Operator and coordinator for the whole enterprise.
    case everywhere, steering
    /// Operator for a service.
    case ofService
    /// Speaks for the customer of an agreement.
    case contact
    /// Operator of another team, who has the near call.
    case assignee
    case administrator
    /// Operator of a team, with a token that only reads.
    case reader

    var testDescription: String { rawValue }

    var actor: Actor {
        Actor(
            person: Self.me, name: "Me", grants: grants,
            contactOf: self == .contact ? [Self.agreement] : [], isReadOnly: self == .reader)
    }

    private var grants: Set<Grant> {
        switch self {
        case .requester, .contact: []
        case .assignee: [Grant(.operator, .team(ID("a team of nobody's call")))]
        case .operator, .reader: [Grant(.operator, .team(Self.team))]
        case .coordinator: [Grant(.workflowCoordinator, .team(Self.team))]
        case .manager: [Grant(.serviceManager, .team(Self.team))]
        case .everywhere: [Grant(.operator, .enterprise)]
        case .steering: [Grant(.teamCoordinator, .enterprise)]
        case .ofService: [Grant(.operator, .service(Self.service))]
        case .administrator: [Grant(.administrator, .enterprise)]
        }
    }

    /// What a call is to "me".
    enum Relation: CaseIterable {
        /// I asked for it; others work on it.
        case own
        /// Somebody else asked for it under my agreement, and it is my team's and my service's;
        /// the assignee has it.
        case near
        /// None of that.
        case far
    }

    func call(_ relation: Relation, parent: ID<Call>? = nil) -> Call {
        var call = Call(
            Registration(
                id: ID("call"), number: 1, type: .incident, title: "A scanner",
                requester: relation == .own ? Self.me : ID("somebody"), parent: parent,
                service: relation == .near ? Self.service : ID("another service"),
                agreement: relation == .near ? Self.agreement : ID("another agreement"),
                team: relation == .near ? Self.team : ID("another team")),
            at: Instant(milliseconds: 0))
        if relation == .near, self == .assignee { call.assignee = Self.me }
        return call
    }

    private static let me = ID<Party>("me")
    private static let team = ID<Party>("team")
    private static let service = ID<Service>("service")
    private static let agreement = ID<Agreement>("agreement")
}

/// Answers written down by hand, a row a question and a column a role.
struct PolicyTable {
    private let columns: [String]
    private var rows: [String: [String]] = [:]

    init(_ text: String) {
        let lines = text.split(separator: "\n").map { line in
            line.split(separator: " ").map(String.init)
        }
        columns = Array(lines.first?.dropFirst() ?? [])
        for line in lines.dropFirst() { rows[line[0]] = Array(line.dropFirst()) }
    }

    var questions: Set<String> { Set(rows.keys) }

    /// - Returns: nil when the table does not say.
    func answer(_ question: String, _ column: String) -> String? {
        guard let row = rows[question], let index = columns.firstIndex(of: column) else {
            return nil
        }
        return row.indices.contains(index) ? row[index] : nil
    }
}
