/// What a colour says beside its words: nothing, all is well, look here, or something is wrong.
package enum Tone: String, CaseIterable, Sendable {
    case plain, good, warn, bad
}
