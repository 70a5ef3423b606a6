import Crypto
import Foundation
import Values

/// What a webhook and we know and nobody else: with it we sign, so that the other side sees that
/// it was us (Standard Webhooks, scheme `v1`).
struct WebhookSecret: Sendable {
    private static let prefix = "whsec_"

    /// As the other side enters it.
    let text: String

    init(_ world: World) {
        text = Self.prefix + Data(world.randomBytes(32)).base64EncodedString()
    }

    init(_ text: String) {
        self.text = text
    }

    /// What stands in `webhook-signature`.
    ///
    /// - Parameter seconds: when it is sent, since 1970.
    func signature(ofMessage id: String, at seconds: Int64, body: String) -> String {
        let key = Data(base64Encoded: String(text.dropFirst(Self.prefix.count))) ?? Data()
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(id).\(seconds).\(body)".utf8), using: SymmetricKey(data: key))
        return "v1," + Data(code).base64EncodedString()
    }
}
