/// What a search did not do, to be said with what it found.
package struct SearchOmissions: Hashable, Sendable {
    /// How many of the words were too many and were not looked for.
    package var words = 0
    /// Words that are part of more names than are looked through.
    package var names: [String] = []
    /// Calls with lower numbers are being made findable, and may be missing; nil when all are.
    package var below: Int64?

    package init() {}

    package var isEmpty: Bool { self == SearchOmissions() }
}
