import Desk
import Markup
import USM
import Values

/// What an offer changes of what was agreed before, line by line: so far, and as offered.
struct AgreementChanges: Component {
    let viewer: Viewer
    let found: AgreementDocument

    /// One thing that differs; an empty side is not there.
    struct Line: Hashable {
        let what: String
        let before: String
        let after: String
    }

    var body: HTML {
        guard let former = found.former else { return .empty }
        let lines = lines(from: former, to: found.terms)
        let title = viewer.say(AgreementPageTexts.changes)
        guard !lines.isEmpty else {
            return Card(
                title, look: .now,
                content: "<p>\(viewer.say(AgreementPageTexts.changesNothing))</p>"
            ).body
        }
        let columns = [
            AgreementPageTexts.changed, AgreementPageTexts.soFar, AgreementPageTexts.offeredNow,
        ].map { Table.Column(viewer.say($0)) }
        let rows = lines.map { line -> [HTML] in
            ["<span dir=\"auto\">\(line.what)</span>", side(line.before), side(line.after)]
        }
        return Card(
            title, look: .now, content: Table(caption: title, columns: columns, rows: rows).body
        ).body
    }

    private func side(_ words: String) -> HTML {
        words.isEmpty
            ? "<span class=\"soft\">\(viewer.say(AgreementPageTexts.notThere))</span>"
            : "<span dir=\"auto\">\(words)</span>"
    }

    private func lines(from old: AgreementTerms, to new: AgreementTerms) -> [Line] {
        let words = AgreementWords(viewer: viewer)
        let single: [(LocalizedText, (AgreementTerms) -> String)] = [
            (OfferTexts.name, { viewer.say($0.name) }),
            (OfferTexts.understanding, { $0.understanding }),
            (
                OfferTexts.promisedVersion,
                { $0.specificationVersion.map { viewer.say(ServiceTexts.version($0)) } ?? "" }
            ),
            (AgreementPageTexts.validity, { words.validity($0.validity) }),
            (AgreementPageTexts.review, { $0.reviewOn.map(viewer.date) ?? "" }),
            (AgreementPageTexts.contacts, { names(Set($0.contacts)) }),
            (AgreementPageTexts.covers, { names($0.coverage.included) }),
            (AgreementPageTexts.except, { names($0.coverage.excluded) }),
        ]
        let own = single.compactMap { name, say in
            line(viewer.say(name), say(old), say(new))
        }
        return own + compared(items(old), items(new)) + compared(times(old), times(new))
            + compared(charges(old), charges(new))
    }

    private func line(_ what: String, _ before: String, _ after: String) -> Line? {
        before == after ? nil : Line(what: what, before: before, after: after)
    }

    /// What is named alike on both sides is one line; what is there on one side only has the other
    /// side empty.
    private func compared(
        _ old: [(what: String, words: String)], _ new: [(what: String, words: String)]
    ) -> [Line] {
        var order: [String] = []
        var sides: [String: (before: String, after: String)] = [:]
        for (what, words) in old {
            order.append(what)
            sides[what, default: ("", "")].before = words
        }
        for (what, words) in new {
            if sides[what] == nil { order.append(what) }
            sides[what, default: ("", "")].after = words
        }
        return order.compactMap { what in
            sides[what].flatMap { line(what, $0.before, $0.after) }
        }
    }

    private func names(_ parties: Set<ID<Party>>) -> String {
        parties.compactMap { found.names[$0] }.sorted().joined(separator: ", ")
    }

    private func items(_ terms: AgreementTerms) -> [(what: String, words: String)] {
        terms.items.map { item in
            let within = item.leadMinutes.map { viewer.say(AgreedTime(minutes: $0).words) }
            let price = item.price?.words(in: viewer.language)
            let words = [viewer.say(item.promise), viewer.say(item.type.name), within, price]
            return (
                viewer.say(item.name),
                words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
            )
        }
    }

    private func times(_ terms: AgreementTerms) -> [(what: String, words: String)] {
        terms.targets.all.map { target in
            let priority = target.priority?.name ?? OfferTexts.unclassified
            let what = [target.measure.name, target.type.name, priority].map(viewer.say)
            return (what.joined(separator: ", "), viewer.say(target.time))
        }
    }

    private func charges(_ terms: AgreementTerms) -> [(what: String, words: String)] {
        terms.charges.map { charge in
            let what = [charge.name, charge.side.name, charge.period.name].map(viewer.say)
            return (what.joined(separator: ", "), charge.amount.words(in: viewer.language))
        }
    }
}
