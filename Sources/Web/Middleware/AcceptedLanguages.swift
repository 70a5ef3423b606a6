import Foundation
import Values

/// What a browser says of the languages that its reader can read: `nl, en;q=0.8, *;q=0.1`.
package struct AcceptedLanguages: Sendable {
    private let ranges: [(tag: String, weight: Double)]

    package init(_ header: String) {
        ranges = header.split(separator: ",").compactMap { range in
            let parts = range.split(separator: ";").map {
                $0.trimmingCharacters(in: .whitespaces).lowercased()
            }
            guard let tag = parts.first, !tag.isEmpty else { return nil }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }
            // A weight that nobody can read is no wish.
            let weight = quality.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            return (tag, weight)
        }
    }

    /// The one of ours with the most weight; nil when none of them was asked for.
    ///
    /// Of equal ones the first in the header comes first.
    package var preferred: Language? {
        var best: (language: Language, weight: Double)?
        for (tag, weight) in ranges where weight > (best?.weight ?? 0) {
            if let language = language(tag) { best = (language, weight) }
        }
        return best?.language
    }

    /// A star stands for every language that is not named; the first of ours that is free.
    private func language(_ tag: String) -> Language? {
        guard tag == "*" else { return Language(rawValue: primary(tag)) }
        let named = Set(ranges.map { primary($0.tag) })
        return Language.allCases.first { !named.contains($0.rawValue) }
    }

    private func primary(_ tag: String) -> String {
        String(tag.split(separator: "-").first ?? "")
    }
}
