import Testing
import Values

@testable import USM

/// Where a composed service promises more than its parts.
struct PromiseGapTests {
    private static let words = LocalizedText(english: "Yes", dutch: "Ja")
    private static let node = SpecificationNode.availabilityWhenOpen

    private static func specification(
        _ percent: String?, saysSomething: Bool = true, of parts: [ID<Service>] = []
    ) throws -> ServiceSpecification {
        let target = percent.flatMap { Quantity(reading: $0) }
            .map { PromiseTarget(.atLeast, $0, .percent) }
        let entries = [Specification.Entry(.node(node), Promise(words, target: target))]
        return try ServiceSpecification(
            try Specification(saysSomething ? entries : []), generic: parts.first,
            specific: Array(parts.dropFirst()))
    }

    private static func gaps(
        _ whole: String?, _ parts: [ServiceSpecification]
    ) throws -> [PromiseGap.Cause] {
        let ids = parts.indices.map { ID<Service>("part-\($0)") }
        var all = Dictionary(uniqueKeysWithValues: zip(ids, parts))
        all[ID("whole")] = try specification(whole, of: ids)
        return ServiceComposition(all).gaps(of: ID("whole")).map(\.cause)
    }

    @Test func `A part that promises as much or more leaves no gap`() throws {
        let parts = [try Self.specification("99.5"), try Self.specification("99.9")]
        #expect(try Self.gaps("99.5", parts) == [])
    }

    @Test func `Each part that promises less is named with what it promises`() throws {
        let parts = [try Self.specification("99.9"), try Self.specification("98")]
        let given = PromiseTarget(.atLeast, Quantity(98), .percent)
        #expect(try Self.gaps("99.5", parts) == [.weaker(part: ID("part-1"), given)])
    }

    @Test func `Words without a number cannot be compared`() throws {
        let parts = [try Self.specification(nil)]
        #expect(
            try Self.gaps("99.5", parts) == [
                .incomparable(part: ID("part-0"), Promise(Self.words))
            ])
    }

    @Test func `Only when every part is silent is it a promise that one keeps alone`() throws {
        let silent = try Self.specification(nil, saysSomething: false)
        #expect(try Self.gaps("99.5", [silent, silent]) == [.silent])
        #expect(try Self.gaps("99.5", [silent, try Self.specification("99.5")]) == [])
    }

    @Test func `What is promised in words only, and a service without parts, has no gap`() throws {
        #expect(try Self.gaps(nil, [try Self.specification("10")]) == [])
        #expect(try Self.gaps("99.5", []) == [])
    }
}
