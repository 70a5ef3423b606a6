import Foundation
import Testing

/// The cookies of somebody who signed in, and the token of their forms, over raw connections.
struct SignedInBrowser {
    let port: Int
    private let cookies: String
    let csrf: String

    /// Signs in by the form, as a browser does.
    init(port: Int, name: String, password: String) throws {
        let form = try RawConnection(port: port)
        form.send("GET /sign-in HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n")
        let page = form.receiveAll()
        let seal = try #require(page.firstMatch(of: /mainstay-form=([0-9a-f]{64})/)).output.1
        let fields = "name=\(name)&password=\(password.replacing(" ", with: "+"))&csrf=\(seal)"
        let sending = try RawConnection(port: port)
        sending.send(
            "POST /sign-in HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n"
                + "Cookie: mainstay-form=\(seal)\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: \(fields.utf8.count)\r\n\r\n\(fields)")
        let answer = sending.receiveAll()
        let session = try #require(
            answer.firstMatch(of: /mainstay-session=([^;]+);/), "\(answer.prefix(200))"
        ).output.1
        cookies = "mainstay-session=\(session)"
        self.port = port
        let account = try RawConnection(port: port)
        account.send(
            "GET /account HTTP/1.1\r\nHost: desk\r\nConnection: close\r\nCookie: \(cookies)\r\n\r\n"
        )
        csrf = String(
            try #require(account.receiveAll().firstMatch(of: /name="csrf" value="([^"]+)"/)).output
                .1)
    }

    /// The head of a request of theirs, without its last empty line.
    func head(_ method: String, _ path: String) -> String {
        "\(method) \(path) HTTP/1.1\r\nHost: desk\r\nCookie: \(cookies)\r\n"
    }
}
