import Outbound
import Testing

/// Which addresses are anybody's, and which are ours or nobody's.
struct NetworkAddressTests {
    @Test(arguments: [
        "0.0.0.0", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1",
        "127.255.0.9", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8",
        "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255",
        "198.51.100.7", "203.0.113.7", "224.0.0.1", "239.255.255.255", "240.0.0.1",
        "255.255.255.255",
        "::", "::1", "::ffff:10.0.0.1", "::ffff:93.184.216.34", "::127.0.0.1",
        "64:ff9b::7f00:1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1",
        "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1",
    ])
    func `An address of ours or of nobody is not public`(text: String) throws {
        let address = try #require(NetworkAddress(text))
        #expect(!address.isPublic)
    }

    @Test(arguments: [
        "1.1.1.1", "93.184.216.34", "9.255.255.255", "11.0.0.0", "100.63.255.255",
        "100.128.0.0", "126.255.255.255", "128.0.0.0", "172.15.255.255", "172.32.0.0",
        "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255",
        "2606:4700::1111", "2a00:1450:4001::1", "2001:4860:4860::8888",
    ])
    func `An address of the world is public, up to the edges of what is not`(
        text: String
    ) throws {
        let address = try #require(NetworkAddress(text))
        #expect(address.isPublic)
        #expect(address.text == text)
    }

    @Test(arguments: ["", "1.2.3", "0x7f.1", "2130706433", "1.2.3.4.5", ":::", "localhost"])
    func `What is no address is none`(text: String) {
        #expect(NetworkAddress(text) == nil)
    }

    @Test(arguments: [
        "ftp://example.org/", "https://", "https:///path", "example.org",
        "https://user:secret@example.org/", "https://user@example.org/",
        "https://example.org/#part", "https://exam ple.org/", "https://example.org\\@other/",
        "https://example.org:0/", "https://example.org:70000/", "https://ex%61mple.org/",
        "https://example.org/\r\nX: y", "file:///etc/passwd",
    ])
    func `What is no plain address of the web is refused`(text: String) {
        #expect(PeerAddress(text) == nil)
    }

    @Test func `An address says where it leads`() throws {
        let peer = try #require(PeerAddress("https://Hooks.Example.org:8443/a?b=c"))
        #expect(peer.host == "hooks.example.org" && peer.port == 8443 && peer.isEncrypted)
        let six = try #require(PeerAddress("http://[2606:4700::1111]/"))
        #expect(six.host == "2606:4700::1111" && six.port == 80 && !six.isEncrypted)
    }

    @Test func `Only who is named may be reached without encryption or at a private address`() {
        let rules = OutboundRules(privateHosts: ["10.0.0.5"], plainHosts: ["plain.example.org"])
        let refusals = [
            "http://plain.example.org/", "http://other.example.org/", "https://10.0.0.5/",
            "https://10.0.0.6/", "https://[::1]/",
        ].map { PeerAddress($0).flatMap(rules.refusal) }
        #expect(refusals == [nil, .notEncrypted, nil, .privateAddress, .privateAddress])
    }
}
