import TestKit
import USM
import Values

/// Makes specifications by chance, all of them allowed.
struct RandomSpecification {
    private var dice: SeededDice

    init(seed: UInt64) {
        dice = SeededDice(seed: seed)
    }

    mutating func service() throws -> ServiceSpecification {
        let parts = (1...6).filter { _ in dice.oneIn(3) }.map { ID<Service>("part \($0)") }
        return try ServiceSpecification(
            try tree(), generic: parts.first, specific: Array(parts.dropFirst()))
    }

    mutating func tree() throws -> Specification {
        var entries: [Specification.Entry] = []
        if dice.oneIn(2) { entries.append(Specification.Entry(.job, Promise(words()))) }
        for node in SpecificationNode.allCases where node.content == .promise && dice.oneIn(3) {
            let target = dice.oneIn(2) ? target(of: node) : nil
            entries.append(Specification.Entry(.node(node), Promise(words(), target: target)))
        }
        for kind in PromisePlace.ItemKind.allCases {
            for key in ["a", "b", "room-1", "x_2"] where dice.oneIn(2) {
                entries.append(Specification.Entry(.item(kind, key), Promise(words())))
            }
        }
        return try Specification(entries.shuffled(using: &dice))
    }

    private mutating func target(of node: SpecificationNode) -> PromiseTarget? {
        guard let yardstick = node.yardsticks.randomElement(using: &dice) else { return nil }
        let value = Quantity(thousandths: Int64.random(in: 0...10_000, using: &dice))
        return PromiseTarget(yardstick.direction, value, yardstick.unit)
    }

    private mutating func words() -> LocalizedText {
        let number = Int.random(in: 1...3, using: &dice)
        return LocalizedText(english: "promise \(number)", dutch: "belofte \(number)")
    }
}

extension LocalizedText {
    /// For tests that do not look at the words.
    static func same(_ text: String) -> LocalizedText {
        LocalizedText(english: text, dutch: text)
    }
}
