import Testing
import USM
import Values

@Suite struct GlossaryTests {
    @Test func `Every term has a slug of its own, fit for an address`() {
        let slugs = Glossary.terms.map(\.slug)
        #expect(Set(slugs).count == slugs.count)
        for slug in slugs {
            #expect(slug.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") }, "\(slug)")
        }
    }

    @Test(arguments: Glossary.terms)
    func `What a term refers to is in the glossary`(term: Glossary.Term) {
        #expect(!term.seeAlso.isEmpty)
        for slug in term.seeAlso {
            #expect(Glossary.term(slug) != nil, "\(slug)")
            #expect(slug != term.slug)
        }
    }

    @Test(arguments: Glossary.terms)
    func `A meaning is a sentence or two`(term: Glossary.Term) {
        for language in Language.allCases {
            let meaning = term.meaning[language]
            #expect(meaning.hasSuffix(".") && meaning.count < 200)
            #expect(meaning.first?.isUppercase == true)
        }
    }

    @Test(arguments: [
        "service", "facility", "support", "goods", "actions", "functionality", "functioning",
        "provider", "supplier", "customer", "user", "agreement", "service-agreement",
        "operational-agreement", "underpinning-contract", "service-catalog", "request-catalog",
        "call", "requester", "wish", "request-for-change", "incident", "service-request", "risk",
        "failure", "managed-infrastructure", "managed-infrastructure-register",
        "managed-component", "commodity", "routine", "practice", "profile",
        "tasks-authorities-responsibilities", "operator", "coordinator", "manager",
        "solution-team", "known-error", "measure", "residual-risk", "event", "control", "value",
        "complaint", "workflow", "step", "fork", "block", "sub-incident", "design",
        "contribution", "chain", "hand-over", "freeze-window", "release", "recurring-action",
        "service-report",
    ])
    func `The terms of the method are in the glossary`(slug: String) {
        #expect(Glossary.term(slug)?.slug == slug)
    }

    @Test(arguments: CallType.allCases)
    func `A call type is explained under its own name`(type: CallType) {
        #expect(Glossary.term(type.glossarySlug)?.name == type.name)
    }

    @Test func `Terms are grouped by topic`() {
        let topics = Glossary.terms.map(\.topic)
        #expect(
            topics
                == Glossary.Topic.allCases.flatMap { topic in
                    topics.filter { $0 == topic }
                })
        #expect(Set(topics) == Set(Glossary.Topic.allCases))
    }

    @Test(arguments: [
        "typing-questions", "risk-matrix", "outage", "overload", "external-customer", "commodity",
    ])
    func `What is ours and not the method’s says so`(slug: String) {
        #expect(Glossary.term(slug)?.isOurs == true)
    }

    @Test func `Who knows the old Dutch word for a workflow finds it`() {
        #expect(Glossary.term("workflow")?.name.dutch == "workflow")
        #expect(Glossary.term("workflow")?.alsoCalled?.dutch == "werkstroom")
    }

    @Test func `An unknown term is none`() {
        #expect(Glossary.term("ticket") == nil)
    }
}
