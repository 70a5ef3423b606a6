import USM
import Values

enum MethodTexts {
    static let title = LocalizedText(
        english: "How work runs here", dutch: "Hoe het werk hier loopt")
    static let lead = LocalizedText(
        english:
            "All work is one of five processes. Pick what comes in, answer the fork's question, and see the river that follows.",
        dutch:
            "Al het werk is een van vijf processen. Kies wat er binnenkomt, beantwoord de vraag van de splitsing en zie de rivier die volgt."
    )
    static let whatComesIn = LocalizedText(
        english: "What comes in?", dutch: "Wat komt er binnen?")
    static let allWorkflows = LocalizedText(
        english: "All eight workflows", dutch: "Alle acht workflows")
    static let allSteps = LocalizedText(english: "All 37 steps", dutch: "Alle 37 stappen")
    static let words = LocalizedText(
        english: "What these words mean:", dutch: "Wat deze woorden betekenen:")
    static let glossary = LocalizedText(english: "Glossary", dutch: "Begrippen")
    static let fork = LocalizedText(english: "The fork asks", dutch: "De splitsing vraagt")
    static let undecided = LocalizedText(
        english: "Not answered yet", dutch: "Nog niet beantwoord")
    static let whoActs = LocalizedText(
        english: "Who acts, and what each step asks",
        dutch: "Wie iets doet, en wat elke stap vraagt")
    static let number = LocalizedText(english: "No.", dutch: "Nr.")
    static let workflow = LocalizedText(english: "Workflow", dutch: "Workflow")
    static let starts = LocalizedText(english: "Starts with", dutch: "Begint met")
    static let steps = LocalizedText(english: "Steps", dutch: "Stappen")
    static let course = LocalizedText(english: "Course", dutch: "Verloop")
    static let step = LocalizedText(english: "Step", dutch: "Stap")
    static let who = LocalizedText(english: "Here by default", dutch: "Hier standaard")
    static let task = LocalizedText(english: "What the step asks", dutch: "Wat de stap vraagt")
    static let glossaryLead = LocalizedText(
        english:
            "What the words of the method mean here. Each such word in the program leads to this page. What is marked as ours is no term of the method.",
        dutch:
            "Wat de woorden van de methode hier betekenen. Elk zo'n woord in het programma leidt naar deze pagina. Wat als van ons is gemerkt, is geen term van de methode."
    )
    static let stepsLead = LocalizedText(
        english:
            "The steps are the same everywhere, and nobody can add one. The method names nobody for them: who does them, and how, is for each organization to say.",
        dutch:
            "De stappen zijn overal gelijk en niemand kan er een toevoegen. De methode noemt er niemand voor: wie ze doet en hoe, bepaalt elke organisatie zelf."
    )
    static let ours = LocalizedText(english: "ours", dutch: "van ons")
    static let alsoCalled = LocalizedText(english: "Also called", dutch: "Ook wel")
    static let seeAlso = LocalizedText(english: "See", dutch: "Zie")

    static func startsProcess(_ process: ProcessKind) -> LocalizedText {
        let type = process.callType.name
        let article = process == .recover ? "an" : "a"
        return LocalizedText(
            english: "starts with \(article) \(type.english)", dutch: "begint met een \(type.dutch)"
        )
    }

    static func heading(_ type: CallType) -> LocalizedText {
        let process = type.process.name
        let subject = type.withArticle
        return LocalizedText(
            english:
                "\(subject.prefix(1).uppercased())\(subject.dropFirst()) starts \(process.english)",
            dutch: "Een \(type.name.dutch) start \(process.dutch)")
    }

    static func numbered(_ label: String, _ name: LocalizedText?) -> LocalizedText {
        guard let name else {
            return LocalizedText(
                english: "Workflow \(label): the fork decides",
                dutch: "Workflow \(label): de splitsing beslist")
        }
        return LocalizedText(
            english: "Workflow \(label): \(name.english)",
            dutch: "Workflow \(label): \(name.dutch)")
    }

    static func opens(_ process: ProcessKind) -> LocalizedText {
        let type = process.callType.name
        return LocalizedText(
            english: "A \(type.english) opens: \(process.name.english)",
            dutch: "Er opent een \(type.dutch): \(process.name.dutch)")
    }

    static let bothOpen = LocalizedText(
        english: "Both open, and run side by side",
        dutch: "Beide openen en lopen naast elkaar")
}

extension CallType {
    /// In English: `an incident`, `a wish`.
    fileprivate var withArticle: String {
        (self == .incident ? "an " : "a ") + name.english
    }
}

/// What a fork with a choice asks, and its answers (usm.md 2.3).
struct ForkQuestion: Sendable {
    let question: LocalizedText
    let answers: [Answer]

    struct Answer: Sendable {
        let targets: [ProcessKind]
        let words: LocalizedText
    }

    /// - Returns: nil for a process whose fork has no choice, or that has none.
    init?(_ process: ProcessKind) {
        switch process {
        case .recover: self = .recover
        case .improve: self = .improve
        case .agree, .change, .operate: return nil
        }
    }

    private init(_ question: LocalizedText, _ answers: [Answer]) {
        self.question = question
        self.answers = answers
    }

    private static let recover = ForkQuestion(
        LocalizedText(
            english: "Does the fix modify a managed component?",
            dutch: "Wijzigt de oplossing een beheerd component?"),
        [
            Answer(targets: [.change], words: LocalizedText(english: "Yes", dutch: "Ja")),
            Answer(targets: [.operate], words: LocalizedText(english: "No", dutch: "Nee")),
            Answer(
                targets: [.change, .operate],
                words: LocalizedText(english: "In part", dutch: "Deels")),
        ])

    private static let improve = ForkQuestion(
        LocalizedText(
            english: "What does the measure change?",
            dutch: "Wat wijzigt er door de maatregel?"),
        [
            Answer(
                targets: [.agree],
                words: LocalizedText(english: "The agreement", dutch: "De overeenkomst")),
            Answer(
                targets: [.change],
                words: LocalizedText(
                    english: "A managed component", dutch: "Een beheerd component")),
            Answer(
                targets: [.operate],
                words: LocalizedText(english: "Neither", dutch: "Geen van beide")),
        ])
}
