import Testing
import USM
import Values

/// Every text that people read is there in both languages, and is not one language twice.
@Suite struct TextTests {
    /// Words that are the same in both languages.
    private static let shared: Set<String> = [
        "incident", "service request", "operator", "manager", "known error", "practice",
        "procedure", "impact", "release", "SA", "RFC", "SRQ", "workflow", "commodity",
    ]

    static let texts: [(name: String, text: LocalizedText)] = methodTexts + callTexts + otherTexts

    private static let methodTexts: [(String, LocalizedText)] =
        ProcessKind.allCases.flatMap { [("process", $0.name), ("purpose", $0.purpose)] }
        + ProcessKind.allCases.flatMap(\.definition.allSteps).flatMap {
            [("step \($0.code)", $0.name), ("task \($0.code)", $0.definition.task)]
        }
        + Workflow.all.map { ("workflow \($0.number)", $0.name) }
        + CallType.allCases.map { ("type", $0.name) }
        + Impact.allCases.map { ("impact", $0.name) }
        + Urgency.allCases.map { ("urgency", $0.name) }
        + Priority.allCases.map { ("priority", $0.name) }
        + Profile.allCases.map { ("profile", $0.name) }

    private static let callTexts: [(String, LocalizedText)] =
        Call.Action.allCases.map { ("action", $0.name) }
        + Call.Status.allCases.map { ("status", $0.name) }
        + Call.Confirmation.allCases.map { ("confirmation", $0.name) }
        + Call.Ending.allCases.map { ("ending", $0.name) }
        + Call.Child.Outcome.allCases.map { ("outcome", $0.name) }
        + Call.Link.Kind.allCases.map { ("link", $0.name) }
        + Call.Visibility.allCases.map { ("visibility", $0.name) }
        + Registration.Channel.allCases.map { ("channel", $0.name) }

    private static let otherTexts: [(String, LocalizedText)] =
        TypingQuestion.allCases.map { ("question", $0.text) }
        + TypingAnswer.allCases.map { ("answer", $0.name) }
        + TypingSuggestion.Confidence.allCases.map { ("confidence", $0.name) }
        + Glossary.Topic.allCases.map { ("topic", $0.name) }
        + Glossary.terms.flatMap { [("term", $0.name), ("meaning", $0.meaning)] }
        + Glossary.terms.compactMap(\.short).map { ("short", $0) }
        + Glossary.terms.compactMap(\.alsoCalled).map { ("also called", $0) }

    @Test(arguments: texts.indices)
    func `A text is there in both languages`(index: Int) {
        let (name, text) = Self.texts[index]
        for language in Language.allCases {
            #expect(!text[language].isEmpty, "\(name)")
            #expect(text[language].first?.isWhitespace == false, "\(name)")
            #expect(text[language].last?.isWhitespace == false, "\(name)")
        }
    }

    @Test(arguments: texts.indices)
    func `A text differs between the languages, unless both have the same word`(index: Int) {
        let (name, text) = Self.texts[index]
        let isShared = Self.shared.contains(text.english)
        #expect(isShared == (text.english == text.dutch), "\(name): \(text.english)")
    }

    @Test(arguments: texts.indices)
    func `No text shouts`(index: Int) {
        let (name, text) = Self.texts[index]
        #expect(!text.english.contains("!") && !text.dutch.contains("!"), "\(name)")
    }

    @Test func `Names of one kind are different from each other`() {
        for language in Language.allCases {
            #expect(Set(Call.Action.allCases.map { $0.name[language] }).count == 28)
            #expect(Set(Call.Status.allCases.map { $0.name[language] }).count == 9)
            #expect(Set(Call.Confirmation.allCases.map { $0.name[language] }).count == 6)
            #expect(Set(Call.Link.Kind.allCases.map { $0.name[language] }).count == 7)
            #expect(Set(Registration.Channel.allCases.map { $0.name[language] }).count == 7)
            #expect(Set(CallType.allCases.map { $0.name[language] }).count == 5)
        }
    }
}
