import Values

/// A field that the form of a file does not know; most often a slip of the pen.
package struct UnknownField: Error, Hashable, Sendable {
    /// Where it stands, such as `people.3`.
    package let path: String
    package let field: String
    package let knownFields: [String]

    package var sentence: LocalizedText {
        EnterpriseTexts.unknownField(field, known: knownFields)
    }
}

extension Decoder {
    /// The fields of an object, when it has no others.
    ///
    /// - Throws: a `DecodingError` that has an ``UnknownField`` beneath it, because decoders
    ///   pass on nothing else.
    func fields<Field: CodingKey & CaseIterable>(
        _ type: Field.Type
    ) throws -> KeyedDecodingContainer<Field> {
        let known = Field.allCases.map(\.stringValue)
        let present = try container(keyedBy: AnyField.self).allKeys.map(\.stringValue)
        guard let unknown = present.sorted().first(where: { !known.contains($0) }) else {
            return try container(keyedBy: type)
        }
        let error = UnknownField(
            path: codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
                .joined(separator: "."),
            field: unknown, knownFields: known)
        throw DecodingError.dataCorrupted(
            DecodingError.Context(
                codingPath: codingPath, debugDescription: error.sentence.english,
                underlyingError: error))
    }
}

/// Any name of a field, to see which are there.
private struct AnyField: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) {
        nil
    }
}

extension KeyedDecodingContainer {
    func text(_ key: Key) throws -> String {
        try decode(String.self, forKey: key)
    }

    func textIfPresent(_ key: Key) throws -> String? {
        try decodeIfPresent(String.self, forKey: key)
    }

    /// A list that may be left out when it is empty.
    func list<Element: Decodable>(_ key: Key, of type: Element.Type) throws -> [Element] {
        try decodeIfPresent([Element].self, forKey: key) ?? []
    }
}

extension KeyedEncodingContainer {
    mutating func encode(list: [some Encodable], forKey key: Key) throws {
        if !list.isEmpty { try encode(list, forKey: key) }
    }
}
