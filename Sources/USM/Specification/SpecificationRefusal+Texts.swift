import Values

extension SpecificationRefusal {
    /// The name that programs know it by; stable.
    package var code: String {
        switch self {
        case .unknownKey: "unknown_key"
        case .nothingToPromise: "nothing_to_promise"
        case .twice: "twice"
        case .emptyPromise: "empty_promise"
        case .cannotBeMeasured: "cannot_be_measured"
        case .wrongYardstick: "wrong_yardstick"
        case .impossibleValue: "impossible_value"
        case .jobMissing: "job_missing"
        case .emptyFreeList: "empty_free_list"
        case .genericPartMissing: "generic_part_missing"
        case .partTwice: "part_twice"
        case .containsItself: "contains_itself"
        case .unknownService: "unknown_service"
        case .unchanged: "unchanged"
        case .movedOn: "moved_on"
        case .partMovedOn: "part_moved_on"
        case .unknownVersion: "unknown_version"
        }
    }

    /// What is the matter and what to do instead, for the person who was refused.
    package var sentence: LocalizedText {
        switch self {
        case .unknownKey, .nothingToPromise, .twice, .emptyPromise, .cannotBeMeasured,
            .wrongYardstick, .impossibleValue:
            placeSentence
        case .jobMissing:
            LocalizedText(
                english: "Write down first what the customer wants to get done.",
                dutch: "Schrijf eerst op wat de klant wil bereiken.")
        case .emptyFreeList:
            LocalizedText(
                english: "The facility is empty. Name at least one of its goods or actions.",
                dutch: "De voorziening is leeg. Noem minstens één goed of handeling.")
        case .genericPartMissing:
            LocalizedText(
                english: "A composed service needs a generic part. Choose the one for everybody.",
                dutch: """
                    Een samengestelde dienst heeft een generiek deel nodig. Kies het deel dat \
                    voor iedereen is.
                    """)
        case .partTwice, .containsItself, .unknownService:
            partSentence
        case .unchanged:
            LocalizedText(
                english: "Nothing differs from the version before. Change something, or leave it.",
                dutch: "Er is niets anders dan in de vorige versie. Wijzig iets, of laat het zo.")
        case .movedOn(let place):
            LocalizedText(
                english: """
                    “\(place.name.english)” was changed in the meantime. Look at it again, then \
                    repeat your change.
                    """,
                dutch: """
                    “\(place.name.dutch)” is intussen gewijzigd. Bekijk het opnieuw en herhaal \
                    dan je wijziging.
                    """)
        case .partMovedOn:
            LocalizedText(
                english: "The parts were changed in the meantime. Look at them again.",
                dutch: "De delen zijn intussen gewijzigd. Bekijk ze opnieuw.")
        case .unknownVersion(let number):
            LocalizedText(
                english: "There is no version \(number). Choose one of the list.",
                dutch: "Er is geen versie \(number). Kies er een uit de lijst.")
        }
    }

    private var partSentence: LocalizedText {
        switch self {
        case .partTwice:
            LocalizedText(
                english: "This service is a part already. Name it once.",
                dutch: "Deze dienst is al een deel. Noem die één keer.")
        case .containsItself(let path):
            LocalizedText(
                english: """
                    The service would contain itself, over \(max(0, path.count - 2)) others. \
                    Leave out one of the parts on the way.
                    """,
                dutch: """
                    De dienst zou zichzelf bevatten, via \(max(0, path.count - 2)) andere. Laat \
                    een van de delen op die weg weg.
                    """)
        default:
            LocalizedText(
                english: "One of the parts is a service that is not known. Choose from the list.",
                dutch: "Een van de delen is een onbekende dienst. Kies uit de lijst.")
        }
    }

    private var placeSentence: LocalizedText {
        switch self {
        case .unknownKey(let key):
            LocalizedText(
                english: "A specification has no “\(key)”. Use one of its fixed places.",
                dutch: "Een specificatie kent geen “\(key)”. Gebruik een van de vaste plaatsen.")
        case .nothingToPromise(let node):
            LocalizedText(
                english:
                    "“\(node.fullName.english)” only holds others. Write the promise below it.",
                dutch: "“\(node.fullName.dutch)” bevat alleen andere. Zet de belofte eronder.")
        case .twice(let place):
            LocalizedText(
                english: "“\(place.name.english)” is there twice. Keep one of them.",
                dutch: "“\(place.name.dutch)” staat er twee keer. Houd er één over.")
        case .emptyPromise(let place):
            LocalizedText(
                english: "“\(place.name.english)” says nothing. Write it in both languages.",
                dutch: "Bij “\(place.name.dutch)” staat niets. Vul het in beide talen in.")
        case .cannotBeMeasured(let place):
            LocalizedText(
                english: "“\(place.name.english)” takes words only. Leave the target out.",
                dutch: "Bij “\(place.name.dutch)” passen alleen woorden. Laat de norm weg.")
        case .wrongYardstick(let node, _):
            Self.wrongYardstick(node)
        case .impossibleValue(let node, let target):
            LocalizedText(
                english: "“\(node.name.english)” cannot be \(target.words.english).",
                dutch: "“\(node.name.dutch)” kan niet \(target.words.dutch) zijn.")
        default:
            LocalizedText(english: "This place is not known.", dutch: "Deze plaats is onbekend.")
        }
    }

    private static func wrongYardstick(_ node: SpecificationNode) -> LocalizedText {
        let fitting = node.yardsticks.map(\.name)
        let english = fitting.map(\.english).joined(separator: ", ")
        let dutch = fitting.map(\.dutch).joined(separator: ", ")
        return LocalizedText(
            english: "“\(node.name.english)” is not measured like that. It can be: \(english).",
            dutch: "“\(node.name.dutch)” wordt zo niet gemeten. Het kan zijn: \(dutch).")
    }
}
