import TestKit
import Testing
import USM
import Values

@Suite struct SuggestionTests {
    private static func agreement(_ name: String, _ calls: PreAgreedCall...) -> Agreement {
        Agreement(
            id: ID(name), name: LocalizedText(english: name, dutch: name), service: ID(name),
            customer: ID("customer"), provider: ID("provider"),
            validFrom: Instant(milliseconds: 0), preAgreedCalls: calls)
    }

    private static func call(
        _ english: String, _ dutch: String, _ type: CallType, _ words: String...
    ) -> PreAgreedCall {
        PreAgreedCall(
            name: LocalizedText(english: english, dutch: dutch), type: type, words: words)
    }

    static let workplace = agreement(
        "IT workplace",
        call("Password reset", "Wachtwoord herstellen", .serviceRequest, "password", "wachtwoord"),
        call("New laptop", "Nieuwe laptop", .requestForChange, "laptop for", "laptop voor"),
        call("Folder access", "Toegang tot map", .serviceRequest, "access folder", "toegang map"),
        call("New badge", "Nieuwe pas", .serviceRequest, "a badge", "nieuwe pas"))
    static let onboarding = agreement(
        "Onboarding",
        call("New colleague", "Nieuwe collega", .requestForChange, "colleague starts"))
    static let all = [workplace, onboarding, agreement("Catering"), agreement("Laboratory")]

    private func suggest(_ text: String, under agreements: [Agreement] = all) -> TypingSuggestion {
        CallTyping.suggest(text: text, under: agreements)
    }

    // MARK: The worked examples

    /// Each line of the mock's intake page.
    @Test(arguments: [
        ("Badge reader at gate B beeps but does not open", CallType.incident, false),
        ("I lost my password", .serviceRequest, false),
        ("Can we also have the ward report in English?", .wish, false),
        ("New colleague starts on Monday in team blue", .requestForChange, false),
        ("Third time that the meal came cold this week", .wish, true),
        ("Carts share one mount, it will break again", .risk, false),
        ("Lab results come 20 minutes later than yesterday", .incident, false),
    ])
    func `The requests of the intake page get their types`(
        text: String, type: CallType, isComplaint: Bool
    ) {
        let suggestion = suggest(text)
        #expect(suggestion.type == type && suggestion.isComplaint == isComplaint)
    }

    @Test(arguments: ["I lost my password", "Ik ben mijn wachtwoord kwijt", "forgot my passwords"])
    func `A lost password is a service request where resets are agreed and else a wish`(
        text: String
    ) {
        let agreed = suggest(text)
        #expect(agreed.type == .serviceRequest && agreed.confidence == .sure)
        #expect(agreed.grounds.first?.preAgreed?.call.name.english == "Password reset")
        #expect(agreed.grounds.first?.preAgreed?.agreement == Self.workplace.id)
        let elsewhere = suggest(text, under: [Self.onboarding])
        #expect(elsewhere.type == .wish && elsewhere.confidence == .unsure)
        #expect(elsewhere.result.reasons.last?.question == .isOutside)
    }

    @Test func `One's own slip is no failure, even when something does not work because of it`() {
        let text = "Can't log in, I forgot my password"
        #expect(suggest(text).type == .serviceRequest)
        #expect(suggest(text, under: [Self.onboarding]).type == .wish)
    }

    @Test(arguments: [
        ("The scanner on ward 4 does not read wristbands", CallType.incident),
        ("De scanner op afdeling 4 leest de polsbandjes niet", .incident),
        ("De wifi doet het alweer niet", .incident),
        ("De badgelezer piept maar gaat niet open", .incident),
        ("Something is broken", .incident),
        ("Er ligt een kabel los, straks valt er iemand", .risk),
        ("Idea: the same mount breaks on all carts", .risk),
        ("Ik heb een idee voor de kantine", .risk),
        ("Laptop for the new colleague on 1 December", .requestForChange),
        ("Nieuwe laptop voor mijn collega", .requestForChange),
        ("access to a folder", .serviceRequest),
        ("Graag toegang tot de map ontslag", .serviceRequest),
        ("Alweer een koude maaltijd", .wish),
        ("Een klacht over de receptie", .wish),
        ("Kunnen we het rapport ook in het Engels krijgen?", .wish),
    ])
    func `People's words in both languages lead to a type`(text: String, type: CallType) {
        #expect(suggest(text).type == type)
    }

    // MARK: What it says of itself

    @Test func `It says which words led to it, as they were written`() throws {
        let ground = try #require(suggest("De wifi DOET het alweer Níet.").grounds.first)
        #expect(ground.words == "DOET het alweer Níet")
        #expect(ground.question == .deviates)
    }

    @Test func `Where nothing points anywhere nothing is decided, and nothing is made up for it`() {
        for text in ["", "   ", "asdf qwer", "🙂", "…", "ワイファイ"] {
            let suggestion = suggest(text)
            #expect(suggestion.decided == nil && suggestion.confidence == .unsure)
            #expect(suggestion.grounds.isEmpty)
        }
    }

    @Test(arguments: [
        "Kan er iemand kijken naar de rare geur in de kelder?", "strange smell in the cellar",
        "Somebody else sat in the room that I had booked", "The lift is slow today",
        "会議室の鍵が見つかりません", "Не работает", "شاشة الغرفة", "I need something",
    ])
    func `What the words do not decide stays open, whatever the script`(text: String) {
        #expect(suggest(text).decided == nil)
    }

    @Test(arguments: [
        ("The lift is broken", TypingSuggestion.Confidence.sure),
        ("The lift does not come", .likely),
        ("The lift is slow today", .unsure),
        ("Third time that the lift came late", .likely),
        ("A complaint about the lift", .sure),
    ])
    func `Stronger words make it surer`(text: String, confidence: TypingSuggestion.Confidence) {
        #expect(suggest(text).confidence == confidence)
    }

    @Test func `Words that contradict what was agreed make it less sure`() {
        #expect(suggest("A new laptop for Kim").confidence == .sure)
        let contested = suggest("The new laptop does not start")
        #expect(contested.type == .incident && contested.confidence == .unsure)
        #expect(contested.grounds.map(\.question) == [.deviates, .modifies])
    }

    @Test func `A failure now outweighs what has been`() {
        let suggestion = suggest("The printer is broken for the third time")
        #expect(suggestion.type == .incident && !suggestion.isComplaint)
    }

    @Test func `Where nothing is agreed a failure is doubtful`() {
        let suggestion = suggest("The lift is broken", under: [])
        #expect(suggestion.type == .incident && suggestion.confidence == .unsure)
    }

    @Test func `The reason is a few words in both languages`() {
        #expect(
            suggest("I lost my password").because.english == "agreed in advance: Password reset")
        #expect(suggest("Kabel kapot").because.dutch == "“kapot” wijst op een storing")
        #expect(suggest("qwer").because.english == "nothing in its words decides it")
        for text in ["risk", "alweer", "slow", "badge a", "x"] {
            let because = suggest(text).because
            #expect(because.english != because.dutch)
        }
    }

    // MARK: What was agreed in advance

    @Test(arguments: CallType.allCases)
    func `A pre-agreed call gives the type that was agreed`(type: CallType) {
        let agreement = Self.agreement("Any", Self.call("Thing", "Ding", type, "frobnicate"))
        let suggestion = suggest("please frobnicate it", under: [agreement])
        #expect(suggestion.type == type && suggestion.confidence == .sure)
    }

    @Test func `Of several pre-agreed calls the one with the most words is meant`() {
        let agreement = Self.agreement(
            "Any", Self.call("Laptop", "Laptop", .serviceRequest),
            Self.call("Laptop bag", "Laptoptas", .requestForChange))
        #expect(suggest("a laptop bag", under: [agreement]).type == .requestForChange)
        #expect(suggest("a laptop", under: [agreement]).type == .serviceRequest)
    }

    @Test(arguments: ["badges", "BADGE", "badge's", "bádge", "a badge."])
    func `Plurals, capitals and accents do not hide a word`(text: String) {
        let agreement = Self.agreement("Any", Self.call("x", "y", .serviceRequest, "badge"))
        #expect(suggest("I need \(text)", under: [agreement]).type == .serviceRequest)
    }

    @Test(arguments: ["badgeless", "bad ge", "adge"])
    func `Another word is not taken for it`(text: String) {
        let agreement = Self.agreement("Any", Self.call("x", "y", .serviceRequest, "badge"))
        #expect(suggest("I need \(text)", under: [agreement]).type == .wish)
    }

    @Test func `A phrase does not run on into the next sentence`() {
        #expect(suggest("Access please. The folder is blue").type == .wish)
        #expect(suggest("I write when I can. Not now").grounds.first?.words == "Not")
    }

    // MARK: Limits

    @Test func `Only the first words are read, so a long text costs no more than a short one`() {
        let filler = String(repeating: "word ", count: 40)
        #expect(suggest(filler + "broken").grounds.isEmpty)
        #expect(suggest("broken " + filler).type == .incident)
    }

    @Test(arguments: 1...40)
    func `Any text gives a suggestion whose reasons lead to its type`(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let pieces = [
            "not", "does", "Níet", "third", "time", "broken", "risk", "password", "’", "'", "-",
            ".", "\n", " ", " ", " ", "é", "\u{301}", "🙂", "ÿ", "Ø", "ß", "\u{2028}", "a", "zal",
            "vallen", "laptop", "voor", "\u{0}",
        ]
        for _ in 1...100 {
            let count = Int.random(in: 0...60, using: &dice)
            let text = (0..<count).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
            let suggestion = suggest(text)
            #expect(suggestion.result.reasons.last?.question.type == suggestion.type)
            for ground in suggestion.grounds {
                #expect(text.utf8.count >= ground.words.utf8.count)
                #expect(text.contains(ground.words))
            }
        }
    }
}
