/// By which name a person signs in; never with which password.
package struct AccountState: KeptState {
    package enum Deed: String, StateDeed {
        case adopted
        case created = "account_created"
        /// By an enterprise file.
        case changed = "account_changed"
        case disabled = "account_disabled"
        case enabled = "account_enabled"
        case passwordChanged = "password_changed"
        case passwordReset = "password_reset"
        case signedOutEverywhere = "signed_out_everywhere"
    }

    package static let subject = Subject.Kind.account

    package let signInName: String
    package var isDisabled: Bool

    package init(signInName: String, isDisabled: Bool) {
        self.signInName = signInName
        self.isDisabled = isDisabled
    }

    package func write(_ fields: inout EventWriter) {
        fields.words("sign_in_name", signInName)
        fields.field("disabled", isDisabled)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            signInName: try fields.words("sign_in_name"), isDisabled: try fields.holds("disabled"))
    }
}
