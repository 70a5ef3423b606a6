import Desk
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Keeps what somebody types, so that it survives a reload, another device and the end of a
/// session.
struct DraftController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.post(.drafts, use: save)
    }

    private func save(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        let fields = context.form["fields"]
        try await desk.saveDraft(fields == "{}" ? "" : fields, of: context.form["key"], as: actor)
        return Response(status: .noContent)
    }
}

extension Response {
    static func json(_ value: some Encodable) throws -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(value))))
    }
}
