import Values

/// The measurable side of a promise: at least 99.5 %, at most 30 minutes.
package struct PromiseTarget: Hashable, Codable, Sendable {
    package let yardstick: Yardstick
    package let value: Quantity

    package init(_ direction: Yardstick.Direction, _ value: Quantity, _ unit: Yardstick.Unit) {
        yardstick = Yardstick(direction, unit)
        self.value = value
    }

    package func isMet(by result: Quantity) -> Bool {
        switch yardstick.direction {
        case .atLeast: result >= value
        case .atMost: result <= value
        }
    }

    /// Whether who keeps this promise keeps the other one as well.
    ///
    /// - Returns: nil when the two cannot be compared, such as minutes with a percentage.
    package func guarantees(_ other: PromiseTarget) -> Bool? {
        guard yardstick.direction == other.yardstick.direction else { return nil }
        guard yardstick.unit != other.yardstick.unit else { return other.isMet(by: value) }
        guard let own = yardstick.unit.seconds, let others = other.yardstick.unit.seconds else {
            return nil
        }
        let (here, there) = (value.inSeconds(of: own), other.value.inSeconds(of: others))
        return yardstick.direction == .atLeast ? here >= there : here <= there
    }
}

extension PromiseTarget {
    /// The time that it is about; nil where it is about none.
    package var duration: Duration? {
        yardstick.unit.seconds.map { .milliseconds(value.inSeconds(of: $0)) }
    }
}

extension Quantity {
    /// In thousandths; the largest number there is when it is larger still.
    fileprivate func inSeconds(of unit: Int64) -> Int64 {
        let (product, overflow) = thousandths.multipliedReportingOverflow(by: unit)
        return overflow ? (thousandths < 0 ? .min : .max) : product
    }
}

/// What is promised at one place, in words and where possible in a number.
package struct Promise: Hashable, Codable, Sendable {
    package let text: LocalizedText
    package let target: PromiseTarget?

    package init(_ text: LocalizedText, target: PromiseTarget? = nil) {
        self.text = text
        self.target = target
    }
}
