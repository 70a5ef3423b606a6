import Values

extension Call.Link.Kind {
    /// How it reads in front of the other call: "part of INC-1042".
    package var name: LocalizedText {
        switch self {
        case .related: LocalizedText(english: "related to", dutch: "verwant aan")
        case .duplicateOf: LocalizedText(english: "duplicate of", dutch: "duplicaat van")
        case .hasDuplicate: LocalizedText(english: "has as duplicate", dutch: "heeft als duplicaat")
        case .partOf: LocalizedText(english: "part of", dutch: "deel van")
        case .hasPart: LocalizedText(english: "has as part", dutch: "heeft als deel")
        case .broughtForthBy: LocalizedText(english: "brought forth by", dutch: "komt voort uit")
        case .broughtForth: LocalizedText(english: "brought forth", dutch: "leidde tot")
        }
    }
}

extension Call.Visibility {
    /// Who reads it.
    package var name: LocalizedText {
        switch self {
        case .internal: LocalizedText(english: "only colleagues", dutch: "alleen collega's")
        case .requester: LocalizedText(english: "also the requester", dutch: "ook de aanmelder")
        }
    }
}
