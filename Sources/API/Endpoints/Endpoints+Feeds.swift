import Desk
import HTTPTypes
import JSON
import Values

extension Endpoints {
    /// A person's own calendar feeds; nobody sees those of others.
    static let feeds: [Endpoint] = [listFeeds, createFeed, revokeFeed]

    private static let listFeeds = Endpoint(
        method: .get, path: "/calendars/feeds", name: "listFeeds",
        summary: "Your calendar feeds, newest first, without their secrets.",
        answer: .init(status: .ok, meaning: "The feeds.", schema: "Feeds")
    ) { request in
        let feeds = try await request.desk.feeds(as: request.actor)
        return .json { document in
            document.key("feeds")
            document.list(feeds) { list, feed in list.object { $0.feed(feed) } }
        }
    }

    private static let createFeed = Endpoint(
        method: .post, path: "/calendars/feeds", name: "createFeed",
        summary: """
            Make an address at which other programs read a calendar as iCalendar. Whoever has it \
            reads what you may see; it is in this answer and nowhere else.
            """,
        body: [
            .required(
                "scope", .oneOf(StoredFeed.Scope.allCases.map(\.rawValue)), "Which calendar.")
        ],
        showsSecret: true,
        answer: .init(status: .created, meaning: "The feed.", schema: "CreatedFeed"),
        example: #"{"scope": "own"}"#
    ) { request in
        let created = try await request.desk.perform(
            CreateFeed(request.body.choice("scope") ?? .own), as: request.actor)
        return .json(.created) {
            $0.feed(created.feed)
            $0.field("path", created.path)
        }
    }

    private static let revokeFeed = Endpoint(
        method: .delete, path: "/calendars/feeds/{feed}", name: "revokeFeed",
        summary: "End one of your feeds at once.",
        answer: .init(status: .noContent, meaning: "It is over.", schema: nil)
    ) { request in
        try await request.desk.perform(RevokeFeed(try request.id("feed")), as: request.actor)
        return .noContent
    }
}

extension JSONOutput {
    fileprivate mutating func feed(_ feed: StoredFeed) {
        field("id", feed.id)
        field("scope", feed.scope.rawValue)
        field("created_at", feed.createdAt)
    }
}
