import Values

extension Registration.Channel {
    package var name: LocalizedText {
        switch self {
        case .portal: LocalizedText(english: "portal", dutch: "portaal")
        case .desk: LocalizedText(english: "service desk", dutch: "servicedesk")
        case .api: LocalizedText(english: "another program", dutch: "een ander programma")
        case .fork:
            LocalizedText(
                english: "fork of another call", dutch: "splitsing van een andere melding")
        case .evaluation:
            LocalizedText(
                english: "evaluation of another call", dutch: "evaluatie van een andere melding")
        case .calendar: LocalizedText(english: "OPS calendar", dutch: "OPS-kalender")
        case .imported: LocalizedText(english: "another system", dutch: "een ander systeem")
        }
    }
}
