import Synchronization
import USM
import Values

/// What requests hold of this process at one moment, counted for each person, for each address
/// and for all together, so that nobody takes what others need.
package final class Occupancy: Sendable {
    /// What there is a limited amount of.
    package enum Resource: String, CaseIterable, Hashable, Sendable {
        /// Requests that are being answered.
        case requests
        /// Live updates, which last for minutes.
        case streams
        /// Files on their way in.
        case uploads
        /// Bytes of bodies and files in memory.
        case bytes
    }

    /// Who holds something.
    package enum Holder: Hashable, Sendable {
        case person(ID<Party>)
        case address(String)
        case everybody

        package enum Kind: String, CaseIterable, Hashable, Sendable {
            case person, address, everybody
        }

        package var kind: Kind {
            switch self {
            case .person: .person
            case .address: .address
            case .everybody: .everybody
            }
        }
    }

    package typealias Limits = [Holder.Kind: [Resource: Int]]

    /// A person has some devices with some pages each; a building may share one address; all
    /// together stay well below what a small machine has.
    package static let usualLimits: Limits = [
        .person: [.requests: 128, .streams: 24, .uploads: 4, .bytes: 128 << 20],
        .address: [.requests: 512, .streams: 1024, .uploads: 32, .bytes: 256 << 20],
        .everybody: [.requests: 2048, .streams: 3072, .uploads: 64, .bytes: 384 << 20],
    ]

    fileprivate struct Claim: Hashable {
        let holder: Holder
        let resource: Resource
    }

    /// Something that was taken, until it is given back: when asked, or when nobody holds on to
    /// this any more.
    package final class Holding: Sendable {
        private let claims: Mutex<[Claim: Int]>
        private let occupancy: Occupancy

        fileprivate init(_ claims: [Claim: Int], of occupancy: Occupancy) {
            self.claims = Mutex(claims)
            self.occupancy = occupancy
        }

        package func giveBack() {
            let claims = claims.withLock { claims in
                defer { claims = [:] }
                return claims
            }
            if !claims.isEmpty { occupancy.giveBack(claims) }
        }

        deinit { giveBack() }
    }

    private static let retryAfter = Duration.seconds(5)

    private let held = Mutex<[Claim: Int]>([:])
    private let limits: Limits
    private let onRefusal: @Sendable (Holder.Kind, Resource) -> Void

    /// - Parameter onRefusal: told whose limit was reached, and of what.
    package init(
        limits: Limits = Occupancy.usualLimits,
        onRefusal: @escaping @Sendable (Holder.Kind, Resource) -> Void = { _, _ in }
    ) {
        self.limits = limits
        self.onRefusal = onRefusal
    }

    /// Takes something for all these holders, or nothing.
    ///
    /// - Throws: ``DeskRefusal/tooMany(retryAfter:)`` when a person or an address holds all it may,
    ///   ``DeskRefusal/busy(retryAfter:)`` when everybody together does.
    package func take(
        _ resource: Resource, _ amount: Int = 1, for holders: Holder...
    ) throws(DeskRefusal) -> Holding {
        let claims = holders.map { Claim(holder: $0, resource: resource) }
        let full = held.withLock { held -> Holder.Kind? in
            for claim in claims {
                let limit = limits[claim.holder.kind]?[resource] ?? .max
                if held[claim, default: 0] + amount > limit { return claim.holder.kind }
            }
            for claim in claims { held[claim, default: 0] += amount }
            return nil
        }
        guard let full else {
            return Holding(
                Dictionary(claims.map { ($0, amount) }, uniquingKeysWith: +), of: self)
        }
        onRefusal(full, resource)
        throw full == .everybody
            ? .busy(retryAfter: Self.retryAfter) : .tooMany(retryAfter: Self.retryAfter)
    }

    /// Takes room in memory for the body of a request; small ones need none.
    ///
    /// - Parameters:
    ///   - declared: the length that the request names; nil when it names none.
    ///   - limit: as much is read at most.
    /// - Throws: as ``take(_:_:for:)``.
    package func takeRoom(
        declared: Int?, upTo limit: Int, for holder: Holder
    ) throws(DeskRefusal) -> Holding? {
        let length = min(declared ?? limit, limit)
        guard length > Self.smallBody else { return nil }
        return try take(.bytes, length, for: holder, .everybody)
    }

    private static let smallBody = 64 * 1024

    /// How much is held.
    package func amount(_ resource: Resource, of holder: Holder = .everybody) -> Int {
        held.withLock { $0[Claim(holder: holder, resource: resource), default: 0] }
    }

    private func giveBack(_ claims: [Claim: Int]) {
        held.withLock { held in
            for (claim, amount) in claims {
                let rest = held[claim, default: 0] - amount
                held[claim] = rest > 0 ? rest : nil
            }
        }
    }
}
