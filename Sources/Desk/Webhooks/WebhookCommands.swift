import Journal
import Outbound
import Records
import Values

/// What an administrator enters of a system that is to be told what happens here.
package struct EnteredWebhook: Sendable {
    package let name: String
    /// Where it listens.
    package let address: String
    package let topics: [EventTopic]
    /// Whether what people wrote goes along.
    package let includesWords: Bool
    package let isActive: Bool

    package init(
        name: String, address: String, topics: [EventTopic], includesWords: Bool = false,
        isActive: Bool = true
    ) {
        self.name = name
        self.address = address
        self.topics = topics
        self.includesWords = includesWords
        self.isActive = isActive
    }
}

package struct CreateWebhook: Sendable {
    static let mostWebhooks = 50

    package let entered: EnteredWebhook

    package init(_ entered: EnteredWebhook) {
        self.entered = entered
    }
}

/// A webhook with its secret, which is shown this once.
package struct CreatedWebhook: Sendable {
    package let webhook: Webhook
    package let secret: String
}

package struct AlterWebhook: Sendable {
    package let webhook: ID<Webhook>
    /// The version that was seen.
    package let seen: Int?
    package let entered: EnteredWebhook

    package init(_ webhook: ID<Webhook>, seen: Int?, _ entered: EnteredWebhook) {
        self.webhook = webhook
        self.seen = seen
        self.entered = entered
    }
}

/// A webhook gets another secret; what was signed with the former one is not sent any more.
package struct RenewWebhookSecret: Sendable {
    package let webhook: ID<Webhook>

    package init(_ webhook: ID<Webhook>) {
        self.webhook = webhook
    }
}

/// A webhook ends, with what was still to be sent to it.
package struct RemoveWebhook: Sendable {
    package let webhook: ID<Webhook>

    package init(_ webhook: ID<Webhook>) {
        self.webhook = webhook
    }
}

/// Something is sent to a webhook to see whether it arrives.
package struct TestWebhook: Sendable {
    package let webhook: ID<Webhook>

    package init(_ webhook: ID<Webhook>) {
        self.webhook = webhook
    }
}

/// A delivery that waits or was given up is tried at once, and again as often as a new one.
package struct RetryDelivery: Sendable {
    package let delivery: ID<WebhookDelivery>

    package init(_ delivery: ID<WebhookDelivery>) {
        self.delivery = delivery
    }
}

extension EnteredWebhook {
    func checked(
        as id: ID<Webhook>, version: Int, at moment: Instant, _ rules: OutboundRules
    ) throws(DeskRefusal) -> Webhook {
        var check = FieldCheck()
        let name = check.text("name", name, .name)
        let address = check.text(
            "address", address, TextRule(limit: PeerAddress.longest, allowsLines: false))
        if !address.isEmpty {
            if let peer = PeerAddress(address) {
                if let refusal = rules.refusal(of: peer) {
                    check.refuse("address", WebhookTexts.refused(refusal, host: peer.host))
                }
            } else {
                check.refuse("address", WebhookTexts.addressWanted)
            }
        }
        if topics.isEmpty { check.refuse("topics", WebhookTexts.topicsWanted) }
        try check.finish()
        return Webhook(
            id: id, name: name, address: address,
            topics: EventTopic.allCases.filter(topics.contains), includesWords: includesWords,
            isActive: isActive, version: version, createdAt: moment)
    }
}

extension Webhook {
    /// As the journal keeps it.
    var state: WebhookState {
        WebhookState(
            name: name, host: host, topics: topics, includesWords: includesWords,
            isActive: isActive)
    }

    /// Where it is, without what may be a secret of theirs.
    package var host: String { PeerAddress(address)?.host ?? "" }
}
