import Desk
import TestKit
import Testing
import USM
import Web

/// Where a form may lead back to: addresses that somebody else may have written into a link.
struct LocalPathTests {
    @Test func `Two hundred hostile addresses lead to the start`() async throws {
        let hostile = Hostile.addresses
        #expect(hostile.count >= 200)
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            for address in hostile {
                let answer = try await web.post(
                    Route.language.path, ["language": "en", "return": address], as: rena)
                #expect(answer.location == "/", "\(address.debugDescription)")
            }
        }
    }

    @Test func `An action on a call leads to the call instead`() async throws {
        try await withWeb { web in
            let call = try await web.people.register()
            let rena = try await web.signIn(.rena)
            for address in Hostile.addresses {
                let answer = try await web.post(
                    Route.action(.watch, call: call.reference).path, ["return": address],
                    as: rena)
                #expect(
                    answer.location == "/calls/\(call.reference)", "\(address.debugDescription)")
            }
        }
    }

    @Test(arguments: [
        "/", "/?x=1", "/calls", "/calls/INC-1001", "/calls/01a204f2-07f5-76f3-a1a7-627e6fa079c0",
        "/coordinate/intake?call=INC-1001", "/search?q=caf%C3%A9+100%25", "/search?q=a/b?c:d@e",
        "/catalogue/a1.roll-of-labels", "/services/s/report/calls?type=incident&late=yes",
    ])
    func `A page of ours is come back to`(address: String) async throws {
        try await withWeb { web in
            let rena = try await web.signIn(.rena)
            let answer = try await web.post(
                Route.language.path, ["language": "en", "return": address], as: rena)
            #expect(answer.location == address)
        }
    }

    @Test func `The sign-in page does not repeat a hostile address`() async throws {
        try await withWeb { web in
            let page = try await web.get("/sign-in?return=//evil.example")
            #expect(!page.text.contains("value=\"//evil.example"))
            #expect(page.text.contains("name=\"return\" value=\"/\""))
        }
    }
}

private enum Hostile {
    /// Ways to write another place, each with what browsers, proxies and mail programs make of it.
    static var addresses: [String] {
        let schemes = [
            "https:", "http:", "HTTPS:", "javascript:", "JaVaScRiPt:", "data:", "vbscript:",
            "file:", "mailto:", "ftp:", "blob:", "about:", "view-source:", "intent:",
        ].flatMap { ["\($0)//evil.example", "\($0)evil.example", "/\($0)//evil.example"] }
        let hosts = [
            "//", "///", "////", "/\\", "\\/", "\\\\", "\\", "/\\/", "/./", "/../", "/.//", "/..//",
            "/%2f", "/%2F", "/%5c", "/%5C", "/%2f%2f", "%2f%2f", "%2F/", "/%252f", "/%255c",
            "/%2e/", "/%2e%2e/", "/%2E%2E/", "/%2e%2e%2f", "/%252e%252e/", "/.%2e/", "/..;/",
            "/%00/", "/%00", "/%09/", "/%09//", "/%0a/", "/%0d/", "/%0d%0a/", "/%7f/", "/%c2%85/",
            "/\t/", "/\n/", "/\r/", "/\u{0}/", "/\u{1}/", "/\u{1F}/", "/\u{7F}/", "/\u{85}/",
            "\t//", "\n//", " //", "\u{A0}//", "/ /", "@", "//user@", "//user:word@", "/@", ":",
            "//[::1]@", "?//", "#//", ";//", "/;@", "///user@", "//127.0.0.1@", "//0@",
        ].flatMap { ["\($0)evil.example", "\($0)evil.example/calls"] }
        let letters = [
            "\u{FF0F}\u{FF0F}", "/\u{FF0F}", "\u{2044}\u{2044}", "/\u{2215}", "/\u{29F8}",
            "/\u{202E}", "/\u{200B}/", "/\u{FEFF}/", "/\u{2028}/", "/\u{3002}", "\u{FEFF}/calls/",
        ].map { "\($0)evil.example" }
        let ours = [
            "/calls/..", "/calls/.", "/calls//INC-1", "/calls/", "//calls", "/calls/%2e%2e",
            "/calls/%2f", "/calls/%5c", "/calls/%", "/calls/%4", "/calls/%zz", "/calls/%ff",
            "/calls/%c0%ae", "/calls/a%0d%0aSet-Cookie:x=1", "/calls\r\nLocation: //evil.example",
            "/calls?x=%0d%0aLocation:%20x", "/calls?x=\r\nx", "/calls?x=%", "/calls?x=%00",
            "/calls?x=\\", "/calls?x=%5c", "/calls?x=<b>", "/calls?x=\"", "/calls#x", "/calls x",
            "calls", "./calls", "../calls", "", " ", " /calls", "/calls ", "/évil", "/nothing",
            "/admin", "/calls/a/b/c/d", "/api/v1/calls", "/livez", "/calls/é", "/calls?x=é",
            "/calls?x=" + String(repeating: "a", count: 2000), String(repeating: "/a", count: 5000),
            "/" + String(repeating: "%2f", count: 700), "/calls?x=%e2%80%a8%00",
        ]
        return schemes + hosts + letters + ours
    }
}
