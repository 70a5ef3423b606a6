/// A short word that something changed: a topic and whatever names the thing.
package struct News: Hashable, Sendable {
    package let topic: String
    package let subject: String

    package init(topic: String, subject: String) {
        self.topic = topic
        self.subject = subject
    }

    /// Some news may have been missed (a lost connection, a listener that fell behind): look at
    /// everything again.
    package static let reconnected = News(topic: "reconnected", subject: "")
}
