import Records
import Storage
import USM
import Values

/// The demo: a past for the enterprise of `Examples/enterprise.yaml`, so that every page has
/// something to show; and what lies ahead of it.
package enum Demo {
    /// The password of every account of the demo.
    ///
    /// No secret: it is printed at each start.
    package static let password = "mainstay-demo"

    /// A person that a visitor can be.
    package struct SignInName: Hashable, Sendable {
        package let name: String
        package let person: String
        /// The highest profile that the person holds; nil for who only asks.
        package let profile: Profile?
    }
}

extension ServiceDesk {
    /// Enters the enterprise of the demo as one that has been there for a while, so that its
    /// components can be seen as they were before its changes.
    ///
    /// Goes on where it was broken off, and does nothing where there are calls already.
    ///
    /// - Throws: as applying the file would.
    package func foundDemo(_ enterprise: EnterpriseFile) async throws {
        guard try await database.read({ try $0.isWithoutCalls() }) else { return }
        let oldest = DemoStory.all.map(\.hoursAgo).max() ?? 0
        let founded = world.now().adding(.hours(-Int(oldest)) - .days(30))
        let past = ServiceDesk(
            database: database,
            world: World(now: { founded }, randomBytes: world.randomBytes), logger: logger)
        var early = enterprise
        // What is done again and again begins now: nobody did it in the past.
        early.recurringActions = []
        if try await isUntouched() {
            _ = try await past.perform(ApplyEnterprise(early), as: .machine)
        }
        _ = try await perform(ApplyEnterprise(enterprise), as: .machine)
    }

    /// Gives every account of a fresh demo the demo's password, and the enterprise a past that ends
    /// now.
    ///
    /// Does nothing where there are calls already.
    ///
    /// - Returns: how many stories were told.
    /// - Throws: an error when the enterprise is not that of `Examples/enterprise.yaml`.
    package func fillDemo() async throws -> Int {
        guard try await database.read({ try $0.isWithoutCalls() }) else { return 0 }
        try await setDemoPasswords()
        let cast = DemoCast(try await database.read { try KeptEnterprise($0).ids })
        let end = world.now()
        let clock = DemoClock(end)
        let past = ServiceDesk(
            database: database,
            world: World(now: { clock.now }, randomBytes: world.randomBytes), logger: logger)
        var told: [String: String] = [:]
        // Oldest first, so that numbers rise with time.
        let stories = DemoStory.all.sorted { $0.hoursAgo > $1.hoursAgo }
        for story in stories {
            var telling = DemoTelling(story, desk: past, clock: clock, cast: cast, end: end)
            let reference = try await telling.tell(after: told)
            if let name = story.name { told[name] = reference }
        }
        try await DemoAgreements(desk: past, clock: clock, cast: cast, told: told, end: end).fill()
        try await DemoCalendar(desk: past, clock: clock, cast: cast, told: told, end: end)
            .fill()
        return stories.count
    }

    /// The accounts of the demo, for whoever tries it: those who ask first.
    package func demoSignInNames() async throws -> [Demo.SignInName] {
        let file = try await database.read { try KeptEnterprise($0).file }
        let names = file.people.compactMap { person -> Demo.SignInName? in
            guard let name = person.signIn, person.disabled != true else { return nil }
            let profiles = Profile.allCases.filter { profile in
                person.grants.contains { $0.profile == profile }
            }
            return Demo.SignInName(name: name, person: person.name, profile: profiles.last)
        }
        let order = { (entry: Demo.SignInName) in
            entry.profile.flatMap(Profile.allCases.firstIndex(of:)) ?? -1
        }
        return names.sorted { (order($0), $0.name) < (order($1), $1.name) }
    }

    /// One hash for all: what is printed at each start needs no salt of its own.
    private func setDemoPasswords() async throws {
        let hash = try await passwords.hash(Demo.password)
        try await database.write { transaction in
            for account in try transaction.accounts().values where account.passwordHash == nil {
                try transaction.setPassword(of: account.person, hash: hash)
            }
        }
    }
}
