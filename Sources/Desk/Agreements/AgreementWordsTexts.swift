import USM
import Values

/// An agreed version as lines of text, for who makes it so.
struct AgreementWordsTexts {
    let arrangement: Arrangement
    let version: Arrangement.Version
    let service: Service?
    let names: [ID<Party>: String]
    let day: (Instant) -> CivilDate

    private var terms: AgreementTerms { version.terms }

    var text: LocalizedText {
        LocalizedText(
            english: lines(.english).joined(separator: "\n"),
            dutch: lines(.dutch).joined(separator: "\n"))
    }

    private func lines(_ language: Language) -> [String] {
        let head = [
            "**\(say(arrangement.kind.name.heading, language)): \(terms.name[language])**", "",
            line("Provider", "Leverancier", name(arrangement.provider), language),
            line("Customer", "Klant", name(arrangement.customer), language),
            line("Service", "Dienst", promised(language), language),
            line("Valid", "Geldig", validity(language), language),
        ]
        let covered = terms.coverage.included.sorted().map(name).joined(separator: ", ")
        var rest = [line("For", "Voor", covered, language)]
        if !terms.understanding.isEmpty { rest.append("- \(terms.understanding)") }
        rest += terms.items.map { item in
            let type = item.type.name[language]
            return "- \(item.name[language]) (\(type)): \(item.promise[language])"
        }
        rest += terms.targets.all.map { target in
            "- \(target.name[language]): \(target.time.words(in: language))"
        }
        // What the provider spends does not concern who realizes it.
        rest += terms.charges.filter { $0.side == .price }.map { charge in
            let amount = charge.amount.words(in: language)
            return "- \(charge.name[language]): \(amount) \(charge.period.name[language])"
        }
        return head + rest
    }

    private func line(
        _ english: String, _ dutch: String, _ value: String, _ language: Language
    ) -> String {
        "- \(language == .english ? english : dutch): \(value)"
    }

    private func say(_ text: LocalizedText, _ language: Language) -> String { text[language] }

    private func name(_ party: ID<Party>) -> String { names[party] ?? "" }

    private func promised(_ language: Language) -> String {
        let name = service?.name[language] ?? ""
        guard let number = terms.specificationVersion else { return name }
        return language == .english
            ? "\(name), as version \(number) of its specification promises"
            : "\(name), zoals versie \(number) van de specificatie belooft"
    }

    private func validity(_ language: Language) -> String {
        let from = "\(version.validity.firstDay(day))"
        let until = version.validity.lastDay(day).map { "\($0)" }
        switch (language, until) {
        case (.english, let until?): return "from \(from) through \(until)"
        case (.english, nil): return "from \(from)"
        case (.dutch, let until?): return "van \(from) tot en met \(until)"
        case (.dutch, nil): return "vanaf \(from)"
        }
    }
}
