import Values

extension ValueMistake {
    /// What is the matter and what to do.
    package var sentence: LocalizedText {
        switch self {
        case .unreadable:
            LocalizedText(
                english: "This cannot be read. Write a day as 2026-11-22 and a number as 12.5.",
                dutch: "Dit is niet te lezen. Schrijf een dag als 2026-11-22, een getal als 12.5.")
        case .ambiguous(let one, let other):
            LocalizedText(
                english:
                    "This can be read as \(one) and as \(other). Write which of the two it is.",
                dutch:
                    "Dit is te lezen als \(one) en als \(other). Schrijf welke van de twee het is.")
        }
    }
}

extension ManagedAttribute.Kind {
    /// What a value of this kind looks like.
    var expectation: LocalizedText {
        switch self {
        case .text:
            LocalizedText(english: "write a text.", dutch: "schrijf een tekst.")
        case .number:
            LocalizedText(
                english: "write a number such as 12.5, with at most three decimals.",
                dutch: "schrijf een getal zoals 12.5, met hooguit drie decimalen.")
        case .date:
            LocalizedText(
                english: "write a day that exists, such as 2026-11-22.",
                dutch: "schrijf een dag die bestaat, zoals 2026-11-22.")
        case .choice(let choices):
            LocalizedText(
                english: "choose from \(choices.map(\.key).prefix(20).joined(separator: ", ")).",
                dutch: "kies uit \(choices.map(\.key).prefix(20).joined(separator: ", ")).")
        }
    }
}

extension LocalizedText {
    /// The same with the name of what it is about before it.
    func after(_ name: LocalizedText) -> LocalizedText {
        LocalizedText(
            english: "“\(name.english)”: \(english)", dutch: "“\(name.dutch)”: \(dutch)")
    }
}
