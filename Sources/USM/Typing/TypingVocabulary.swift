/// The words by which people give away what they need, in English and Dutch.
///
/// Small on purpose: it only has to be right often enough to save a click, and says itself how
/// sure it is. A phrase is written as ``SpokenWords`` folds it (no accents, no apostrophes); `…`
/// stands for up to three words in between. Where several phrases begin at one word the one
/// with the most words of its own is taken.
enum TypingVocabulary {
    /// What a phrase is a sign of.
    enum Sign: Hashable {
        /// A yes to this question of the typing table.
        case yes(TypingQuestion, TypingSuggestion.Confidence)
        /// The person's own slip. It is no failure of the service (usm.md 3.3, worked example).
        case ownSlip
        /// Looks like one of the others and is none.
        case nothing
    }

    struct Phrase {
        /// As ``SpokenWords`` hashes them.
        let words: [UInt64]
        /// For each word, whether others may stand in front of it.
        let mayFollowLater: [Bool]
        let sign: Sign
    }

    /// All phrases, by their first word.
    static let phrases: [UInt64: [Phrase]] = {
        var byFirstWord: [UInt64: [Phrase]] = [:]
        for (sign, texts) in table {
            for text in texts {
                let phrase = Phrase(text, sign)
                guard let first = phrase.words.first else { continue }
                byFirstWord[first, default: []].append(phrase)
            }
        }
        return byFirstWord.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    static let table: [(Sign, [String])] = [
        (.yes(.deviates, .sure), certainFailures),
        (.yes(.deviates, .likely), likelyFailures),
        (.yes(.deviates, .unsure), possibleFailures),
        (.yes(.isOnlyPast, .sure), ["complaint", "complain", "klacht", "klachten", "klagen"]),
        (.yes(.isOnlyPast, .likely), pastWords),
        (.yes(.isOnlyPast, .unsure), ["last week", "last month", "vorige week", "vorige maand"]),
        (.yes(.mayHappen, .sure), riskAndIdeaWords),
        (.yes(.mayHappen, .likely), improvementWords + futureFailures),
        (.ownSlip, ownSlips),
        (.nothing, harmlessWords),
    ]

    private static let certainFailures = [
        "broken", "broke", "crash", "crashed", "crashes", "out of order", "not working",
        "does not … work", "doesnt … work", "do not work", "dont work", "stopped working",
        "no longer works", "is down", "are down", "went down", "outage", "malfunction",
        "defective", "faulty", "error message", "fails", "failed", "failing", "failure", "hangs",
        "jammed", "leaks", "leaking", "no power", "no internet", "no connection", "no signal",
        "nothing happens", "lost … connection", "lost power", "connection … lost",
        "kapot", "defect", "storing", "storingen", "verstoring", "werkt … niet",
        "werken … niet", "doet het … niet", "doen het … niet", "uitgevallen", "valt … uit",
        "vastgelopen", "loopt … vast", "ligt eruit", "ligt … plat", "liggen … plat", "lekt",
        "lekkage", "crasht", "gecrasht", "foutmelding", "geen internet", "geen stroom",
        "geen verbinding", "verbinding … verloren", "verbinding … kwijt", "er gebeurt niets",
    ]

    private static let likelyFailures = [
        "does not", "doesnt", "do not", "dont", "did not", "didnt", "is not", "isnt", "are not",
        "arent", "can not", "cannot", "cant", "could not", "couldnt", "will not", "wont",
        "unable to", "not able to", "no longer", "error", "errors", "stuck", "wrong", "breaks",
        "missing", "disappeared", "stopped", "smoke", "about to break", "about to fail",
        "kan … niet", "kunnen … niet", "lukt … niet", "gaat … niet", "gaan … niet",
        "komt … niet", "komen … niet", "start … niet", "opent … niet", "leest … niet",
        "reageert … niet", "klopt … niet", "wil … niet", "leest … geen", "geeft … geen",
        "niet meer", "fout", "fouten", "stuk",
        "gaat … mis", "verdwenen", "ontbreekt", "hangt", "blijft hangen", "zit vast", "rook",
        "dreigt … te",
    ]

    private static let possibleFailures = [
        "not", "late", "later than", "slow", "slower", "slower than", "delay", "delayed",
        "niet", "te laat", "later dan", "traag", "trager", "langzaam", "langzamer", "vertraging",
        "vertraagd",
    ]

    private static let pastWords = [
        "second time", "third time", "fourth time", "fifth time", "yet again", "once again",
        "over and over", "time and again", "disappointed", "dissatisfied", "unhappy",
        "not happy", "not satisfied", "unacceptable", "rude", "last time", "came late",
        "was late", "were late", "took too long", "went wrong", "should have been",
        "tweede keer", "derde keer", "vierde keer", "vijfde keer", "zoveelste", "alweer",
        "weer eens", "keer op keer", "teleurgesteld", "ontevreden", "niet tevreden", "niet blij",
        "onacceptabel", "onbeleefd", "onvriendelijk", "vorige keer", "kwam … te laat",
        "kwamen … te laat", "was … te laat", "waren … te laat", "duurde … te lang", "ging … mis",
        "ging … fout",
    ]

    private static let riskAndIdeaWords = [
        "risk", "risks", "risky", "hazard", "danger", "dangerous", "unsafe", "threat", "idea",
        "ideas", "suggestion", "near miss", "risico", "risicos", "gevaar", "gevaarlijk",
        "onveilig", "bedreiging", "idee", "ideeen", "suggestie", "verbeterpunt",
        "bijna ongeluk",
    ]

    private static let improvementWords = [
        "what if", "would be better", "would be safer", "would be easier", "could be better",
        "could be safer", "could be easier", "improve", "improvement", "sooner or later",
        "waiting to happen", "opportunity",
        "stel dat", "wat als", "zou … beter", "zou … veiliger", "zou … handiger", "kan … beter",
        "kan … veiliger", "kan … handiger", "kan … slimmer", "verbeteren", "verbetering",
        "vroeg of laat",
    ]

    /// Each word for what is to come, followed by each word for going wrong.
    private static let futureFailures: [String] =
        joined(
            ["will", "may", "might", "could", "can", "would", "going to"],
            [
                "break", "fail", "fall", "crash", "burn", "leak", "slip", "trip", "overflow",
                "collapse", "go wrong", "get hurt", "get lost", "be stolen", "be hacked",
            ])
        + joined(
            ["zal", "zullen", "kan", "kunnen", "gaat", "gaan", "zou", "zouden", "straks"],
            [
                "breken", "uitvallen", "vallen", "valt", "misgaan", "mis gaan", "fout gaan",
                "lekken", "crashen", "vastlopen", "struikelen", "uitglijden", "kapotgaan",
                "kapot gaan", "stukgaan", "stuk gaan", "omvallen", "instorten", "breekt",
            ])

    private static let ownSlips = [
        "forgot", "forgotten", "lost", "misplaced", "locked out", "locked myself out", "expired",
        "vergeten", "kwijt", "kwijtgeraakt", "verloren", "verlopen", "buitengesloten",
    ]

    private static let harmlessWords = [
        "do not have", "dont have", "do not need", "dont need", "do not know", "dont know",
        "do not want", "dont want", "not urgent", "no longer need", "no longer needed", "why not",
        "not only", "whether or not",
        "geen idee", "niet nodig", "niet meer nodig", "niet dringend", "weet niet", "ik wil niet",
        "waarom niet", "of niet", "niet alleen", "een stuk",
    ]

    private static func joined(_ firsts: [String], _ lasts: [String]) -> [String] {
        firsts.flatMap { first in lasts.map { "\(first) … \($0)" } }
    }
}

extension TypingVocabulary.Phrase {
    init(_ text: String, _ sign: TypingVocabulary.Sign) {
        var (words, later) = ([UInt64](), [Bool]())
        var hasGap = false
        for word in text.split(separator: " ") {
            if word == "…" {
                hasGap = true
            } else {
                words.append(SpokenWords.hash(word))
                later.append(hasGap)
                hasGap = false
            }
        }
        self.init(words: words, mayFollowLater: later, sign: sign)
    }
}
