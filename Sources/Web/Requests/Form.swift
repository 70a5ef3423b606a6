import Desk

/// What a person sent: the fields of a form, in order, and the files with it.
package struct Form: Sendable {
    /// The largest form without files, in bytes.
    package static let bytesMax = 1_048_576
    /// The largest form with files, in bytes: a file of 25 MB and the fields around it.
    package static let uploadBytesMax = 26 * 1_048_576
    /// How much of a larger one is read all the same, so that it can come back with its words; of
    /// one that is larger still, what stands before its files.
    package static let readBytesMax = 64 * 1_048_576
    /// How many fields a form may have; more than any of ours.
    package static let fieldsMax = 5000

    package let fields: [Field]
    package let files: [Upload]
    /// Whether its files were too large together; then it has none of them, and all its fields.
    package let isTooLarge: Bool
    /// Whether it was not read to its end, so that it has the fields before its files only.
    package let isCut: Bool

    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Where each name stands first, as a form of many rows is asked for names that it lacks.
    private let first: [String: Int]

    package init(
        fields: [Field] = [], files: [Upload] = [], isTooLarge: Bool = false,
        isCut: Bool = false
    ) {
        self.fields = fields
        self.files = files
        self.isTooLarge = isTooLarge
        self.isCut = isCut
        first = Dictionary(zip(fields.map(\.name), fields.indices)) { earlier, _ in earlier }
    }

    /// The field's text as it was sent; empty when it was not.
    package subscript(name: String) -> String {
        first[name].map { fields[$0].value } ?? ""
    }

    /// Every value of a field that may be chosen several times.
    package func values(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    package func has(_ name: String) -> Bool { first[name] != nil }

    /// What is asked, without what only proves that we are asked: two forms that ask the same have
    /// the same.
    package var asked: [UInt8] {
        let texts = answers.flatMap { [$0.name, $0.value] }
        let uploads = files.flatMap { [$0.field, $0.name, $0.content.digest] }
        return (texts + ["files"] + uploads).flatMap { Array("\($0.utf8.count):\($0)".utf8) }
    }

    /// What was typed or chosen, without what the page itself adds to every form.
    package var answers: [Field] { fields.filter { !Self.proofs.contains($0.name) } }

    /// The fields that `PostForm` adds to every form.
    private static let proofs: Set = ["csrf", "once"]

    /// Whether a checkbox was ticked.
    package func isChecked(_ name: String) -> Bool { self[name] == "yes" }
}

/// A file that came with a form.
package struct Upload: Hashable, Sendable {
    package let field: String
    package let name: String
    /// What the browser calls it; never trusted.
    package let mediaType: String
    package let content: FileContent

    package init(field: String, name: String, mediaType: String, content: FileContent) {
        self.field = field
        self.name = name
        self.mediaType = mediaType
        self.content = content
    }
}

/// Why something sent could not be read as a form.
package enum UnreadableForm: Error, Hashable, Sendable {
    /// Not the form that it says it is, or not UTF-8.
    case malformed
    case tooManyFields
    case tooLarge(limit: Int)
    /// A type of content that no page of ours sends.
    case unknownType
}
