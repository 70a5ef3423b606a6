import Values

extension PartyState.Deed {
    package var text: LocalizedText {
        switch self {
        case .adopted:
            LocalizedText(
                english: "found the party as it is",
                dutch: "trof de partij aan zoals die is")
        case .personCreated:
            LocalizedText(english: "entered the person", dutch: "voerde de persoon in")
        case .created:
            LocalizedText(
                english: "entered the party by a file",
                dutch: "voerde de partij in met een bestand")
        case .changed:
            LocalizedText(
                english: "changed the party by a file",
                dutch: "wijzigde de partij met een bestand")
        case .imported:
            LocalizedText(
                english: "brought the party over from another system",
                dutch: "bracht de partij over uit een ander systeem")
        case .languageSet:
            LocalizedText(english: "chose another language", dutch: "koos een andere taal")
        }
    }
}

extension AccountState.Deed {
    package var text: LocalizedText {
        switch self {
        case .adopted:
            LocalizedText(
                english: "found the account as it is",
                dutch: "trof het account aan zoals het is")
        case .created:
            LocalizedText(english: "created the account", dutch: "maakte het account aan")
        case .changed:
            LocalizedText(
                english: "changed the account by a file",
                dutch: "wijzigde het account met een bestand")
        case .disabled:
            LocalizedText(english: "disabled the account", dutch: "blokkeerde het account")
        case .enabled:
            LocalizedText(english: "enabled the account again", dutch: "deblokkeerde het account")
        case .passwordChanged:
            LocalizedText(english: "chose another password", dutch: "koos een ander wachtwoord")
        case .passwordReset:
            LocalizedText(english: "set another password", dutch: "stelde een ander wachtwoord in")
        case .signedOutEverywhere:
            LocalizedText(english: "signed out everywhere", dutch: "meldde zich overal af")
        }
    }
}

extension GrantsState.Deed {
    package var text: LocalizedText {
        switch self {
        case .adopted:
            LocalizedText(
                english: "found the profiles as they are",
                dutch: "trof de profielen aan zoals ze zijn")
        case .granted:
            LocalizedText(english: "granted a profile", dutch: "gaf een profiel")
        case .withdrawn:
            LocalizedText(english: "withdrew a profile", dutch: "nam een profiel terug")
        case .set:
            LocalizedText(
                english: "set the profiles by a file",
                dutch: "stelde de profielen in met een bestand")
        }
    }
}

extension TokenState.Deed {
    package var text: LocalizedText {
        switch self {
        case .adopted:
            LocalizedText(
                english: "found the token as it is",
                dutch: "trof het token aan zoals het is")
        case .created:
            LocalizedText(english: "made a token", dutch: "maakte een token")
        case .revoked:
            LocalizedText(english: "revoked the token", dutch: "trok het token in")
        case .purged:
            LocalizedText(
                english: "cleared the token away, long after its end",
                dutch: "ruimde het token op, lang na de einddatum")
        }
    }
}

extension FeedState.Deed {
    package var text: LocalizedText {
        switch self {
        case .adopted:
            LocalizedText(
                english: "found the calendar feed as it is",
                dutch: "trof de feed aan zoals die is")
        case .created:
            LocalizedText(english: "made a calendar feed", dutch: "maakte een feed")
        case .revoked:
            LocalizedText(english: "revoked the calendar feed", dutch: "trok de feed in")
        }
    }
}
