import Testing
import USM
import Values

/// Who is inside and who is outside, and the ways up from a service.
struct OwnOrganizationTests {
    private let own = OwnOrganization(
        parents: [
            ID("ward"): ID("care"), ID("devices"): ID("care"), ID("nurse"): ID("ward"),
            ID("kitchen"): ID("catering"),
        ], answering: [ID("devices")])

    @Test func `Everybody in a tree in which a team answers for a service is inside`() {
        for inside in ["care", "ward", "devices", "nurse"] { #expect(own.contains(ID(inside))) }
        for outside in ["kitchen", "catering", "practice"] { #expect(!own.contains(ID(outside))) }
    }

    @Test(arguments: [
        ("devices", "practice", AgreementReach.external), ("devices", "ward", .internal),
        ("kitchen", "ward", .supply), ("kitchen", "practice", .foreign),
    ])
    func `How far an agreement reaches follows from its two sides`(
        provider: String, customer: String, reach: AgreementReach
    ) {
        #expect(own.reach(customer: ID(customer), provider: ID(provider)) == reach)
    }

    @Test func `Parents in a circle end the way up`() {
        let circle = OwnOrganization(
            parents: [ID("a"): ID("b"), ID("b"): ID("a")], answering: [ID("a")])
        #expect(!circle.contains(ID("c")))
    }

    @Test func `A chain holds every service on the way up, in order`() {
        let chains = ServiceChain.chains(from: [
            ChainLink(service: ID("care"), top: ID("care"), distance: 0, above: nil),
            ChainLink(service: ID("record"), top: ID("care"), distance: 1, above: ID("care")),
            ChainLink(service: ID("network"), top: ID("care"), distance: 2, above: ID("record")),
            ChainLink(service: ID("network"), top: ID("network"), distance: 0, above: nil),
        ])
        #expect(
            chains[ID("network")]?.map(\.services) == [
                [ID("network")], [ID("network"), ID("record"), ID("care")],
            ])
        #expect(chains[ID("network")]?.map(\.length) == [0, 2])
        #expect(chains[ID("rooms")] == nil)
    }
}
