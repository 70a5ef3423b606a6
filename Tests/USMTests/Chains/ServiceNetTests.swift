import TestKit
import Testing
import USM
import Values

/// On what services rest: by composition, by operational agreements and by underpinning contracts.
struct ServiceNetTests {
    private static let parents: [ID<Party>: ID<Party>] = [
        ID("devices"): ID("it"), ID("network"): ID("it"), ID("radio-crew"): ID("network"),
        ID("it"): ID("hospital"),
    ]
    private static let teams: [ID<Service>: ID<Party>] = [
        ID("scanning"): ID("devices"), ID("wifi"): ID("network"), ID("radio"): ID("radio-crew"),
    ]

    private static func net(
        _ agreed: [(String, String, AgreementReach)], parts: [(String, String)] = []
    ) -> ServiceNet {
        ServiceNet(
            compositions: parts.map { (ID($0.0), ID($0.1)) },
            agreed: agreed.map {
                AgreedDelivery(service: ID($0.0), customer: ID($0.1), reach: $0.2)
            }, teams: teams, parents: parents)
    }

    private static func words(_ net: ServiceNet) -> [String] {
        net.edges.map { "\($0.part) \($0.kind.rawValue) \($0.whole)" }
    }

    @Test(arguments: [
        (
            ("masts", "network", AgreementReach.supply),
            ["masts underpinning radio", "masts underpinning wifi"]
        ),
        (("masts", "radio-crew", .supply), ["masts underpinning radio"]),
        (("wifi", "devices", .internal), ["wifi operational scanning"]),
        (("wifi", "network", .internal), ["wifi operational radio"]),
        (("wifi", "practice", .external), []), (("masts", "practice", .foreign), []),
        (("masts", "kitchen", .supply), []),
    ])
    func `What the customer of an agreement answers for rests on it`(
        agreement: (String, String, AgreementReach), edges: [String]
    ) {
        #expect(Self.words(Self.net([agreement])) == edges)
    }

    @Test func `Where composition says for what it is, an agreement of the whole is for that`() {
        let net = Self.net([("masts", "hospital", .supply)], parts: [("masts", "wifi")])
        #expect(Self.words(net) == ["masts composition wifi", "masts underpinning wifi"])
    }

    @Test func `An internal service leads up to the external one over agreements`() {
        let net = Self.net([("wifi", "devices", .internal), ("masts", "network", .supply)])
        let chains = ServiceChain.chains(from: net.links(to: [ID("scanning")]))
        #expect(
            chains[ID("masts")]?.map(\.services) == [
                [ID("masts"), ID("wifi"), ID("scanning")]
            ])
        #expect(chains[ID("printing")] == nil)
        #expect(net.resting(on: [ID("masts")])[ID("scanning")] == 2)
    }

    @Test func `Services that rest on each other end the way, and no way is too long`() {
        let circle = Self.net([], parts: [("a", "b"), ("b", "a"), ("a", "top")])
        let chains = ServiceChain.chains(from: circle.links(to: [ID("top")]))
        #expect(chains[ID("b")]?.map(\.length) == [2])
        let long = Self.net([], parts: (0..<100).map { ("s\($0 + 1)", "s\($0)") })
        let links = long.links(to: [ID("s0")])
        #expect(links.map(\.distance).max() == 100)
        #expect(ServiceChain.chains(from: links)[ID("s100")]?.first?.length == 100)
    }
}
