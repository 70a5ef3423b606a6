import Records
import Storage
import USM
import Values

/// What a reader wants to hear of: one call, or their queues.
package enum Topic: Hashable, Sendable {
    case call(ID<Call>)
    case queue

    /// `call:ID` or `queue`, as it goes to the browser and comes back.
    package var text: String {
        switch self {
        case .call(let id): "call:\(id)"
        case .queue: "queue"
        }
    }
}

extension ServiceDesk {
    /// Those of the asked topics that this person may listen to.
    package func topics(_ asked: [String], as actor: Actor) async throws -> Set<Topic> {
        var topics: Set<Topic> = []
        for text in asked {
            if text == Topic.queue.text {
                topics.insert(.queue)
            } else if text.hasPrefix("call:"),
                let call = try? await callState(String(text.dropFirst(5)), as: actor).call
            {
                topics.insert(.call(call.id))
            }
        }
        return topics
    }

    /// The texts of topics in which something changed, as it happens; nil is a beat that keeps the
    /// line open.
    ///
    /// Ends after `longest`, with the session, or when the server does.
    ///
    /// - Parameter session: the secret by which the actor came in; nil for one without.
    package func changes(
        of topics: Set<Topic>, as actor: Actor, session: String? = nil, beat: Duration,
        longest: Duration
    ) -> AsyncStream<String?> {
        let visibility = Policy(actor).visibility
        let news = database.news()
        return AsyncStream(bufferingPolicy: .bufferingNewest(100)) { continuation in
            let listening = Task {
                for await item in news {
                    if item == .reconnected {
                        for topic in topics { continuation.yield(topic.text) }
                    }
                    if item.topic == News.allIdentities.topic, await !isIn(session) { break }
                    guard let change = CallNews(item) else { continue }
                    let concerned = topics.filter { change.concerns($0, visibility) }
                    guard !concerned.isEmpty else { continue }
                    guard await isIn(session) else { break }
                    for topic in concerned { continuation.yield(topic.text) }
                }
                continuation.finish()
            }
            let beating = Task {
                let clock = ContinuousClock()
                let end = clock.now.advanced(by: longest)
                while clock.now < end, !Task.isCancelled {
                    try? await Task.sleep(for: beat)
                    guard await isIn(session) else { break }
                    continuation.yield(nil)
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in
                listening.cancel()
                beating.cancel()
            }
        }
    }
}

extension ServiceDesk {
    /// Whether a session goes on; while the database is silent it does.
    private func isIn(_ session: String?) async -> Bool {
        guard let session else { return true }
        do {
            _ = try await identify(sessionToken: session)
            return true
        } catch DeskRefusal.signInNeeded {
            return false
        } catch {
            return true
        }
    }
}

/// The news that a call changed, taken apart: see `News.call(_:)`.
private struct CallNews {
    let call: ID<Call>
    let root: ID<Call>
    let team: ID<Party>
    let requester: ID<Party>
    let service: ID<Service>
    let assignee: ID<Party>

    init?(_ news: News) {
        guard news.topic == "call" else { return nil }
        let parts = news.subject.split(separator: " ").map(String.init)
        guard parts.count == 6 else { return nil }
        call = ID(parts[0])
        root = ID(parts[1])
        team = ID(parts[2])
        requester = ID(parts[3])
        service = ID(parts[4])
        assignee = ID(parts[5])
    }

    func concerns(_ topic: Topic, _ visibility: CallVisibility) -> Bool {
        switch topic {
        case .call(let id):
            call == id || root == id
        case .queue:
            visibility.everything || visibility.teams.contains(team)
                || visibility.services.contains(service) || visibility.person == assignee
        }
    }
}
