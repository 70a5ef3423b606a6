import Values

extension Call {
    /// Whether what is agreed or promised can change under it: an open wish or request for change.
    ///
    /// An agreement comes about in AGREE, and what is managed changes in CHANGE (usm.md 1.1).
    package var takesTerms: Bool { isOpen && (process == .agree || process == .change) }

    /// Something that was agreed or promised, and what became of it under a call.
    package struct TermsChange: Hashable, Codable, Sendable {
        package let subject: Subject
        package let deed: Deed
        /// The name it had then.
        package let name: LocalizedText

        package enum Subject: Hashable, Codable, Sendable {
            case agreement(ID<Agreement>)
            case specification(ID<Service>, version: Int)
            /// Whether components of a class, by its path, are managed.
            case scope(String)
        }

        package enum Deed: String, Codable, CaseIterable, Sendable {
            case entered, changed, ended
        }

        package init(_ subject: Subject, _ deed: Deed, name: LocalizedText) {
            self.subject = subject
            self.deed = deed
            self.name = name
        }
    }
}
