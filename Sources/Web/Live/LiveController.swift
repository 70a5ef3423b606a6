import Desk
import HTTPTypes
import Hummingbird
import NIOCore
import USM
import Values

/// Server-sent events: the topic of whatever changed, and nothing of its content; who wants to
/// know asks for the page again, with their own rights.
struct LiveController: Controller {
    let desk: ServiceDesk

    /// A browser comes back by itself, and is asked who it is again.
    private static let longest: Duration = .minutes(10)
    private static let beat: Duration = .seconds(20)
    private static let topicsMax = 10

    func addRoutes(to pages: Pages) {
        pages.get(.live, use: listen)
        pages.post(.presence(call: "{call}"), use: presence)
    }

    private func listen(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        let holding = try desk.occupancy.take(
            .streams, for: .person(actor.person), .address(context.client), .everybody)
        context.whenClosed { holding.giveBack() }
        let wanted = context.query["topics"].split(separator: ",").prefix(Self.topicsMax)
        let topics = try await desk.topics(wanted.map(String.init), as: actor)
        let changes = desk.changes(
            of: topics, as: actor, session: context.sessionToken, beat: Self.beat,
            longest: Self.longest)
        let body = ResponseBody { writer in
            defer { holding.giveBack() }
            try await writer.write(ByteBuffer(string: "retry: 3000\n\n"))
            for await change in changes {
                try await writer.write(
                    ByteBuffer(string: change.map { "data: \($0)\n\n" } ?? ":\n\n"))
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: body)
    }

    /// This person has the call open, or has left it; the answer names who else has it open.
    private func presence(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        guard context.form["left"].isEmpty else {
            try await desk.endPresence(at: try context.part("call"), as: actor)
            return try .json(PresenceAnswer(people: []))
        }
        let others = try await desk.seePresence(at: try context.part("call"), as: actor)
        let rest = others.isCut ? [context.viewer.say(CutTexts.others)] : []
        return try .json(PresenceAnswer(people: others.map(\.name) + rest))
    }
}

private struct PresenceAnswer: Encodable {
    let people: [String]
}
