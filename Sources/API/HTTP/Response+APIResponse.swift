import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension HTTPField.Name {
    static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .contentDisposition
    static let link = HTTPField.Name("Link") ?? .location
}

extension Response {
    init(_ answer: APIResponse, to request: Request) {
        var headers = answer.headers
        headers.append(HTTPField(name: .cacheControl, value: "no-store"))
        headers.append(HTTPField(name: .xContentTypeOptions, value: "nosniff"))
        if let location = answer.location { headers[.location] = location }
        if let next = answer.next {
            headers[.link] = "<\(request.uri.naming(next))>; rel=\"next\""
        }
        if let version = answer.version {
            let tag = "\"\(version)\""
            headers[.eTag] = tag
            if request.method == .get || request.method == .head, request.has(tag) {
                self.init(status: .notModified, headers: headers)
                return
            }
        }
        guard answer.status != .noContent else {
            self.init(status: .noContent, headers: headers)
            return
        }
        headers.append(HTTPField(name: .contentType, value: answer.contentType))
        self.init(
            status: answer.status, headers: headers,
            body: answer.body)
    }
}

extension APIResponse {
    fileprivate var body: ResponseBody {
        let buffer = ByteBuffer(bytes: bytes)
        guard let holding else { return ResponseBody(byteBuffer: buffer) }
        return ResponseBody(contentLength: buffer.readableBytes) { writer in
            defer { holding.giveBack() }
            try await writer.write(buffer)
            try await writer.finish(nil)
        }
    }
}

extension Request {
    /// Whether the sender has the version with this tag already.
    fileprivate func has(_ tag: String) -> Bool {
        guard let header = headers[.ifNoneMatch] else { return false }
        if header == tag || header == "*" { return true }
        return header.split(separator: ",").contains { part in
            let plain = part.trimmingPrefix(while: \.isWhitespace).trimmingPrefix("W/")
            return plain.prefix { !$0.isWhitespace } == tag
        }
    }
}

extension URI {
    /// This address with one parameter set to the place where the next page begins.
    fileprivate func naming(_ next: APIResponse.NextPage) -> String {
        let others = (query ?? "").split(separator: "&").filter { part in
            part.prefix { $0 != "=" } != next.parameter
                && part.utf8.allSatisfy { (33...126).contains($0) && $0 != 60 && $0 != 62 }
        }
        let parameters = others.map(String.init) + ["\(next.parameter)=\(next.place)"]
        return path + "?" + parameters.joined(separator: "&")
    }
}
