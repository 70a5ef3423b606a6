import Values

extension RoutineMistake {
    /// What is the matter and what to do instead.
    package var sentence: LocalizedText {
        switch self {
        case .stepOfNoWorkflow(let step, let type):
            LocalizedText(
                english: """
                    No \(type.name.english) comes to step \(step.code). Choose a step of its \
                    workflows.
                    """,
                dutch: """
                    Stap \(step.code) komt in geen workflow van een \(type.name.dutch) voor. \
                    Kies een stap van zijn workflows.
                    """)
        case .stepTwice(let step):
            LocalizedText(
                english: "Step \(step.code) has a line already. Say it all in one.",
                dutch: "Stap \(step.code) heeft al een regel. Zeg alles in één regel.")
        case .saysNothing:
            LocalizedText(
                english: "Choose the team that does it, or write how it is done.",
                dutch: "Kies het team dat het doet, of schrijf op hoe het wordt gedaan.")
        }
    }
}
