import Desk
import Markup
import USM

/// The attributes by which a part of a page says what it shows and how that stands.
///
/// News of the topic are announced as they happen. After a gap, when a computer slept or the
/// network was gone, the script asks for the page once more and compares the standings: only what
/// this reader may see and this page shows counts as a change.
struct LiveTopic: Component {
    private let topic: Topic
    private let standing: String

    init(_ topic: Topic, standing: String) {
        self.topic = topic
        self.standing = standing
    }

    init(_ topic: Topic, showing calls: [CallSummary]) {
        self.init(
            topic, standing: calls.map { "\($0.reference):\($0.version)" }.joined(separator: " "))
    }

    var body: HTML {
        " data-live=\"\(topic.text)\" data-live-standing=\"\(standing)\""
    }
}
