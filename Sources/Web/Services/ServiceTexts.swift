import USM
import Values

/// The words of the pages about services.
enum ServiceTexts {
    static let title = LocalizedText(english: "Services", dutch: "Diensten")
    static let services = LocalizedText(english: "All services", dutch: "Alle diensten")
    static let none = LocalizedText(
        english: "There is no service yet", dutch: "Er is nog geen dienst")
    static let noneWhy = LocalizedText(
        english: """
            A service is something that people use, with the help they get in using it. Write the \
            first one in the enterprise file and apply it.
            """,
        dutch: """
            Een dienst is iets wat mensen gebruiken, met de hulp die ze daarbij krijgen. Schrijf de \
            eerste in het organisatiebestand en pas dat toe.
            """)
    static let answers = LocalizedText(english: "Answers for it", dutch: "Verantwoordelijk")
    static let nobodyAnswers = LocalizedText(
        english: "No team answers for it yet", dutch: "Nog geen team is er verantwoordelijk voor")

    static let change = LocalizedText(english: "Change this", dutch: "Wijzig dit")
    static let writeAll = LocalizedText(
        english: "Write the whole specification", dutch: "Schrijf de hele specificatie")

    // The canvas
    static let job = LocalizedText(
        english: "What the customer wants to get done", dutch: "Wat de klant wil bereiken")
    static let silent = LocalizedText(
        english: "Nothing is promised", dutch: "Niets beloofd")
    /// - Parameter names: of the places without a word, in the reader's language.
    static func silent(about names: String) -> LocalizedText {
        LocalizedText(
            english: "Nothing is promised about: \(names).",
            dutch: "Niets beloofd over: \(names).")
    }
    static let unspecified = LocalizedText(
        english: "Nothing is written down yet", dutch: "Er is nog niets vastgelegd")
    static let unspecifiedWhy = LocalizedText(
        english: """
            Agreements, catalogue and report follow from what is promised here. Its service \
            manager begins with what the customer wants to get done.
            """,
        dutch: """
            Overeenkomsten, catalogus en rapport volgen uit wat hier wordt beloofd. De \
            servicemanager begint met wat de klant wil bereiken.
            """)
    static let unknownService = LocalizedText(
        english: "a service that is gone", dutch: "een dienst die er niet meer is")

    /// One of the four fields of the canvas: `Facility: what it does`.
    static func part(_ node: SpecificationNode) -> LocalizedText {
        let part = node.part.name
        let isWhat = node == .facilityFunctionality || node == .supportFunctionality
        let side = isWhat ? whatItDoes : howWell
        return LocalizedText(
            english: "\(part.heading.english): \(side.english)",
            dutch: "\(part.heading.dutch): \(side.dutch)")
    }

    private static let whatItDoes = LocalizedText(english: "what it does", dutch: "wat het doet")
    private static let howWell = LocalizedText(
        english: "how well it does it", dutch: "hoe goed het dat doet")

    static func none(of kind: PromisePlace.ItemKind) -> LocalizedText {
        switch kind {
        case .good: LocalizedText(english: "No goods are named", dutch: "Geen goederen genoemd")
        case .action:
            LocalizedText(english: "No actions are named", dutch: "Geen handelingen genoemd")
        }
    }

    static func promisedOf(_ name: String) -> LocalizedText {
        LocalizedText(english: "Promised with “\(name)”", dutch: "Beloofd met “\(name)”")
    }

    static let allPromises = LocalizedText(english: "All of it", dutch: "Alles")

    // Composition
    static let composition = LocalizedText(
        english: "What it is made of", dutch: "Waaruit het bestaat")
    static let genericPart = LocalizedText(
        english: "Generic part, for everybody", dutch: "Generiek deel, voor iedereen")
    static let specificParts = LocalizedText(
        english: "Specific parts, for some", dutch: "Specifieke delen, voor sommigen")
    static let partOf = LocalizedText(english: "Is a part of", dutch: "Is een deel van")
    static let single = LocalizedText(
        english: "None: it is a single service", dutch: "Geen: het is een enkelvoudige dienst")
    static let genericWhy = LocalizedText(
        english: "A composed service has one part that all its users get.",
        dutch: "Een samengestelde dienst heeft één deel dat alle gebruikers krijgen.")
    static let specificWhy = LocalizedText(
        english: "Parts that only some of its users get beside it.",
        dutch: "Delen die alleen sommige gebruikers ernaast krijgen.")

    // Versions
    static let versions = LocalizedText(english: "Versions", dutch: "Versies")
    static let newest = LocalizedText(english: "Show the newest", dutch: "Toon de nieuwste")
    static let look = LocalizedText(
        english: "Look at this version", dutch: "Bekijk deze versie")

    static func version(_ number: Int) -> LocalizedText {
        LocalizedText(english: "Version \(number)", dutch: "Versie \(number)")
    }

    static func olderVersion(_ number: Int) -> LocalizedText {
        LocalizedText(
            english: "You are looking at version \(number), which was replaced.",
            dutch: "Je bekijkt versie \(number); die is vervangen.")
    }

    static func versionsOf(_ name: String) -> LocalizedText {
        LocalizedText(english: "Versions of \(name)", dutch: "Versies van \(name)")
    }

    static func firstVersion(_ count: String, isOne: Bool) -> LocalizedText {
        LocalizedText(
            english: isOne
                ? "The first one, with 1 promise." : "The first one, with \(count) promises.",
            dutch: isOne ? "De eerste, met 1 belofte." : "De eerste, met \(count) beloften.")
    }

    // Writing
    static let write = LocalizedText(english: "Change the promises", dutch: "Wijzig de beloften")
    static let writeFirst = LocalizedText(
        english: "Write down what is promised", dutch: "Leg vast wat wordt beloofd")
    static let writeHow = LocalizedText(
        english: """
            Begin with the job. Leave empty what is not promised. Saving makes a new version; \
            earlier ones stay.
            """,
        dutch: """
            Begin met wat de klant wil bereiken. Laat leeg wat niet wordt beloofd. Bewaren maakt \
            een nieuwe versie; eerdere blijven.
            """)
    static let measuredAs = LocalizedText(english: "Measured as", dutch: "Gemeten als")
    static let target = LocalizedText(english: "Target", dutch: "Norm")
    static let mayBeEmpty = LocalizedText(english: "may be empty", dutch: "mag leeg")
    static let save = LocalizedText(english: "Save", dutch: "Bewaar")
    static let note = LocalizedText(
        english: "Why is it changed?", dutch: "Waarom wijzigt het?")
    static let noteWhy = LocalizedText(
        english: "Whoever reads the versions later sees it beside the difference.",
        dutch: "Wie later de versies leest, ziet het naast het verschil.")
    static let writtenUnder = LocalizedText(english: "Written under", dutch: "Geschreven onder")
    static let leave = LocalizedText(english: "Leave it as it was", dutch: "Laat het zoals het was")

    static func writeTitle(_ name: String) -> LocalizedText {
        LocalizedText(
            english: "What we promise with “\(name)”", dutch: "Wat we beloven met “\(name)”")
    }

    static func saveAs(_ number: Int) -> LocalizedText {
        LocalizedText(
            english: "Save as version \(number)", dutch: "Bewaar als versie \(number)")
    }

    static func item(_ kind: PromisePlace.ItemKind, _ row: Int) -> LocalizedText {
        switch kind {
        case .good: LocalizedText(english: "Goods, line \(row)", dutch: "Goederen, regel \(row)")
        case .action:
            LocalizedText(english: "Actions, line \(row)", dutch: "Handelingen, regel \(row)")
        }
    }
}
