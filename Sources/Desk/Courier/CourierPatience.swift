import Values

/// How patient the courier is with those who do not answer.
package struct CourierPatience: Sendable {
    /// How long a delivery belongs to whoever sends it: longer than a look-up, a connection and an
    /// answer take together.
    package var lease = Duration.seconds(120)

    /// How long to wait after the first failure, the second, and so on.
    ///
    /// After as many failures and one more it is given up: three days in all.
    package var delays: [Duration] = [
        .seconds(5), .seconds(30), .minutes(2), .minutes(10), .minutes(30), .hours(1), .hours(3),
        .hours(6), .hours(12), .hours(24), .hours(24),
    ]

    package init() {}

    /// How long to wait after this many attempts: from three quarters to all of what the list
    /// says, so that what failed together does not come back together.
    ///
    /// - Parameter chance: 0 to 255, from the world.
    /// - Returns: nil when it is to be given up.
    package func delay(afterAttempts attempts: Int, chance: UInt8) -> Duration? {
        guard attempts >= 1, attempts <= delays.count else { return nil }
        let full = delays[attempts - 1]
        return full * 3 / 4 + full / 4 * Int(chance) / 255
    }
}
