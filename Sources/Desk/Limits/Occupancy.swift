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

    /// Something that was taken, until it is given back: when asked, or when nobody holds on to
    /// this any more.
    package final class Holding: Sendable {
        private let holders: [Holder]
        private let resource: Resource
        private let amount: Int
        private let isGivenBack = Mutex(false)
        private let occupancy: Occupancy

        fileprivate init(
            _ holders: [Holder], _ resource: Resource, _ amount: Int, of occupancy: Occupancy
        ) {
            self.holders = holders
            self.resource = resource
            self.amount = amount
            self.occupancy = occupancy
        }

        package func giveBack() {
            let isFirst = isGivenBack.withLock { isGivenBack in
                defer { isGivenBack = true }
                return !isGivenBack
            }
            if isFirst { occupancy.giveBack(holders, resource, amount) }
        }

        deinit { giveBack() }
    }

    private static let retryAfter = Duration.seconds(5)

    private let held = Mutex<[Holder: Amounts]>([:])
    private let limits: (person: Amounts, address: Amounts, everybody: Amounts)
    private let onRefusal: @Sendable (Holder.Kind, Resource) -> Void

    /// - Parameter onRefusal: told whose limit was reached, and of what.
    package init(
        limits: Limits = Occupancy.usualLimits,
        onRefusal: @escaping @Sendable (Holder.Kind, Resource) -> Void = { _, _ in }
    ) {
        self.limits = (
            Amounts(limits: limits[.person]), Amounts(limits: limits[.address]),
            Amounts(limits: limits[.everybody])
        )
        self.onRefusal = onRefusal
    }

    private func limit(of resource: Resource, for holder: Holder) -> Int {
        switch holder {
        case .person: limits.person[resource]
        case .address: limits.address[resource]
        case .everybody: limits.everybody[resource]
        }
    }

    /// Takes something for all these holders, or nothing.
    ///
    /// - Throws: ``DeskRefusal/tooMany(retryAfter:)`` when a person or an address holds all it may,
    ///   ``DeskRefusal/busy(retryAfter:)`` when everybody together does.
    package func take(
        _ resource: Resource, _ amount: Int = 1, for holders: Holder...
    ) throws(DeskRefusal) -> Holding {
        let full = held.withLock { held -> Holder.Kind? in
            for (place, holder) in holders.enumerated() {
                let limit = limit(of: resource, for: holder)
                if held[holder, default: Amounts()].add(amount, of: resource, upTo: limit) {
                    continue
                }
                held.giveBack(0, of: resource, by: holder)
                for former in holders.prefix(place) {
                    held.giveBack(amount, of: resource, by: former)
                }
                return holder.kind
            }
            return nil
        }
        guard let full else { return Holding(holders, resource, amount, of: self) }
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
        held.withLock { $0[holder]?[resource] ?? 0 }
    }

    private func giveBack(_ holders: [Holder], _ resource: Resource, _ amount: Int) {
        held.withLock { held in
            for holder in holders { held.giveBack(amount, of: resource, by: holder) }
        }
    }
}

/// So much of each resource; each request counts some, so they stand side by side and in no
/// dictionary.
private struct Amounts {
    private var requests = 0
    private var streams = 0
    private var uploads = 0
    private var bytes = 0

    init() {}

    /// What is not named has no limit.
    init(limits: [Occupancy.Resource: Int]?) {
        for resource in Occupancy.Resource.allCases { self[resource] = limits?[resource] ?? .max }
    }

    var isNothing: Bool { requests == 0 && streams == 0 && uploads == 0 && bytes == 0 }

    subscript(resource: Occupancy.Resource) -> Int {
        get {
            switch resource {
            case .requests: requests
            case .streams: streams
            case .uploads: uploads
            case .bytes: bytes
            }
        }
        set {
            switch resource {
            case .requests: requests = newValue
            case .streams: streams = newValue
            case .uploads: uploads = newValue
            case .bytes: bytes = newValue
            }
        }
    }

    /// - Returns: false when that would be more than `limit`, and nothing was added.
    mutating func add(_ amount: Int, of resource: Occupancy.Resource, upTo limit: Int) -> Bool {
        guard self[resource] + amount <= limit else { return false }
        self[resource] += amount
        return true
    }
}

extension [Occupancy.Holder: Amounts] {
    /// Who holds nothing any more is forgotten.
    fileprivate mutating func giveBack(
        _ amount: Int, of resource: Occupancy.Resource, by holder: Occupancy.Holder
    ) {
        guard let place = index(forKey: holder) else { return }
        values[place][resource] = Swift.max(0, values[place][resource] - amount)
        if values[place].isNothing { remove(at: place) }
    }
}
