/// A setting that cannot be used, in words that say which and what it should be.
package struct ConfigurationProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let sentence: String

    package init(_ sentence: String) {
        self.sentence = sentence
    }

    package var description: String { sentence }
}
