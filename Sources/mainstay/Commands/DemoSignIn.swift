import Desk
import USM

/// Somebody whom a visitor of the demo can be.
struct DemoSignIn: Encodable {
    let signInName: String
    let password: String
    let name: String
    /// What the person can do, in a few words.
    let role: String

    enum CodingKeys: String, CodingKey {
        case signInName = "sign_in_name"
        case password, name, role
    }

    /// - Returns: nil for somebody without an account.
    init?(_ person: EnterpriseFile.Person, in enterprise: EnterpriseFile) {
        guard let signIn = person.signIn, person.disabled != true else { return nil }
        signInName = signIn
        password = Demo.password
        name = person.name
        let teams = Dictionary(
            enterprise.teams.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
        let roles = person.grants.map { grant in
            grant.profile.task + (grant.team.flatMap { teams[$0] }.map { " (\($0))" } ?? "")
        }
        let speaks = enterprise.agreements.contains { $0.contacts.contains(person.key) }
        let asks = speaks ? "asks, and sees all calls of its customer" : "asks on the portal"
        role = roles.isEmpty ? asks : roles.joined(separator: ", ")
    }

    /// Name and password first, one person a line.
    static func table(_ signIns: [DemoSignIn]) -> String {
        let widths = (
            signIns.map(\.signInName.count).max() ?? 0, signIns.map(\.name.count).max() ?? 0
        )
        return signIns.map { person in
            let name = person.signInName.padding(to: widths.0)
            return "  \(name)  \(person.password)  \(person.name.padding(to: widths.1))  "
                + "\(person.role)\n"
        }.joined()
    }
}

extension Profile {
    fileprivate var task: String {
        switch self {
        case .operator: "works on calls"
        case .workflowCoordinator: "coordinates the workflows"
        case .teamCoordinator: "coordinates the team"
        case .workflowManager: "manages the workflows"
        case .serviceManager: "manages the agreements"
        case .administrator: "administers accounts"
        }
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
