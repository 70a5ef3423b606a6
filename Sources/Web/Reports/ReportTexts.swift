import Desk
import USM
import Values

/// The words of the service report.
enum ReportTexts {
    static let title = LocalizedText(english: "Report", dutch: "Rapport")
    static let whose = LocalizedText(english: "For", dutch: "Voor")
    static let everybody = LocalizedText(english: "Everybody", dutch: "Iedereen")
    static let from = LocalizedText(english: "From", dutch: "Van")
    static let until = LocalizedText(english: "Through", dutch: "Tot en met")
    static let show = LocalizedText(english: "Show", dutch: "Toon")
    static let place = LocalizedText(english: "Part of the service", dutch: "Deel van de dienst")
    static let promise = LocalizedText(english: "Promised", dutch: "Beloofd")
    static let target = LocalizedText(english: "Target", dutch: "Norm")
    static let unclassified = LocalizedText(
        english: "not classified", dutch: "niet geclassificeerd")
    static let howOwnHours = LocalizedText(
        english: """
            The agreements have different calendars: under each, open is what its own calendar \
            says, and their hours are added up.
            """,
        dutch: """
            De overeenkomsten hebben verschillende kalenders: bij elk is open wat de eigen \
            kalender zegt, en hun uren zijn opgeteld.
            """)
    static let aroundTheClock = LocalizedText(
        english: "around the clock", dutch: "dag en nacht")

    static func allOf(_ customer: String) -> LocalizedText {
        LocalizedText(
            english: "\(customer): all agreements", dutch: "\(customer): alle overeenkomsten")
    }

    static let result = LocalizedText(english: "Result", dutch: "Resultaat")
    static let key = LocalizedText(english: "What matters most", dutch: "Waar het om gaat")
    static let recovery = LocalizedText(
        english: "Until recovery was confirmed", dutch: "Tot het herstel was bevestigd")
    static let firstTimeRight = LocalizedText(
        english: "Right the first time", dutch: "In één keer goed")
    static let notRight = LocalizedText(
        english: "the ones that were not", dutch: "de gevallen waarin dat niet zo was")
    static let waiting = LocalizedText(
        english: "Not taken up yet, and not counted", dutch: "Nog niet opgepakt, en niet geteld")
    static let nothingYet = LocalizedText(
        english: "No recovery was confirmed in these days",
        dutch: "In deze dagen is geen herstel bevestigd")
    static let notMeasured = LocalizedText(english: "Not measured", dutch: "Niet gemeten")
    static let kept = LocalizedText(english: "kept", dutch: "gehaald")
    static let broken = LocalizedText(english: "not kept", dutch: "niet gehaald")
    static let tooFew = LocalizedText(
        english: "too few to tell", dutch: "te weinig om iets te zeggen")
    static let lateOnes = LocalizedText(english: "the late ones", dutch: "de te late meldingen")
    static let csv = LocalizedText(english: "Download as CSV", dutch: "Download als CSV")
    static let json = LocalizedText(english: "Download as JSON", dutch: "Download als JSON")
    static let noCalls = LocalizedText(
        english: "No calls of this kind", dutch: "Geen meldingen van deze soort")
    static let onlySeen = LocalizedText(
        english: "Only what you may see is listed.", dutch: "Alleen wat je mag zien staat hier.")
    static let dateWanted = LocalizedText(
        english: "Write a day, as 2026-04-01.", dutch: "Schrijf een dag, zoals 2026-04-01.")

    // How it was counted
    static let how = LocalizedText(english: "How this was counted", dutch: "Hoe dit is geteld")
    static let howPeriod = LocalizedText(
        english: "A call counts on the day on which it was registered, once it is taken up.",
        dutch: "Een melding telt op de dag waarop die is geregistreerd, zodra die is opgepakt.")
    static let howTimes = LocalizedText(
        english: """
            Times count opening hours only, and stand still while the requester is asked \
            something. Median and 90th percentile are right to within 4%.
            """,
        dutch: """
            Tijden tellen alleen openingsuren, en staan stil zolang de aanmelder iets is gevraagd. \
            Mediaan en 90e percentiel zijn nauwkeurig op 4%.
            """)
    static let howAllHours = LocalizedText(
        english: "No calendar is agreed here: every hour counts as open.",
        dutch: "Hier is geen kalender afgesproken: elk uur telt als open.")
    static let howOut = LocalizedText(
        english: """
            We count the service as out from the registration of an incident of high impact \
            until its recovery is confirmed; incidents at the same time count once. This \
            measure is ours, not the method’s.
            """,
        dutch: """
            Wij tellen de dienst als uitgevallen vanaf de registratie van een incident met hoge \
            impact tot het herstel is bevestigd; incidenten op hetzelfde moment tellen één keer. \
            Deze maatstaf is van ons, niet van de methode.
            """)
    static let howSilent = LocalizedText(
        english: "What says “not measured” is not in the register; it may be kept or not.",
        dutch: "Wat “niet gemeten” zegt, staat niet in het register; het kan gehaald zijn of niet.")

    static func howHours(in calendar: LocalizedText) -> LocalizedText {
        LocalizedText(
            english: "Open is what the calendar “\(calendar.english)” says.",
            dutch: "Open is wat de kalender “\(calendar.dutch)” zegt.")
    }

    static func titleOf(_ service: String) -> LocalizedText {
        LocalizedText(english: "Report on \(service)", dutch: "Rapport over \(service)")
    }

    static func calls(_ count: String, isOne: Bool) -> LocalizedText {
        LocalizedText(
            english: isOne ? "1 call" : "\(count) calls",
            dutch: isOne ? "1 melding" : "\(count) meldingen")
    }

    static func callsBehind(_ count: String, isOne: Bool) -> LocalizedText {
        let calls = calls(count, isOne: isOne)
        return LocalizedText(english: "(\(calls.english))", dutch: "(\(calls.dutch))")
    }

    static func times(half: String, most: String) -> LocalizedText {
        LocalizedText(
            english: "half within \(half), nine of ten within \(most).",
            dutch: "de helft binnen \(half), negen van de tien binnen \(most).")
    }

    static func inTime(_ share: String, of count: String) -> LocalizedText {
        LocalizedText(
            english: "In time, as agreed: \(share)% of \(count).",
            dutch: "Op tijd, zoals afgesproken: \(share)% van \(count).")
    }

    static func inTime(_ count: String, ofFew calls: String) -> LocalizedText {
        LocalizedText(
            english: "In time, as agreed: \(count) of \(calls).",
            dutch: "Op tijd, zoals afgesproken: \(count) van \(calls).")
    }

    static func specified(
        _ target: String, within: String, of calls: String
    ) -> LocalizedText {
        LocalizedText(
            english: "Specification, \(target): \(within) of \(calls).",
            dutch: "Specificatie, \(target): \(within) van \(calls).")
    }

    static func percent(_ share: String) -> LocalizedText {
        LocalizedText(english: "\(share)%", dutch: "\(share)%")
    }

    static func available(_ share: String, out: String, of opened: String) -> LocalizedText {
        LocalizedText(
            english: "\(share)%: out for \(out) of \(opened) open.",
            dutch: "\(share)%: \(out) uitgevallen van \(opened) open.")
    }

    static func newestOnly(_ count: String) -> LocalizedText {
        LocalizedText(
            english: "The newest \(count); choose fewer days to see others.",
            dutch: "De nieuwste \(count); kies minder dagen om andere te zien.")
    }

    static func name(of period: ReportPeriod, _ start: CivilDate) -> LocalizedText {
        switch period {
        case .month:
            let words = "\(start.month > 9 ? "" : "0")\(start.month)-\(start.year)"
            return LocalizedText(english: words, dutch: words)
        case .quarter:
            let number = (start.month + 2) / 3
            return LocalizedText(
                english: "Q\(number) \(start.year)", dutch: "kwartaal \(number) \(start.year)")
        case .year: return LocalizedText(english: "\(start.year)", dutch: "\(start.year)")
        }
    }

    static func kind(_ type: CallType?, _ late: ReportTally.Measure?) -> LocalizedText {
        let name =
            type?.name ?? LocalizedText(english: "calls", dutch: "meldingen")
        switch late {
        case .reaction, .handling:
            return LocalizedText(english: "\(name.english), late", dutch: "\(name.dutch), te laat")
        case .confirmed:
            return LocalizedText(
                english: "\(name.english), not right at once",
                dutch: "\(name.dutch), niet in één keer goed")
        case .taken, .recovery, nil: return name
        }
    }
}
