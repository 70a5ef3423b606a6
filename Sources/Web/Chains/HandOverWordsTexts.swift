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
        }
    }
}
