import Records
import Storage
import Values

/// What was made of the journal is made anew, while people work.
package struct Rebuild: Sendable {
    /// The search, which keeps up with calls in their own transactions and can be made anew from
    /// the journal all the same.
    package static let search = "search"

    /// What can be named.
    package static let names =
        [search] + ServiceDesk.followers.filter(\.canBeRebuilt).map(\.name)

    package let name: String

    package init(_ name: String) {
        self.name = name
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/notAllowed`` for who is no administrator;
    ///   ``DeskRefusal/invalid(_:)`` for a name that nothing has which can be rebuilt.
    package func perform(_ command: Rebuild, as authority: Authority) async throws {
        try authority.requireAdministrator()
        if command.name == Rebuild.search {
            try await database.write { try $0.beginRenewingSearch() }
            return
        }
        guard let follower = Self.followers.first(where: { $0.name == command.name }) else {
            throw DeskRefusal.invalid([
                FieldProblem("follower", FollowerTexts.unknown(Rebuild.names))
            ])
        }
        try await rebuild(follower)
    }

    /// Takes away what a follower has made and lets it begin anew.
    ///
    /// - Throws: ``DeskRefusal/invalid(_:)`` for one whose doing cannot be taken back.
    package func rebuild(_ follower: any Follower) async throws {
        guard follower.canBeRebuilt else {
            throw DeskRefusal.invalid([
                FieldProblem("follower", FollowerTexts.cannotBeRebuilt(follower.name))
            ])
        }
        try await database.write { transaction in
            try transaction.beginFollower(follower.name, behind: -1)
            _ = try transaction.awaitPlace(ofFollower: follower.name)
            try follower.clear(transaction)
            try transaction.moveFollower(follower.name, to: -1)
        }
    }
}
