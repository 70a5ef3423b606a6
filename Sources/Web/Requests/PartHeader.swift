/// What stands before a part of a multipart form: its field, and for a file its name and type.
struct PartHeader {
    let name: String
    /// nil for what is no file.
    let fileName: String?
    let mediaType: String

    /// - Throws: ``UnreadableForm/malformed`` without exactly one disposition of form data that
    ///   has a name.
    init(_ bytes: some Collection<UInt8>) throws(UnreadableForm) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        var disposition: String?
        var mediaType = "application/octet-stream"
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { throw .malformed }
            let value = String(line[line.index(after: colon)...].drop { $0 == " " })
            switch line[..<colon].lowercased() {
            case "content-disposition":
                guard disposition == nil else { throw .malformed }
                disposition = value
            case "content-type": mediaType = value
            default: break
            }
        }
        guard
            let disposition, let parameters = PartHeader.parameters(of: disposition),
            let name = parameters["name"]
        else { throw .malformed }
        self.name = name
        fileName = parameters["filename"]
        self.mediaType = mediaType
    }

    /// The parameters of `form-data; name="a"; filename="b"`; nil when it is something else.
    private static func parameters(of disposition: String) -> [String: String]? {
        var rest = Substring(disposition)
        guard rest.lowercased().hasPrefix("form-data") else { return nil }
        rest = rest.dropFirst("form-data".count)
        var parameters: [String: String] = [:]
        while !rest.isEmpty {
            rest = rest.drop { $0 == " " }
            guard rest.first == ";" else { return nil }
            rest = rest.dropFirst().drop { $0 == " " }
            guard let equals = rest.firstIndex(of: "=") else { return nil }
            let key = rest[..<equals].lowercased()
            rest = rest[rest.index(after: equals)...]
            guard rest.first == "\"" else { return nil }
            rest = rest.dropFirst()
            guard let quote = rest.firstIndex(of: "\"") else { return nil }
            // Browsers escape a quote in a name as %22, so the first quote ends it.
            guard parameters.updateValue(unescaped(rest[..<quote]), forKey: key) == nil else {
                return nil
            }
            rest = rest[rest.index(after: quote)...]
        }
        return parameters
    }

    private static func unescaped(_ text: Substring) -> String {
        String(text).replacing("%22", with: "\"").replacing("%0D", with: " ")
            .replacing("%0A", with: " ")
    }
}
