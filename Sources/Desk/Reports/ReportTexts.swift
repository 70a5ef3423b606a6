import Values

/// What is said to who asks for a report that there cannot be.
enum ReportTexts {
    static let endsBeforeStart = LocalizedText(
        english: "The last day is before the first.",
        dutch: "De laatste dag ligt voor de eerste.")
    static let tooLong = LocalizedText(
        english: "A report covers ten years at most.",
        dutch: "Een rapport beslaat hoogstens tien jaar.")
}
