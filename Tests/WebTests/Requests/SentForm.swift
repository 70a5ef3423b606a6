import HTTPTypes
import NIOCore

/// A form of a page, filled in, which can be sent more than once: as people do who press twice,
/// or whose network lost the answer.
struct SentForm: Sendable {
    let path: String
    private let pairs: [(String, String)]

    /// The form of a page that leads to `path` and has all the named fields.
    ///
    /// What it hides is sent along, as a browser does, and of each list its first choice.
    ///
    /// - Returns: nil when the page has no such form.
    init?(
        on page: String, to path: String, _ typed: [(key: String, value: String)]
    ) {
        let forms = page.components(between: "<form method=\"post\" action=\"\(path)\"", "</form>")
        let form = forms.first { form in
            typed.allSatisfy { form.contains("name=\"\($0.key)\"") }
        }
        guard let form else { return nil }
        let hidden = form.components(between: "<input type=\"hidden\" name=\"", "\">").map {
            let sides = $0.split(separator: "\" value=\"", omittingEmptySubsequences: false)
            return (String(sides[0]), sides.count > 1 ? String(sides[1]) : "")
        }
        let lists = form.components(between: "<select", "</select>").compactMap {
            list -> (String, String)? in
            let chosen =
                list.components(between: "<option value=\"", "\"")
                .first { list.contains("<option value=\"\($0)\" selected") }
                ?? list.components(between: "<option value=\"", "\"").first
            let name = list.components(between: " name=\"", "\"").first
            return name.map { ($0, chosen ?? "") }
        }
        let names = Set(typed.map(\.key))
        self.path = path
        pairs = (hidden + lists).filter { !names.contains($0.0) } + typed.map { ($0.key, $0.value) }
    }

    init?(on page: String, to path: String, _ typed: KeyValuePairs<String, String>) {
        self.init(on: page, to: path, typed.map { (key: $0.key, value: $0.value) })
    }

    /// The key by which it is known; nil when it has none.
    var key: String? { pairs.first { $0.0 == "once" }?.1 }

    func send(_ web: WebUnderTest, as session: WebSession) async throws -> WebAnswer {
        let body = pairs.map { "\($0.0.inForm)=\($0.1.inForm)" }.joined(separator: "&")
        return try await web.send(
            path, body: ByteBuffer(string: body),
            headers: [
                .cookie: session.cookies, .origin: "http://localhost", .accept: "text/html",
                .contentType: "application/x-www-form-urlencoded",
            ])
    }
}

extension String {
    /// What stands between each `start` and the next `end`.
    func components(between start: String, _ end: String) -> [String] {
        ranges(of: start).map { range in
            let rest = self[range.upperBound...]
            return String(rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)])
        }
    }
}
