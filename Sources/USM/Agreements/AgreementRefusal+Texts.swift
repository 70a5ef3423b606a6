import Values

extension AgreementRefusal {
    /// The name that programs know it by; stable.
    package var code: String {
        switch self {
        case .withOneself: "with_oneself"
        case .notNow: "not_now"
        case .reasonMissing: "reason_missing"
        case .providerCannotAccept: "provider_cannot_accept"
        case .nameMissing: "name_missing"
        case .emptyValidity: "empty_validity"
        case .overlaps: "overlaps"
        case .coversNobody: "covers_nobody"
        case .promisesNothing: "promises_nothing"
        case .unusableItemKey: "unusable_item_key"
        case .itemTwice: "item_twice"
        case .emptyItem: "empty_item"
        case .riskIsNoRequest: "risk_is_no_request"
        case .unusableField: "unusable_field"
        case .unusableRoutine: "unusable_routine"
        case .restsOnNothing: "rests_on_nothing"
        case .notPromised: "not_promised"
        case .chargedForNothing: "charged_for_nothing"
        }
    }

    /// What is the matter and what to do instead, for the person who was refused.
    package var sentence: LocalizedText {
        let (english, dutch) = sentences
        return LocalizedText(english: english, dutch: dutch)
    }

    private var sentences: (english: String, dutch: String) {
        switch self {
        case .withOneself:
            (
                "Provider and customer are one party. Choose another for one of them.",
                "Leverancier en klant zijn dezelfde partij. Kies voor een van beide een andere."
            )
        case .notNow(let action, let state, let allowed):
            Self.notNow(action, state, allowed)
        case .reasonMissing(let action):
            (
                "To \(action.name.english), write down the reason.",
                "Schrijf de reden op: die is nodig voor “\(action.name.dutch)”."
            )
        case .providerCannotAccept:
            (
                "The provider made this offer. The customer has to accept it.",
                "De leverancier deed deze offerte. De klant moet die aanvaarden."
            )
        case .nameMissing:
            ("Give it a name in both languages.", "Geef het een naam in beide talen.")
        case .emptyValidity:
            (
                "It ends before it begins. Choose an end after the start.",
                "Het eindigt voordat het begint. Kies een einde na het begin."
            )
        case .overlaps(let version):
            (
                "Version \(version) runs at that time. Choose another time, or let it end there.",
                "Versie \(version) loopt dan nog. Kies een andere tijd, of laat die dan eindigen."
            )
        case .coversNobody:
            (
                "It covers nobody. Name the parties that may call upon it.",
                "Het geldt voor niemand. Noem de partijen die er een beroep op mogen doen."
            )
        case .promisesNothing:
            (
                "It promises nothing. Choose a specification, or write the understanding down.",
                "Er wordt niets beloofd. Kies een specificatie, of schrijf de afspraak op."
            )
        case .unusableItemKey, .itemTwice, .emptyItem, .riskIsNoRequest, .unusableField,
            .unusableRoutine, .restsOnNothing, .notPromised, .chargedForNothing:
            contentSentences
        }
    }

    private static func notNow(
        _ action: Arrangement.Action, _ state: Arrangement.State, _ allowed: [Arrangement.Action]
    ) -> (String, String) {
        let (english, dutch) = (allowed.map(\.name.english), allowed.map(\.name.dutch))
        let instead =
            allowed.isEmpty
            ? ("Start another one.", "Begin een andere.")
            : (
                "Possible now: \(english.joined(separator: ", ")).",
                "Nu mogelijk: \(dutch.joined(separator: ", "))."
            )
        return (
            "This is \(state.name.english); to \(action.name.english) is not possible. \(instead.0)",
            "Dit is \(state.name.dutch); \(action.name.dutch) kan niet. \(instead.1)"
        )
    }

    private var contentSentences: (String, String) {
        switch self {
        case .unusableItemKey(let key):
            (
                "“\(key)” is no key. Use small letters, digits, “-” and “_”.",
                "“\(key)” is geen sleutel. Gebruik kleine letters, cijfers, “-” en “_”."
            )
        case .itemTwice(let key):
            (
                "“\(key)” is there twice. Give each item its own key.",
                "“\(key)” staat er twee keer. Geef elke regel een eigen sleutel."
            )
        case .emptyItem(let key):
            (
                "Give “\(key)” a name and a promise in both languages.",
                "Geef “\(key)” een naam en een belofte in beide talen."
            )
        case .riskIsNoRequest(let item):
            (
                "“\(item)” cannot be a risk: nobody asks for one. Choose another type.",
                "“\(item)” kan geen risico zijn: daar vraagt niemand om. Kies een ander type."
            )
        case .unusableField(let item, let field, let mistake):
            (
                "“\(item)”, field “\(field)”: \(mistake.sentence.english)",
                "“\(item)”, veld “\(field)”: \(mistake.sentence.dutch)"
            )
        case .unusableRoutine(let item, let mistake):
            (
                "“\(item)”, how it is done: \(mistake.sentence.english)",
                "“\(item)”, hoe het wordt gedaan: \(mistake.sentence.dutch)"
            )
        case .restsOnNothing(let item):
            (
                "Say which promises of the specification “\(item)” rests on.",
                "Geef aan op welke beloften van de specificatie “\(item)” steunt."
            )
        case .notPromised(let item, let place):
            (
                "“\(item)” rests on “\(place.name.english)”, which is not promised.",
                "“\(item)” steunt op “\(place.name.dutch)”, maar dat is niet beloofd."
            )
        case .chargedForNothing(let place):
            (
                "There is a charge for “\(place.name.english)”, which is not promised.",
                "Er staat een bedrag voor “\(place.name.dutch)”, maar dat is niet beloofd."
            )
        default: ("This is not possible.", "Dit kan niet.")
        }
    }
}
