import Values

/// The words about which agreement a call is counted by.
enum CoverTexts {
    static let countedBy = LocalizedText(english: "Counted by", dutch: "Valt onder")
    static let alsoCoveredBy = LocalizedText(
        english: "Covered by as well", dutch: "Valt ook onder")
    static let nothing = LocalizedText(
        english: "No agreement covers it: nothing is agreed about its time.",
        dutch: "Dit valt onder geen enkele overeenkomst: over de tijd is niets afgesproken.")
    static let changeTitle = LocalizedText(
        english: "Count by another agreement", dutch: "Laat onder een andere overeenkomst vallen")
    static let changeHint = LocalizedText(
        english: "The promised times change at once, and the journal says why.",
        dutch: "De beloofde tijden veranderen meteen, en in het logboek staat waarom.")
    static let changeButton = LocalizedText(
        english: "Change the agreement", dutch: "Wijzig de overeenkomst")

    static func from(_ moment: String) -> LocalizedText {
        LocalizedText(english: "from \(moment)", dutch: "vanaf \(moment)")
    }
}

/// The words about by when a call should be done.
enum DueTexts {
    static let ours = LocalizedText(english: "ours", dutch: "van ons")
    static let nothingAgreed = LocalizedText(
        english: "Nothing is agreed; this is our own aim.",
        dutch: "Er is niets afgesproken; dit is ons eigen doel.")
    static let nothingAgreedOurs = LocalizedText(
        english: "(nothing agreed; ours)", dutch: "(niets afgesproken; van ons)")

    static func own(_ time: String) -> LocalizedText {
        LocalizedText(
            english: "Nothing agreed; ours: \(time)", dutch: "Niets afgesproken; van ons: \(time)")
    }

    static func with(_ reference: String) -> LocalizedText {
        LocalizedText(english: "with \(reference)", dutch: "met \(reference)")
    }

    static func followsFrom(_ reference: String) -> LocalizedText {
        LocalizedText(
            english: "The clock is that of \(reference).",
            dutch: "De klok is die van \(reference).")
    }
}
