import HTTPTypes
import Hummingbird
import JSON
import Values

/// The OpenAPI 3.1 document, written from the endpoints themselves.
struct OpenAPIDocument: Sendable {
    let bytes: [UInt8]

    init(endpoints: [Endpoint]) {
        bytes = JSONOutput.object { document in
            document.field("openapi", "3.1.0")
            document.key("info")
            document.object {
                $0.field("title", "Mainstay")
                $0.field("version", "1")
                $0.field("description", "Enterprise service management on USM and CEM.")
                $0.key("license")
                $0.object { license in
                    license.field("name", "AGPL-3.0-or-later")
                    license.field("identifier", "AGPL-3.0-or-later")
                }
            }
            document.key("servers")
            document.list(["/api/v1"]) { list, url in list.object { $0.field("url", url) } }
            document.key("security")
            document.list(["token"]) { list, name in
                list.object { scheme in
                    scheme.key(named: name)
                    scheme.list([String]()) { $0.value($1) }
                }
            }
            document.key("paths")
            document.object { OpenAPIDocument.write(paths: endpoints, &$0) }
            document.key("components")
            document.object { OpenAPIDocument.writeComponents(&$0) }
        }
    }

    private static func write(paths endpoints: [Endpoint], _ output: inout JSONOutput) {
        var seen: Set<String> = []
        for path in endpoints.map(\.path) where seen.insert(path).inserted {
            output.key(named: path)
            output.object { item in
                for endpoint in endpoints where endpoint.path == path {
                    item.key(named: endpoint.method.rawValue.lowercased())
                    item.object { write(endpoint, &$0) }
                }
            }
        }
    }

    private static func write(_ endpoint: Endpoint, _ output: inout JSONOutput) {
        output.field("operationId", endpoint.name)
        output.field("summary", endpoint.summary)
        let parameters = endpoint.parameters
        if !parameters.isEmpty {
            output.key("parameters")
            output.list(parameters) { $1.write(&$0) }
        }
        writeBody(of: endpoint, &output)
        output.key("responses")
        output.object { responses in
            responses.key(named: String(endpoint.answer.status.code))
            responses.object { writeAnswer(endpoint.answer, &$0) }
            for (code, meaning) in endpoint.refusals {
                responses.key(named: code)
                responses.object {
                    $0.field("description", meaning)
                    $0.content("application/problem+json", schema: "Problem")
                }
            }
        }
    }

    private static func writeAnswer(_ answer: Endpoint.Answer, _ output: inout JSONOutput) {
        output.field("description", answer.meaning)
        if let schema = answer.schema {
            output.content("application/json", schema: schema)
        } else if answer.status != .noContent {
            output.content("application/octet-stream", schema: nil)
        }
    }

    private static func writeBody(of endpoint: Endpoint, _ output: inout JSONOutput) {
        if endpoint.takesFile {
            output.key("requestBody")
            output.object {
                $0.field("required", true)
                $0.content("application/octet-stream", schema: nil)
            }
        }
        guard let fields = endpoint.body, !fields.isEmpty else { return }
        output.key("requestBody")
        output.object { body in
            body.field("required", fields.contains(where: \.isRequired))
            body.key("content")
            body.object { content in
                content.key("application/json")
                content.object { media in
                    media.key("schema")
                    media.object { write(fields: fields, &$0) }
                    if let example = endpoint.example {
                        media.key("example")
                        media.document(example)
                    }
                }
            }
        }
    }

    /// An object with these fields and no others.
    static func write(fields: [Field], _ output: inout JSONOutput) {
        output.field("type", "object")
        output.field("additionalProperties", false)
        let required = fields.filter(\.isRequired)
        if !required.isEmpty {
            output.key("required")
            output.list(required) { $0.value($1.name) }
        }
        output.key("properties")
        output.object { properties in
            for field in fields {
                properties.key(named: field.name)
                field.kind.writeSchema(&properties, meaning: field.meaning)
            }
        }
    }
}

extension Endpoint {
    /// Everything that stands in the address or the headers.
    fileprivate var parameters: [OpenAPIParameter] {
        let inPath = path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
            OpenAPIParameter(
                name: String($0.dropFirst().dropLast()), place: "path", isRequired: true,
                kind: .id, meaning: "")
        }
        let inQuery = query.map {
            OpenAPIParameter(
                name: $0.name, place: "query", isRequired: $0.isRequired, kind: $0.kind,
                meaning: $0.meaning)
        }
        var inHeader: [OpenAPIParameter] = []
        if heedsVersion {
            inHeader.append(
                OpenAPIParameter(
                    name: "If-Match", place: "header", isRequired: false, kind: .text(limit: 22),
                    meaning: "The version that you saw, in quotes."))
        }
        if method == .post {
            inHeader.append(
                OpenAPIParameter(
                    name: "Idempotency-Key", place: "header", isRequired: false,
                    kind: .text(limit: 200),
                    meaning: showsSecret
                        ? "The same key makes it once; the secret is in the first answer only."
                        : "The same key with the same request does it once."))
        }
        return inPath + inQuery + inHeader
    }

    /// The refusals that it may answer with.
    fileprivate var refusals: [(String, String)] {
        var refusals: [(String, String)] = []
        if body != nil { refusals.append(("400", "The body is no JSON document.")) }
        refusals.append(("401", "No valid token."))
        refusals.append(("403", "Not yours to do."))
        if path.contains("{") { refusals.append(("404", "None that you may see.")) }
        if heedsVersion { refusals.append(("409", "Not in this state, or changed meanwhile.")) }
        if showsSecret { refusals.append(("409", "Made already under this key.")) }
        if method != .get, !heedsVersion {
            refusals.append(("412", "`If-Match` was sent, and there is no version here."))
        }
        if body != nil || takesFile { refusals.append(("413", "Larger than is taken.")) }
        if body != nil { refusals.append(("415", "The body is not said to be JSON.")) }
        refusals.append(("422", "Fields that cannot be used."))
        refusals.append(("503", "The database does not answer; try again."))
        return refusals
    }
}

private struct OpenAPIParameter {
    let name: String
    let place: String
    let isRequired: Bool
    let kind: Field.Kind
    let meaning: String

    func write(_ output: inout JSONOutput) {
        output.object {
            $0.field("name", name)
            $0.field("in", place)
            $0.field("required", isRequired)
            if !meaning.isEmpty { $0.field("description", meaning) }
            $0.key("schema")
            kind.writeSchema(&$0)
        }
    }
}

extension JSONOutput {
    fileprivate mutating func content(_ mediaType: String, schema: String?) {
        key("content")
        object { content in
            content.key(named: mediaType)
            content.object { media in
                guard let schema else { return }
                media.key("schema")
                media.object { $0.field("$ref", "#/components/schemas/\(schema)") }
            }
        }
    }
}
