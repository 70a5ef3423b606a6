import Foundation
import FoundationNetworking

/// A client of the program under test.
struct Web: Sendable {
    struct Answer: Sendable {
        let status: Int
        let text: String
    }

    let address: URL
    var token: String?

    init(_ address: URL, token: String? = nil) {
        self.address = address
        self.token = token
    }

    func get(_ path: String) async throws -> Answer {
        try await send(URLRequest(url: address.appending(path: path)))
    }

    func post(_ path: String, json: String, key: String? = nil) async throws -> Answer {
        var request = URLRequest(url: address.appending(path: path))
        request.httpMethod = "POST"
        request.httpBody = Data(json.utf8)
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        if let key { request.setValue(key, forHTTPHeaderField: "Idempotency-Key") }
        return try await send(request)
    }

    private func send(_ request: URLRequest) async throws -> Answer {
        var request = request
        request.timeoutInterval = 60
        if let token { request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization") }
        let (data, response) = try await URLSession.shared.data(for: request)
        return Answer(
            status: (response as? HTTPURLResponse)?.statusCode ?? 0,
            text: String(decoding: data, as: UTF8.self))
    }
}
