/// The five colours that stand for the five processes, and for nothing else.
package enum Hue: String, CaseIterable, Sendable {
    case agree, change, recover, operate, improve
}
