import Values

extension InvalidTargets {
    /// The name that programs know it by; stable.
    package var code: String {
        switch self {
        case .timeOutOfRange: "time_out_of_range"
        case .listedTwice: "listed_twice"
        case .warningOutOfRange: "warning_out_of_range"
        }
    }

    /// What is wrong and what to do, for the person who writes the agreement.
    package var sentence: LocalizedText {
        switch self {
        case .timeOutOfRange(let target):
            LocalizedText(
                english: """
                    The target “\(target.name.english)” must last from one second to ten years. \
                    Leave it out to promise nothing.
                    """,
                dutch: """
                    De norm “\(target.name.dutch)” moet één seconde tot tien jaar duren. Laat ze \
                    weg om niets te beloven.
                    """)
        case .listedTwice(let target):
            LocalizedText(
                english: "The target “\(target.name.english)” is listed twice. Keep one of them.",
                dutch: "De norm “\(target.name.dutch)” staat er twee keer in. Houd er één over.")
        case .warningOutOfRange(let percent):
            LocalizedText(
                english: """
                    A warning after \(percent) % of the time comes never or at once. Choose 1 to \
                    99 %.
                    """,
                dutch: """
                    Een waarschuwing na \(percent) % van de tijd komt nooit of meteen. Kies 1 tot \
                    99 %.
                    """)
        }
    }
}

extension ServiceTarget {
    /// `reaction time, incident, high`.
    package var name: LocalizedText {
        let rank =
            priority?.name ?? LocalizedText(english: "unclassified", dutch: "ongeclassificeerd")
        return LocalizedText(
            english: "\(measure.name.english), \(type.name.english), \(rank.english)",
            dutch: "\(measure.name.dutch), \(type.name.dutch), \(rank.dutch)")
    }
}
