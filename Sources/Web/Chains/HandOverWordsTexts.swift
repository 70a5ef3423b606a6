import USM
import Values

/// The words about calls that suppliers work on.
enum HandOverWords {
    static let title = LocalizedText(
        english: "Suppliers and lead time", dutch: "Toeleveranciers en doorlooptijd")
    static let card = LocalizedText(english: "Suppliers", dutch: "Toeleveranciers")
    static let see = LocalizedText(
        english: "Hand on, and who had it how long", dutch: "Doorzetten, en wie het hoelang had")
    static let ours = LocalizedText(
        english: "It stays our call: the requester hears from us, and our clock runs on.",
        dutch: "Het blijft onze melding: de aanmelder hoort van ons, en onze klok loopt door.")
    static let none = LocalizedText(
        english: "No supplier works on it.", dutch: "Er werkt geen toeleverancier aan.")
    static let handOn = LocalizedText(
        english: "Hand on to a supplier", dutch: "Doorzetten naar een toeleverancier")
    static let handOnButton = LocalizedText(
        english: "Hand on and start their clock", dutch: "Doorzetten en hun klok starten")
    static let contract = LocalizedText(
        english: "Under which contract", dutch: "Onder welk contract")
    static let chooseContract = LocalizedText(
        english: "Choose a contract", dutch: "Kies een contract")
    static let unrelated = LocalizedText(
        english: "not about this service", dutch: "gaat niet over deze dienst")
    static let kept = LocalizedText(
        english: "Who kept what", dutch: "Wie hield zich waaraan")
    static let nothingMissed = LocalizedText(
        english: "Every promised time was kept when it ended, ours and theirs.",
        dutch: "Toen het eindigde was elke beloofde tijd gehaald, die van ons en die van hen.")
    static let cause = LocalizedText(
        english: "The cause that both agree on", dutch: "De oorzaak waar beide het over eens zijn")
    static let causeWith = LocalizedText(english: "It lay with", dutch: "Die lag bij")
    static let causeHint = LocalizedText(
        english: "Agree on it with the supplier first; both answer for the whole.",
        dutch: "Word het er eerst over eens met de toeleverancier; beide staan voor het geheel.")
    static let causeWords = LocalizedText(
        english: "What went wrong, in words of both", dutch: "Wat misging, in woorden van beide")
    static let keepCause = LocalizedText(
        english: "Write the cause down", dutch: "Oorzaak vastleggen")
    static let lacksCause = LocalizedText(
        english: "No cause is written down yet.", dutch: "Er is nog geen oorzaak vastgelegd.")

    static func missed(_ promise: HandOver.MissedPromise, _ supplier: String) -> LocalizedText {
        let measure = promise.measure.name
        return switch promise.side {
        case .ours:
            LocalizedText(
                english: "We missed our \(measure.english)",
                dutch: "Wij haalden onze \(measure.dutch) niet")
        case .supplier:
            LocalizedText(
                english: "\(supplier) missed their \(measure.english)",
                dutch: "\(supplier) haalde zijn \(measure.dutch) niet")
        }
    }

    static func name(_ cause: HandOver.Cause, _ supplier: String) -> LocalizedText {
        switch cause {
        case .ours: LocalizedText(english: "us", dutch: "ons")
        case .supplier: LocalizedText(english: supplier, dutch: supplier)
        case .both: LocalizedText(english: "both", dutch: "beide")
        case .neither: LocalizedText(english: "neither", dutch: "geen van beide")
        }
    }

    static let given = LocalizedText(
        english: "What the supplier is told", dutch: "Wat de toeleverancier te horen krijgt")
    static let givenHint = LocalizedText(
        english: "Nothing else of this call reaches them; internal comments never do.",
        dutch: "Verder krijgen ze niets van deze melding; interne opmerkingen nooit.")
    static let reference = LocalizedText(english: "Their number", dutch: "Hun nummer")
    static let referenceHint = LocalizedText(
        english: "Where you know it already; it can be written down later.",
        dutch: "Als je het al weet; het kan ook later.")
    static let noReference = LocalizedText(
        english: "no number yet", dutch: "nog geen nummer")
    static let renumber = LocalizedText(english: "Keep their number", dutch: "Nummer bewaren")
    static let accepted = LocalizedText(
        english: "They accepted it", dutch: "Ze namen het aan")
    static let delivered = LocalizedText(
        english: "They delivered it", dutch: "Ze leverden het")
    static let takeBack = LocalizedText(english: "Take it back", dutch: "Terugnemen")
    static let rejected = LocalizedText(
        english: "They rejected it", dutch: "Ze weigerden het")
    static let why = LocalizedText(english: "Why", dutch: "Waarom")
    static let ending = LocalizedText(
        english: "Take back or reject", dutch: "Terugnemen of geweigerd")
    static let told = LocalizedText(english: "They were told", dutch: "Ze kregen te horen")
    static let leadTime = LocalizedText(english: "Lead time", dutch: "Doorlooptijd")
    static let inHandOf = LocalizedText(english: "In the hands of", dutch: "In handen van")
    static let howLong = LocalizedText(english: "How long", dutch: "Hoelang")
    static let whole = LocalizedText(english: "The whole chain", dutch: "De hele keten")
    static let untilNow = LocalizedText(english: "until now", dutch: "tot nu toe")
    static let handedOn = LocalizedText(english: "handed on", dutch: "doorgezet")
    static let call = LocalizedText(english: "Call", dutch: "Melding")
    static let open = LocalizedText(
        english: "What they have in hand", dutch: "Wat ze in handen hebben")
    static let noneOpen = LocalizedText(
        english: "No call that you may see is with them.",
        dutch: "Geen melding die jij mag zien ligt bij hen.")
    static let unpromised = LocalizedText(
        english: "The contract promises no time for it.",
        dutch: "Het contract belooft er geen tijd voor.")

    static func did(_ deed: HandOver.Deed, with name: String) -> LocalizedText {
        switch deed {
        case .handedOn:
            LocalizedText(english: "handed it on to \(name)", dutch: "zette het door naar \(name)")
        case .accepted:
            LocalizedText(
                english: "wrote down that \(name) accepted it",
                dutch: "legde vast dat \(name) het aannam")
        case .renumbered:
            LocalizedText(
                english: "wrote down the number of \(name)",
                dutch: "legde het nummer van \(name) vast")
        case .delivered:
            LocalizedText(
                english: "wrote down that \(name) delivered it",
                dutch: "legde vast dat \(name) het leverde")
        case .takenBack:
            LocalizedText(
                english: "took it back from \(name)", dutch: "nam het terug van \(name)")
        case .rejected:
            LocalizedText(
                english: "wrote down that \(name) rejected it",
                dutch: "legde vast dat \(name) het weigerde")
        case .reviewed:
            LocalizedText(
                english: "wrote down the cause that \(name) and we agree on",
                dutch: "legde de oorzaak vast waarover \(name) en wij het eens zijn")
        }
    }
}
