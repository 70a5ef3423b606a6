import Values

/// What the words of the method mean here, in our own sentences (usm.md 3.6).
package enum Glossary {
    package struct Term: Hashable, Codable, Sendable {
        /// Its anchor on the method page; never changes.
        package let slug: String
        package let topic: Topic
        package let name: LocalizedText
        /// The letters by which people shorten it.
        package let short: LocalizedText?
        /// Another word that people know it by.
        package let alsoCalled: LocalizedText?
        /// Whether the word, or what it means here, is this product's own and not the method's.
        package let isOurs: Bool
        package let meaning: LocalizedText
        /// The slugs of terms that help to understand it.
        package let seeAlso: [String]

        init(
            _ slug: String, _ topic: Topic, _ english: String, _ dutch: String,
            short: LocalizedText? = nil, alsoCalled: LocalizedText? = nil, isOurs: Bool = false,
            _ meaning: LocalizedText, see seeAlso: [String]
        ) {
            self.slug = slug
            self.topic = topic
            name = LocalizedText(english: english, dutch: dutch)
            self.short = short
            self.alsoCalled = alsoCalled
            self.isOurs = isOurs
            self.meaning = meaning
            self.seeAlso = seeAlso
        }
    }

    /// What a term is about; the glossary's chapters.
    package enum Topic: String, CaseIterable, Codable, Sendable {
        case services, agreements, calls, method, people, infrastructure

        package var name: LocalizedText {
            switch self {
            case .services: LocalizedText(english: "Services", dutch: "Diensten")
            case .agreements: LocalizedText(english: "Agreements", dutch: "Overeenkomsten")
            case .calls: LocalizedText(english: "Calls", dutch: "Meldingen")
            case .method: LocalizedText(english: "Method", dutch: "Methode")
            case .people: LocalizedText(english: "People", dutch: "Mensen")
            case .infrastructure:
                LocalizedText(english: "Infrastructure", dutch: "Infrastructuur")
            }
        }
    }

    /// All terms, by topic.
    package static let terms: [Term] =
        services + agreements + calls + method + people + infrastructure

    package static func term(_ slug: String) -> Term? { bySlug[slug] }

    private static let bySlug = Dictionary(
        terms.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
}

extension CallType {
    /// Where the glossary explains it.
    package var glossarySlug: String {
        switch self {
        case .wish: "wish"
        case .requestForChange: "request-for-change"
        case .incident: "incident"
        case .serviceRequest: "service-request"
        case .risk: "risk"
        }
    }
}
