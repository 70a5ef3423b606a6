import Desk
import Synchronization
import Testing
import USM
import Values

/// Nobody takes what others need.
struct OccupancyTests {
    private let ann = Occupancy.Holder.person(ID("ann"))
    private let bob = Occupancy.Holder.person(ID("bob"))
    private let ward = Occupancy.Holder.address("192.0.2.1")

    private func occupancy(
        _ onRefusal: @escaping @Sendable (Occupancy.Holder.Kind, Occupancy.Resource) -> Void = {
            _, _ in
        }
    ) -> Occupancy {
        Occupancy(
            limits: [
                .person: [.streams: 2], .address: [.streams: 3], .everybody: [.streams: 4],
            ], onRefusal: onRefusal)
    }

    @Test func `A person who holds all they may leaves the rest to others`() throws {
        let occupancy = occupancy()
        let held = try (1...2).map { _ in try occupancy.take(.streams, for: ann, ward) }
        #expect(throws: DeskRefusal.self) { try occupancy.take(.streams, for: ann) }
        let others = try occupancy.take(.streams, for: bob, ward)
        #expect(occupancy.amount(.streams, of: ward) == 3)
        #expect(throws: DeskRefusal.self) { try occupancy.take(.streams, for: bob, ward) }
        // What was refused took nothing of anybody.
        #expect(occupancy.amount(.streams, of: bob) == 1)
        withExtendedLifetime((held, others)) {}
    }

    @Test func `What is given back, or forgotten, can be taken again`() throws {
        let occupancy = occupancy()
        let first = try occupancy.take(.streams, 2, for: ann)
        first.giveBack()
        first.giveBack()
        #expect(occupancy.amount(.streams, of: ann) == 0)
        _ = try occupancy.take(.streams, 2, for: ann)
        #expect(occupancy.amount(.streams, of: ann) == 0)
    }

    @Test func `The limit of a person is theirs to wait for, that of everybody is nobody's fault`()
        throws
    {
        let reached = Mutex<[String]>([])
        let occupancy = occupancy { kind, resource in
            reached.withLock { $0.append("\(kind) \(resource)") }
        }
        let held = try [
            occupancy.take(.streams, 2, for: ann, .everybody),
            occupancy.take(.streams, 2, for: bob, .everybody),
        ]
        let own = #expect(throws: DeskRefusal.self) { try occupancy.take(.streams, for: ann) }
        if case .tooMany = own {} else { Issue.record("not the person's own limit") }
        let all = #expect(throws: DeskRefusal.self) {
            try occupancy.take(.streams, for: ward, .everybody)
        }
        if case .busy = all {} else { Issue.record("not the limit of everybody") }
        #expect(reached.withLock { $0 } == ["person streams", "everybody streams"])
        withExtendedLifetime(held) {}
    }

    @Test(arguments: [
        ("192.0.2.7", nil, false, "192.0.2.7"),
        ("10.0.0.1", "203.0.113.5, 198.51.100.7", true, "198.51.100.7"),
        ("10.0.0.1", "198.51.100.7", false, "10.0.0.1"),
        ("10.0.0.1", nil, true, "10.0.0.1"),
        ("2001:db8::1", nil, false, "20010db800000000"),
        ("2001:db8:0:0:ffff::9", nil, false, "20010db800000000"),
        ("::ffff:192.0.2.7", nil, false, "192.0.2.7"),
        ("::1", nil, false, "::1"),
    ])
    func `A request comes from an address, or of IPv6 from a household's network`(
        peer: String, forwardedFor: String?, isTrusted: Bool, address: String
    ) {
        #expect(
            ClientAddress.of(peer: peer, forwardedFor: forwardedFor, isTrusted: isTrusted)
                == address)
    }
}
