import Testing

/// A Dutch word that another one took the place of; one thing has one word on every page.
struct RetiredTerm: Sendable, CustomTestStringConvertible {
    let term: String
    let instead: String

    var testDescription: String { term }

    func findings(in file: SwiftFile) -> [Finding] {
        file.lines
            .filter { $0.text.lowercased().contains(term) }
            .map { file.finding($0.number, "“\(term)” is called “\(instead)” everywhere else") }
    }
}

private let retiredTerms = [
    RetiredTerm(term: "werkstroom", instead: "workflow"),
    RetiredTerm(term: "journaal", instead: "logboek"),
    RetiredTerm(term: "aanvrager", instead: "aanmelder"),
    RetiredTerm(term: "ondernemingsbestand", instead: "organisatiebestand"),
    RetiredTerm(term: "bedrijfsbestand", instead: "organisatiebestand"),
    RetiredTerm(term: "verbruiksartikel", instead: "commodity"),
    RetiredTerm(term: "geen overeenkomst dekt", instead: "valt onder geen enkele overeenkomst"),
]

struct DutchTermTests {
    /// The glossary may name what else a thing is called.
    @Test(arguments: retiredTerms)
    func `No page says a thing in a word that was replaced`(retired: RetiredTerm) {
        let files = Repository.whole.sources.filter { !$0.path.contains("/Glossary/") }
        expectNone(files.flatMap(retired.findings))
    }

    @Test func `A replaced word is found in a text, small or capital, and not in a comment`() {
        let contents = #"""
            // journaal
            let journaal = "logboek"
            let title = "Journaal"
            """#
        let file = SwiftFile(path: "Sources/Web/Example.swift", contents: contents)
        let retired = RetiredTerm(term: "journaal", instead: "logboek")
        #expect(retired.findings(in: file).map(\.line) == [3])
    }
}
