/// What is asked before an act that cannot be undone; the words come with the button.
package struct Confirmation: Sendable {
    var question: String
    var yes: String
    var no: String

    /// - Parameters:
    ///   - question: says what will be lost.
    ///   - yes: a verb, as on the button itself.
    ///   - no: what happens otherwise, as "Keep it".
    package init(question: String, yes: String, no: String) {
        self.question = question
        self.yes = yes
        self.no = no
    }

    /// The attributes of a form, each with its leading space.
    var attributes: HTML {
        """
        \(attribute: "data-confirm", question)\(attribute: "data-confirm-yes", yes)\
        \(attribute: "data-confirm-no", no)
        """
    }
}
