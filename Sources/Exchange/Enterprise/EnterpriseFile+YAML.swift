import Desk
import Foundation
import Values
import Yams

/// Why an enterprise file cannot be read: where, and what was expected there.
package struct EnterpriseFileError: Error, Hashable, Sendable {
    package let file: String
    /// A line, or the way to the field such as `people.3.name`; nil for the file as a whole.
    package let place: String?
    package let sentence: LocalizedText
}

extension EnterpriseFile {
    /// A file larger than this is no enterprise.
    private static let sizeLimit = 16 << 20

    /// Reads an enterprise from YAML.
    ///
    /// - Parameter file: what messages call it.
    package init(yaml: [UInt8], file: String) throws(EnterpriseFileError) {
        guard yaml.count <= Self.sizeLimit else {
            throw EnterpriseFileError(file, nil, EnterpriseFileTexts.tooLarge(Self.sizeLimit))
        }
        guard let text = String(validating: yaml, as: UTF8.self) else {
            throw EnterpriseFileError(file, nil, EnterpriseFileTexts.notUTF8)
        }
        guard !text.allSatisfy(\.isWhitespace) else {
            throw EnterpriseFileError(file, nil, EnterpriseFileTexts.empty)
        }
        do {
            self = try YAMLDecoder().decode(EnterpriseFile.self, from: text)
        } catch let error as DecodingError {
            throw EnterpriseFileError(file, error)
        } catch {
            throw EnterpriseFileError(file, nil, EnterpriseFileTexts.malformed("\(error)"))
        }
    }

    /// The same enterprise always as the same text.
    package func yaml() throws -> String {
        let encoder = YAMLEncoder()
        encoder.options.allowUnicode = true
        encoder.options.width = -1
        return try encoder.encode(self)
    }
}

extension EnterpriseFileError {
    fileprivate init(_ file: String, _ place: String?, _ sentence: LocalizedText) {
        self.init(file: file, place: place, sentence: sentence)
    }

    fileprivate init(_ file: String, _ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(
                file, Self.path(context), EnterpriseFileTexts.missing(field: key.stringValue))
        case .valueNotFound(_, let context):
            self.init(file, Self.path(context), EnterpriseFileTexts.noValue)
        case .typeMismatch(_, let context):
            self.init(
                file, Self.path(context), EnterpriseFileTexts.wrong(context.debugDescription))
        case .dataCorrupted(let context):
            self.init(file, context)
        @unknown default:
            self.init(file, nil, EnterpriseFileTexts.malformed("\(error)"))
        }
    }

    private init(_ file: String, _ context: DecodingError.Context) {
        switch context.underlyingError {
        case let unknown as UnknownField:
            self.init(file, Self.path(context), unknown.sentence)
        case let error as YamlError:
            self.init(file, error)
        default:
            self.init(
                file, Self.path(context), EnterpriseFileTexts.wrong(context.debugDescription))
        }
    }

    private init(_ file: String, _ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(file, "line \(mark.line)", EnterpriseFileTexts.malformed(problem))
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.sorted().joined(separator: ", ")
            self.init(
                file, "line \(context.mark.line)", EnterpriseFileTexts.repeated(fields: keys))
        case .reader, .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            self.init(file, nil, EnterpriseFileTexts.malformed("\(error)"))
        }
    }

    /// Lists count from 1, as people do.
    private static func path(_ context: DecodingError.Context) -> String? {
        let path = context.codingPath
            .map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
            .joined(separator: ".")
        return path.isEmpty ? nil : path
    }
}

private enum EnterpriseFileTexts {
    static func tooLarge(_ limit: Int) -> LocalizedText {
        LocalizedText(
            english: "The file is larger than \(limit >> 20) MiB.",
            dutch: "Het bestand is groter dan \(limit >> 20) MiB.")
    }

    static let notUTF8 = LocalizedText(
        english: "The file is not UTF-8 text.", dutch: "Het bestand is geen UTF-8-tekst.")
    static let empty = LocalizedText(
        english: "The file is empty.", dutch: "Het bestand is leeg.")
    static let noValue = LocalizedText(
        english: "A value is missing here.", dutch: "Hier ontbreekt een waarde.")

    static func malformed(_ reason: String) -> LocalizedText {
        LocalizedText(
            english: "The file is not YAML: \(reason).",
            dutch: "Het bestand is geen YAML: \(reason).")
    }

    static func repeated(fields: String) -> LocalizedText {
        LocalizedText(
            english: "A field stands twice: \(fields).",
            dutch: "Een veld staat er dubbel: \(fields).")
    }

    static func missing(field: String) -> LocalizedText {
        LocalizedText(
            english: "The field “\(field)” is missing.", dutch: "Het veld “\(field)” ontbreekt.")
    }

    static func wrong(_ reason: String) -> LocalizedText {
        LocalizedText(
            english: "This cannot be used: \(reason)", dutch: "Dit is niet bruikbaar: \(reason)")
    }
}
