import Values

extension MIRScope.Answer {
    /// The reason in a sentence, to stand behind the type.
    package var sentence: LocalizedText {
        switch self {
        case .managed:
            LocalizedText(
                english: "This is kept in the register, so it changes by a request for change.",
                dutch: "Dit staat in het register en wijzigt dus via een wijzigingsverzoek.")
        case .classNotManaged:
            LocalizedText(
                english: "Nothing of this kind is in the register: a service request will do.",
                dutch: "Niets van deze soort staat in het register: een service request volstaat.")
        case .attributeNotManaged:
            LocalizedText(
                english: "This is not recorded in the register: a service request will do.",
                dutch: "Dit wordt niet in het register bijgehouden: een service request volstaat.")
        }
    }
}
