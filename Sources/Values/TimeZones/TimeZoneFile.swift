/// Reads the compiled rules of a place: TZif, RFC 9636, of any of its versions.
///
/// Pure: whoever has the file hands over its bytes.
package enum TimeZoneFile {
    /// A file of a place has a few kilobytes.
    package static let sizeMax = 256 << 10

    /// - Throws: ``InvalidTimeZoneFile``; nothing is guessed of a file that is damaged.
    package static func rules(
        _ bytes: [UInt8], named name: String
    ) throws(InvalidTimeZoneFile) -> TimeZoneRules {
        guard bytes.count <= sizeMax else { throw .tooLarge }
        var reader = TimeZoneReader(bytes)
        let old = try reader.header()
        guard old.version >= UInt8(ascii: "2") else {
            return try reader.block(old, timeSize: 4).rules(named: name, after: nil)
        }
        // The first block is for readers that know no times beyond 2038.
        try reader.skip(old.size(timeSize: 4))
        let block = try reader.block(try reader.header(), timeSize: 8)
        return try block.rules(named: name, after: try reader.footer())
    }
}

/// Why a file says nothing about the clocks of a place.
package enum InvalidTimeZoneFile: Error, Hashable, Sendable {
    case tooLarge
    case notTimeZoneData
    case truncated
    /// A number in it points nowhere, or its moments are not in order.
    case inconsistent
    /// It counts leap seconds, as clocks that people use do not.
    case leapSeconds
    /// The rule for the times after its table, as it stands there.
    case unreadableRule(String)
}

private struct TimeZoneReader {
    struct Header {
        let version: UInt8
        /// Counts of: UT marks, standard marks, leap seconds, times, types, letters.
        let counts: [Int]

        func size(timeSize: Int) -> Int {
            counts[3] * (timeSize + 1) + counts[4] * 6 + counts[5]
                + counts[2] * (timeSize + 4) + counts[1] + counts[0]
        }
    }

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func header() throws(InvalidTimeZoneFile) -> Header {
        guard bytes.count - index >= 4, bytes[index..<(index + 4)].elementsEqual("TZif".utf8)
        else { throw .notTimeZoneData }
        try skip(4)
        let version = try UInt8(truncatingIfNeeded: number(1))
        try skip(15)
        var counts: [Int] = []
        for _ in 0..<6 { try counts.append(Int(number(4))) }
        guard counts.allSatisfy({ (0...TimeZoneFile.sizeMax).contains($0) }), counts[4] > 0 else {
            throw .inconsistent
        }
        return Header(version: version, counts: counts)
    }

    mutating func block(
        _ header: Header, timeSize: Int
    ) throws(InvalidTimeZoneFile) -> TimeZoneTable {
        guard header.counts[2] == 0 else { throw .leapSeconds }
        let (times, types) = (header.counts[3], header.counts[4])
        var moments: [Int64] = []
        for _ in 0..<times { try moments.append(number(timeSize)) }
        var kinds: [Int] = []
        for _ in 0..<times { try kinds.append(Int(number(1))) }
        var offsets: [Int] = []
        for _ in 0..<types {
            try offsets.append(Int(number(4)))
            try skip(2)
        }
        try skip(header.counts[5] + header.counts[1] + header.counts[0])
        let isSound =
            kinds.allSatisfy { $0 < types } && offsets.allSatisfy { abs($0) < 26 * 3600 }
            && zip(moments, moments.dropFirst()).allSatisfy(<)
        guard isSound else { throw .inconsistent }
        return TimeZoneTable(moments: moments, kinds: kinds, offsets: offsets)
    }

    /// The rule between two line ends; nil where there is none.
    mutating func footer() throws(InvalidTimeZoneFile) -> PosixTimeZone? {
        guard index < bytes.count, bytes[index] == 0x0A,
            let end = bytes[(index + 1)...].firstIndex(of: 0x0A)
        else { throw .truncated }
        let text = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        guard !text.isEmpty else { return nil }
        guard let rule = PosixTimeZone(text) else { throw .unreadableRule(text) }
        return rule
    }

    mutating func skip(_ count: Int) throws(InvalidTimeZoneFile) {
        guard count <= bytes.count - index else { throw .truncated }
        index += count
    }

    /// A number of two's complement, with its highest byte first.
    private mutating func number(_ size: Int) throws(InvalidTimeZoneFile) -> Int64 {
        guard size <= bytes.count - index else { throw .truncated }
        var value: Int64 = bytes[index] & 0x80 != 0 && size > 1 ? -1 : 0
        for _ in 0..<size {
            value = value << 8 | Int64(bytes[index])
            index += 1
        }
        return value
    }
}

/// What the table of a file says.
private struct TimeZoneTable {
    /// In seconds since 1970.
    let moments: [Int64]
    let kinds: [Int]
    /// In seconds ahead of UTC, by kind.
    let offsets: [Int]

    /// Some files begin before the universe did; what was before the year 1 moves no clock.
    private static let earliest = Instant.daysSinceEpoch(year: 1, month: 1, day: 1) * 86_400
    private static let latest = Instant.daysSinceEpoch(year: 9999, month: 1, day: 1) * 86_400

    func rules(
        named name: String, after rule: PosixTimeZone?
    ) throws(InvalidTimeZoneFile) -> TimeZoneRules {
        var initial = offsets[0]
        var transitions: [TimeZoneRules.Transition] = []
        for (moment, kind) in zip(moments, kinds) {
            guard moment < Self.latest else { throw .inconsistent }
            if moment < Self.earliest {
                initial = offsets[kind]
            } else {
                transitions.append(
                    .init(at: Instant(milliseconds: moment * 1000), offset: offsets[kind]))
            }
        }
        guard let rule else {
            return TimeZoneRules(name: name, initialOffset: initial, transitions: transitions)
        }
        guard rule.summer != nil else {
            // It has no changes of its own; the last one of the table led to it.
            if transitions.isEmpty { initial = rule.offset }
            return TimeZoneRules(name: name, initialOffset: initial, transitions: transitions)
        }
        let last = transitions.last?.at ?? Instant(milliseconds: 0)
        let year = TimeZoneRules.utc.day(of: last).year
        let ahead = rule.transitions(in: (year - 1)...(year + 402)).filter { $0.at > last }
        let border = Instant(
            milliseconds: (Instant.daysSinceEpoch(year: Int64(year) + 1, month: 1, day: 1))
                * 86_400_000)
        return TimeZoneRules(
            name: name, initialOffset: initial, transitions: transitions + ahead,
            repeatsAfter: border)
    }
}
