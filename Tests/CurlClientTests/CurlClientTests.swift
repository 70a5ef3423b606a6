import CurlClient
import Foundation
import Outbound
import Synchronization
import TestKit
import Testing

/// What is sent to peers that answer, and to those that do not as they should.
struct CurlClientTests {
    private static let host = "peer.example.org"
    private static let rules = OutboundRules(privateHosts: [host], plainHosts: [host])

    /// A client for which the name of the peer leads to this machine.
    private static func client(
        _ rules: OutboundRules = rules, whole: Duration = .seconds(30),
        resolving addresses: [String] = ["127.0.0.1"]
    ) -> CurlClient {
        var limits = CurlClient.Limits()
        limits.whole = whole
        let found = addresses.compactMap { NetworkAddress($0) }
        return CurlClient(rules, limits: limits, resolver: HostResolver { _ in found })
    }

    private static func send(
        to peer: LocalPeer, by client: CurlClient = client(), path: String = "/hook",
        scheme: String = "http"
    ) async -> OutboundOutcome {
        await client.send(
            OutboundRequest(
                to: "\(scheme)://\(host):\(peer.port)\(path)",
                headers: [("Content-Type", "application/json"), ("webhook-id", "m1")],
                body: Array(#"{"a":"é"}"#.utf8)))
    }

    @Test func `A request arrives as it was given, under the name of the peer`() async throws {
        let peer = try LocalPeer(.status(204))
        defer { peer.stop() }
        #expect(await Self.send(to: peer) == .answered(204))
        let request = try #require(peer.requests.first)
        #expect(request.hasPrefix("POST /hook HTTP/1.1\r\n"))
        #expect(request.contains("Host: \(Self.host):\(peer.port)\r\n"))
        #expect(request.contains("webhook-id: m1\r\n"))
        #expect(request.hasSuffix(#"{"a":"é"}"#))
        #expect(!request.contains("Expect:"))
    }

    @Test func `A redirect is an answer and is not followed`() async throws {
        let other = try LocalPeer(.status(200))
        let peer = try LocalPeer(
            .status(302, "Location: http://127.0.0.1:\(other.port)/\r\n"))
        defer {
            peer.stop()
            other.stop()
        }
        #expect(await Self.send(to: peer) == .answered(302))
        #expect(other.connections == 0)
    }

    @Test func `Who hangs is left when the time is over`() async throws {
        let peer = try LocalPeer(.hanging)
        defer { peer.stop() }
        let answer = await Self.send(to: peer, by: Self.client(whole: .milliseconds(300)))
        #expect(answer == .failed(.timedOut))
    }

    @Test(arguments: [
        LocalPeer.Manner.closing, .answering(""), .answering("HTTP/1.1 200"),
        .answering("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"),
        .answering("SSH-2.0-OpenSSH_9.2\r\n"),
    ])
    func `Who lets go before the end has not answered`(manner: LocalPeer.Manner) async throws {
        let peer = try LocalPeer(manner)
        defer { peer.stop() }
        #expect(await Self.send(to: peer) == .failed(.brokenAnswer))
    }

    @Test func `An answer of ten megabytes is cut and counts by its status`() async throws {
        let peer = try LocalPeer(.flooding(10 << 20))
        defer { peer.stop() }
        #expect(await Self.send(to: peer) == .answered(200))
    }

    @Test func `Heads without end are cut`() async throws {
        let line = "X-Much: \(String(repeating: "a", count: 1_000))\r\n"
        let head = String(repeating: line, count: 200)
        let peer = try LocalPeer(.status(200, head))
        defer { peer.stop() }
        #expect(await Self.send(to: peer) == .failed(.brokenAnswer))
    }

    @Test(arguments: [
        ["127.0.0.1"], ["10.1.2.3"], ["169.254.169.254"], ["100.64.1.1"], ["::1"],
        ["::ffff:127.0.0.1"], ["224.0.0.1"], ["93.184.216.34", "127.0.0.1"],
    ])
    func `A name that leads to a private address is refused, and nobody is asked`(
        addresses: [String]
    ) async throws {
        let peer = try LocalPeer(.status(200))
        defer { peer.stop() }
        let rules = OutboundRules(plainHosts: [Self.host])
        let answer = await Self.send(
            to: peer, by: Self.client(rules, resolving: addresses))
        #expect(answer == .failed(.privateAddress))
        #expect(peer.connections == 0)
    }

    @Test func `The connection goes to the address that was looked at, whatever the name says`()
        async throws
    {
        let checked = try LocalPeer(on: "127.0.0.9", .status(200))
        defer { checked.stop() }
        // The system says 127.0.0.1 for this name, where nobody listens.
        let rules = OutboundRules(privateHosts: ["localhost"], plainHosts: ["localhost"])
        let looks = Atomic<Int>(0)
        let client = CurlClient(
            rules,
            resolver: HostResolver { _ in
                looks.add(1, ordering: .relaxed)
                return [NetworkAddress("127.0.0.9")].compactMap(\.self)
            })
        let answer = await client.send(
            OutboundRequest(
                to: "http://localhost:\(checked.port)/", headers: [], body: [123, 125]))
        #expect(answer == .answered(200))
        #expect(checked.connections == 1)
        #expect(looks.load(ordering: .relaxed) == 1)
    }

    @Test func `A name that leads to a private address at the second look is refused then`()
        async throws
    {
        let allowed = try LocalPeer(on: "127.0.0.9", .status(200))
        let peer = try LocalPeer(.status(200))
        defer {
            allowed.stop()
            peer.stop()
        }
        let looks = Atomic<Int>(0)
        let rules = OutboundRules(privateHosts: ["127.0.0.9"], plainHosts: [Self.host])
        let client = CurlClient(
            rules,
            resolver: HostResolver { _ in
                let isFirst = looks.add(1, ordering: .relaxed).oldValue == 0
                return [NetworkAddress(isFirst ? "127.0.0.9" : "127.0.0.1")].compactMap(\.self)
            })
        #expect(await Self.send(to: allowed, by: client) == .answered(200))
        #expect(await Self.send(to: peer, by: client) == .failed(.privateAddress))
        #expect(peer.connections == 0)
    }

    @Test func `Without encryption nobody is reached who is not named`() async throws {
        let peer = try LocalPeer(.status(200))
        defer { peer.stop() }
        let rules = OutboundRules(privateHosts: [Self.host])
        #expect(await Self.send(to: peer, by: Self.client(rules)) == .failed(.notEncrypted))
        #expect(peer.connections == 0)
    }

    @Test func `Who does not speak TLS is not spoken to without it`() async throws {
        let peer = try LocalPeer(.status(200))
        defer { peer.stop() }
        let answer = await Self.send(to: peer, scheme: "https")
        #expect([.failed(.untrusted), .failed(.brokenAnswer), .failed(.timedOut)].contains(answer))
    }

    @Test func `A name that nobody knows, and a port where nobody is, are told apart`()
        async throws
    {
        let peer = try LocalPeer(.status(200))
        peer.stop()
        #expect(await Self.send(to: peer) == .failed(.noConnection))
        let unknown = await Self.send(to: peer, by: Self.client(resolving: []))
        #expect(unknown == .failed(.unknownHost))
        let odd = await Self.client().send(
            OutboundRequest(to: "gopher://x", headers: [], body: []))
        #expect(odd == .failed(.malformedAddress))
    }
}
