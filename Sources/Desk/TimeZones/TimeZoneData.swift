import Foundation
import Synchronization
import Values

/// The time zones of the machine, read from its compiled zone files.
///
/// Administrators renew them with the machine's own packages, without a new version of this
/// program. A file is read once, so a running server has what was there at its start.
package final class TimeZoneData: Sendable {
    /// Where `TZDIR` says, or else where every system has them.
    package static let ofSystem = TimeZoneData(
        folder: ProcessInfo.processInfo.environment["TZDIR"] ?? "/usr/share/zoneinfo")

    package let folder: String
    private let known = Mutex<[String: Zone]>([:])

    /// A zone with a digest of the file that it was read from.
    private struct Zone {
        let rules: TimeZoneRules
        let digest: String
    }

    package init(folder: String) {
        self.folder = folder
    }

    /// The rules of a place by its IANA name.
    ///
    /// - Throws: ``UnreadableTimeZone``; never the rules of another place in its stead.
    package func rules(of name: String) throws(UnreadableTimeZone) -> TimeZoneRules {
        try zone(name).rules
    }

    /// Another text for other rules of a place: a digest of the file that they were read from.
    ///
    /// - Throws: ``UnreadableTimeZone``.
    package func digest(of name: String) throws(UnreadableTimeZone) -> String {
        try zone(name).digest
    }

    private func zone(_ name: String) throws(UnreadableTimeZone) -> Zone {
        if let zone = known.withLock({ $0[name] }) { return zone }
        let zone = try read(name)
        known.withLock { $0[name] = zone }
        return zone
    }

    package func isReadable(_ name: String) -> Bool {
        (try? rules(of: name)) != nil
    }

    /// As its publisher names it: `2026f`; nil where nothing says so.
    package var version: String? {
        let beginning = FileHandle(forReadingAtPath: "\(folder)/tzdata.zi")
            .flatMap { try? $0.read(upToCount: 64) }
        if let beginning {
            let line = String(decoding: beginning, as: UTF8.self).prefix { !$0.isNewline }
            if let version = line.split(separator: " ").last, line.hasPrefix("# version ") {
                return String(version)
            }
        }
        let named = FileManager.default.contents(atPath: "\(folder)/+VERSION")
        let version = named.map { String(decoding: $0.prefix(16), as: UTF8.self) }
        return version?.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func read(_ name: String) throws(UnreadableTimeZone) -> Zone {
        if name == TimeZoneRules.utc.name { return Zone(rules: .utc, digest: "") }
        guard Self.isName(name) else {
            throw UnreadableTimeZone(name: name, reason: "no such zone")
        }
        guard
            let file = FileHandle(forReadingAtPath: "\(folder)/\(name)"),
            let data = try? file.read(upToCount: TimeZoneFile.sizeMax + 1)
        else { throw UnreadableTimeZone(name: name, reason: "\(folder) has no such zone") }
        do throws(InvalidTimeZoneFile) {
            let bytes = Array(data)
            return Zone(
                rules: try TimeZoneFile.rules(bytes, named: name), digest: Digest.text(bytes))
        } catch {
            throw UnreadableTimeZone(name: name, reason: "\(folder)/\(name) is damaged: \(error)")
        }
    }

    /// Whether it is the name of a place: it becomes a part of a path.
    ///
    /// The folders `posix` and `right` have every place a second time, the latter with clocks
    /// that count leap seconds; the others are no places.
    private static func isName(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
                        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
                        || byte == UInt8(ascii: "+")
                }
        }
        let others: Set<Substring> = ["posix", "right", "posixrules", "localtime", "Factory"]
        return name.utf8.count <= 64 && isPlain && !others.contains(parts[0])
    }
}

/// A time zone of which nothing can be said on this machine.
package struct UnreadableTimeZone: Error, Hashable, Sendable, CustomStringConvertible {
    package let name: String
    package let reason: String

    package var description: String { "The time zone \(name) cannot be read: \(reason)." }

    /// For whoever meets it: nothing is reckoned by the clocks of another place.
    package var refusal: DeskRefusal {
        .notNow(TimeZoneTexts.unreadable(name), allowed: [])
    }
}
