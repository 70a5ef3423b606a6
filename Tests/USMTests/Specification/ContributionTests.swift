import Testing
import TestKit
import Values

@testable import USM

/// How contributions are written down one by one, and what is said of them.
struct ContributionTests {
    private let devices = ID<Party>("devices")
    private let network = ID<Party>("network")

    private func speed(_ seconds: Int64) -> Promise {
        Promise(
            LocalizedText(english: "Fast", dutch: "Snel"),
            target: PromiseTarget(.atMost, Quantity(thousandths: seconds * 1000), .seconds))
    }

    @Test func `One team promises one thing at a place, and the newest counts`() throws {
        let place = PromisePlace.node(.speed)
        let design = try TechnicalDesign()
            .setting(speed(2), at: place, by: devices)
            .setting(speed(1), at: place, by: devices)
            .setting(speed(3), at: place, by: network)
        #expect(design.contributions.map(\.promise) == [speed(1), speed(3)])
        #expect(try design.specification(of: devices).entries.map(\.promise) == [speed(1)])
        #expect(try design.setting(nil, at: place, by: devices).contributions.count == 1)
    }

    @Test func `A place that nobody contributes to is named, but not the job`() throws {
        let asked = try Specification([
            Specification.Entry(.job, Promise(LocalizedText(english: "Scan", dutch: "Scannen"))),
            Specification.Entry(.node(.speed), speed(2)),
            Specification.Entry(
                .node(.serviceDesk), Promise(LocalizedText(english: "A desk", dutch: "Een balie"))),
        ])
        let design = try TechnicalDesign().setting(speed(2), at: .node(.speed), by: devices)
        #expect(design.unsupported(in: asked) == [.node(.serviceDesk)])
    }

    @Test(arguments: [(1, false), (2, false), (3, true)] as [(Int64, Bool)])
    func `A contribution is too weak when it promises less than was asked`(
        seconds: Int64, isTooWeak: Bool
    ) throws {
        let asked = try Specification([Specification.Entry(.node(.speed), speed(2))])
        let design = try TechnicalDesign().setting(speed(seconds), at: .node(.speed), by: devices)
        #expect(design.tooWeak(for: asked).isEmpty == !isTooWeak)
    }

    @Test func `A number is refused where only words can say it`() {
        #expect(throws: SpecificationRefusal.cannotBeMeasured(.node(.serviceDesk))) {
            try TechnicalDesign().setting(speed(1), at: .node(.serviceDesk), by: devices)
        }
    }
}
