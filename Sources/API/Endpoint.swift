import Desk
import HTTPTypes
import Hummingbird
import JSON
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
    ///
    /// Sent to one that changes something and heeds none, it is refused rather than ignored.
    var heedsVersion = false
    /// Whether the answer has a secret that is shown this once, and so is not given again to who
    /// repeats the request with the same `Idempotency-Key`.
    var showsSecret = false
    let answer: Answer
    /// A body that works, for the document and for the test that sends it.
    var example: String?
    /// A query that works, for the same test.
    var exampleQuery = ""
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
    /// Does once for the sender's `Idempotency-Key` what it is asked.
    let desk: ServiceDesk
    let actor: Actor
    let parameters: Parameters
    let query: Fields
    let body: Fields
    /// The file, for endpoints that take one.
    let file: FileContent
    let contentType: String
    /// The version that the sender saw, from `If-Match`.
    let seen: Int?

    /// A part of the address; whatever cannot name anything names nothing.
    func parameter(_ name: String) throws -> String {
        guard let value = parameters.get(name), ID<Any>(value).isPlausible else {
            throw DeskRefusal.notFound
        }
        return value
    }

    func id<Subject>(_ name: String, of subject: Subject.Type = Subject.self) throws -> ID<Subject>
    {
        ID(try parameter(name))
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
    /// Of a list that goes on.
    var next: NextPage?
    var headers: HTTPFields = [:]
    /// What counts as held in memory until the bytes have been written.
    var holding: Occupancy.Holding?

    /// The parameter that leads to the next page, and its value.
    struct NextPage: Sendable {
        let parameter: String
        let place: String
    }

    static func json(
        _ status: HTTPResponse.Status = .ok, version: Int? = nil,
        _ fill: (inout JSONOutput) throws -> Void
    ) rethrows -> APIResponse {
        APIResponse(status: status, bytes: try JSONOutput.object(fill), version: version)
    }

    /// A page of a list, which says where the next one begins.
    func leading(to place: String?, by parameter: String = "cursor") -> APIResponse {
        var response = self
        response.next = place.map { NextPage(parameter: parameter, place: $0) }
        return response
    }

    static let noContent = APIResponse(status: .noContent)
}
