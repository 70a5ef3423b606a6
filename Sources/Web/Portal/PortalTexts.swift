import Values

/// The words of the portal: short, concrete, none of the method's.
enum PortalTexts {
    static let whatDoYouNeed = LocalizedText(
        english: "What do you need?", dutch: "Wat heb je nodig?")
    static let ownWords = LocalizedText(
        english: "Write it in your own words. We find out what kind of help it is.",
        dutch: "Schrijf het in je eigen woorden. Wij zoeken uit welke hulp erbij past.")
    static let everythingGoesHere = LocalizedText(
        english: "Something is broken, you want something, you want to know something",
        dutch: "Er is iets stuk, je wilt iets, je wilt iets weten")
    static let example = LocalizedText(
        english: "The scanner on ward 4 …", dutch: "De scanner op afdeling 4 …")
    static let about = LocalizedText(english: "What is it about?", dutch: "Waar gaat het over?")
    static let notSure = LocalizedText(
        english: "I am not sure", dutch: "Dat weet ik niet zeker")
    static let files = LocalizedText(
        english: "A picture or file", dutch: "Een foto of bestand")
    static let ask = LocalizedText(english: "Ask", dutch: "Vraag")
    static let ideaLink = LocalizedText(
        english: "Rather share an idea or a worry?",
        dutch: "Heb je een idee, of maak je je ergens zorgen over?")
    static let waitingForYou = LocalizedText(english: "Waiting for you", dutch: "Wacht op jou")
    static let whatYouAsked = LocalizedText(english: "What you asked", dutch: "Wat je vroeg")
    static let done = LocalizedText(english: "Done", dutch: "Klaar")
    static let all = LocalizedText(english: "All of it", dutch: "Alles")
    static let newestOnly = LocalizedText(
        english: "These are the newest; there are more.",
        dutch: "Dit zijn de nieuwste; er zijn er meer.")
    static let newest = LocalizedText(english: "Newest", dutch: "Nieuwste")
    static let older = LocalizedText(english: "Older", dutch: "Ouder")
    static let pages = LocalizedText(english: "Pages", dutch: "Pagina's")
    static let nothingAsked = LocalizedText(
        english: "Nothing is open", dutch: "Er staat niets open")
    static let nothingElse = LocalizedText(
        english: "Nothing else is open", dutch: "Verder staat er niets open")
    static let nothingAskedWhy = LocalizedText(
        english: "What you ask stands here until it is done, with what happens next.",
        dutch: "Wat je vraagt staat hier tot het klaar is, met wat er nu gebeurt.")
    static let ideaTitle = LocalizedText(
        english: "An idea or a worry", dutch: "Een idee of een zorg")
    static let ideaWhy = LocalizedText(
        english: "What could go wrong, or be better? Everybody sees something that others miss.",
        dutch: "Wat kan misgaan, of beter? Iedereen ziet iets wat anderen missen.")
    static let ideaField = LocalizedText(english: "What do you see?", dutch: "Wat zie je?")
    static let ideaButton = LocalizedText(english: "Share it", dutch: "Deel het")
}
