import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    private static let linkFields: [Field] = [
        .required("kind", .oneOf(Call.Link.Kind.allCases.map(\.rawValue)), "How they relate."),
        .required("other", .text(limit: 40), "The other call's reference."),
    ]

    static let callConversation: [Endpoint] = [
        action(
            "comments", "addComment", "Say something about the call.",
            [
                .required("text", .text(limit: 20_000), "The words. Markdown."),
                .required(
                    "visibility", .oneOf(Call.Visibility.allCases.map(\.rawValue)),
                    "Who reads it: colleagues only, or the requester too."),
            ], #"{"text": "Third window this month.", "visibility": "internal"}"#
        ) { fields in
            .comment(
                fields.choice("visibility") ?? .internal, text: fields.text("text") ?? "")
        },
        action(
            "questions", "askRequester", "Ask the requester something.",
            [
                .required("text", .text(limit: 20_000), "The question.")
            ], #"{"text": "Which cart is it?"}"#
        ) { fields in
            .ask(text: fields.text("text") ?? "")
        },
        action(
            "answers", "answerQuestion", "Answer what was asked.",
            [
                .required("text", .text(limit: 20_000), "The answer.")
            ], #"{"text": "The one at the window."}"#
        ) { fields in
            .answer(text: fields.text("text") ?? "")
        },
        action(
            "escalations", "escalateCall",
            "Say that it takes too long; reaches the workflow coordinator, and no clock.",
            [
                .required("text", .text(limit: 20_000), "What it is about.")
            ], #"{"text": "Eighteen patients wait for their medication."}"#
        ) { fields in
            .escalate(text: fields.text("text") ?? "")
        },
        action(
            "links", "linkCalls", "Link the call to another.", linkFields,
            #"{"kind": "related", "other": "INC-1001"}"#
        ) { fields in
            .link(fields.choice("kind") ?? .related, other: fields.text("other") ?? "")
        },
        removal(
            "links", "unlinkCalls", "Take a link away.", linkFields,
            "kind=related&other=INC-1001"
        ) { fields in
            .unlink(fields.choice("kind") ?? .related, other: fields.text("other") ?? "")
        },
        action("watch", "watchCall", "Follow the call.", [], "{}") { _ in .watch },
        removal("watch", "unwatchCall", "Follow it no more.", [], "") { _ in .unwatch },
        listFiles, readFile, addFile,
    ]

    private static let listFiles = Endpoint(
        method: .get, path: "/calls/{reference}/files", name: "listFiles",
        summary: "The files of a call.",
        answer: .init(status: .ok, meaning: "The files.", schema: "Files")
    ) { request in
        let files = try await request.desk.files(
            of: try request.parameter("reference"), as: request.actor)
        return .json { document in
            document.key("files")
            document.list(files) { list, file in
                list.object {
                    $0.field("file", file.sequence)
                    $0.field("name", file.attachment.name)
                    $0.field("media_type", file.attachment.mediaType)
                    $0.field("size", file.attachment.size)
                    $0.field("sha256", file.attachment.digest)
                    $0.field("visibility", file.attachment.visibility.rawValue)
                }
            }
        }
    }

    private static let readFile = Endpoint(
        method: .get, path: "/calls/{reference}/files/{file}", name: "readFile",
        summary: "The bytes of a file.",
        answer: .init(status: .ok, meaning: "The bytes.", schema: nil)
    ) { request in
        guard let sequence = Int(try request.parameter("file")) else {
            throw DeskRefusal.notFound
        }
        let (attachment, bytes, holding) = try await request.desk.file(
            sequence, of: try request.parameter("reference"), as: request.actor)
        var response = APIResponse(
            bytes: bytes, contentType: "application/octet-stream")
        response.holding = holding
        response.headers[.contentDisposition] =
            "attachment; filename*=UTF-8''" + attachment.name.percentEncoded
        return response
    }

    private static let addFile = Endpoint(
        method: .post, path: "/calls/{reference}/files", name: "addFile",
        summary: "Add a file of at most 25 MB; the body is its bytes.",
        query: [
            .required("name", .text(limit: 200), "The file's name."),
            .optional(
                "visibility", .oneOf(Call.Visibility.allCases.map(\.rawValue)),
                "Who reads it; the requester too unless you say."),
        ],
        takesFile: true, heedsVersion: true,
        answer: .init(status: .ok, meaning: "The call has moved on.", schema: "CallReceipt"),
        exampleQuery: "name=window.txt&visibility=internal"
    ) { request in
        let file = NewFile(
            name: request.query.text("name") ?? "", mediaType: request.contentType,
            content: request.file)
        return try await request.change(
            .attach([file], request.query.choice("visibility") ?? .requester))
    }
}

extension String {
    /// As RFC 8187 writes names that are no plain ASCII.
    fileprivate var percentEncoded: String {
        utf8.reduce(into: "") { text, byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || byte == 45 || byte == 46 || byte == 95
            if isPlain {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
