import Desk
import HTTPTypes
import Hummingbird
import Values

/// One thing that the API does, as a value: registration, documentation and the tests of both
/// read it, so none of them can say what the others do not.
struct Endpoint: Sendable {
    let method: HTTPRequest.Method
    /// Under `/api/v1`, with parameters in braces.
    let path: String
    /// Names it in the document, and in generated clients.
    let name: String
    let summary: String
    var query: [Field] = []
    /// nil when it takes no body.
    var body: [Field]?
    /// Whether the body is the bytes of a file instead of JSON.
    var takesFile = false
    /// Whether it heeds `If-Match`: it changes something that others may have changed.
    var heedsVersion = false
    let answer: Answer
    /// A body that works, for the document and for the test that sends it.
    var example: String?
    let handle: @Sendable (APIRequest) async throws -> APIResponse

    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let meaning: String
        /// The name of the schema of what comes back; nil for no content.
        let schema: String?
    }
}

/// A request whose sender is known and whose fields have been checked.
struct APIRequest: Sendable {
    let desk: ServiceDesk
    let actor: Actor
    let parameters: Parameters
    let query: Fields
    let body: Fields
    /// The bytes of a file, for endpoints that take one.
    let file: [UInt8]
    let contentType: String
    /// The version that the sender saw, from `If-Match`.
    let seen: Int?
    let key: IdempotencyKey?

    func parameter(_ name: String) throws -> String {
        guard let value = parameters.get(name) else { throw DeskRefusal.notFound }
        return value
    }
}

/// What goes back.
struct APIResponse: Sendable {
    var status: HTTPResponse.Status = .ok
    var bytes: [UInt8] = []
    var contentType = "application/json"
    /// The version of what is sent, for `ETag`.
    var version: Int?
    var location: String?
    var headers: HTTPFields = [:]

    static func json(
        _ status: HTTPResponse.Status = .ok, version: Int? = nil,
        _ fill: (inout JSONOutput) throws -> Void
    ) rethrows -> APIResponse {
        APIResponse(status: status, bytes: try JSONOutput.object(fill), version: version)
    }

    static let noContent = APIResponse(status: .noContent)
}
