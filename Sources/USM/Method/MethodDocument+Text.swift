import Values

extension MethodDocument {
    /// For a terminal or a file; ends with a line end.
    package var text: String {
        let sections = [summary] + processes.map(section) + [workflowSection, typingSection]
        return (sections + [prioritySection]).joined(separator: "\n\n") + "\n"
    }

    private func say(_ english: String, _ dutch: String) -> String {
        LocalizedText(english: english, dutch: dutch)[language]
    }

    private var summary: String {
        let (forks, ways) = (counts.forks, counts.allowedForks)
        return say(
            """
            \(counts.processes) processes, \(counts.steps) steps, \(counts.blocks) blocks, \
            \(forks) forks with \(ways) ways out, \(counts.callTypes) call types, \
            \(counts.workflows) workflows
            """,
            """
            \(counts.processes) processen, \(counts.steps) stappen, \(counts.blocks) blokken, \
            \(forks) splitsingen met \(ways) uitgangen, \(counts.callTypes) meldingstypen, \
            \(counts.workflows) workflows
            """)
    }

    private func section(_ process: Process) -> String {
        let start = process.callType.name[language]
        let lines = process.steps.map { step in
            let fork = step.kind == .fork ? "  → " + names(process.forkTargets) : ""
            return "  \(step.code)  \(step.name)\(fork)"
        }
        let heading = """
            \(process.letter)  \(process.name): \(process.purpose)
               \(say("Starts with", "Begint met")): \(start)
            """
        return ([heading] + lines).joined(separator: "\n")
    }

    private func names(_ kinds: [ProcessKind]) -> String {
        LocalizedText(listing: kinds.map(\.name), english: "or", dutch: "of")[language]
    }

    private var workflowSection: String {
        let width = workflows.map(\.name.count).max() ?? 0
        let lines = workflows.map { course in
            let letters = course.processes.map { String($0.letter) }.joined(separator: " › ")
            let steps = "\(course.stepCount) " + say("steps", "stappen")
            return "  \(course.number)  \(course.name.padded(to: width))  "
                + "\(steps.padded(toRight: 10))  \(letters)"
        }
        return ([say("Workflows", "Workflows")] + lines).joined(separator: "\n")
    }

    private var typingSection: String {
        let lines = typing.map { row in
            let complaint = row.isComplaint ? say(" (complaint)", " (klacht)") : ""
            return "  \(row.number)  \(row.question)\n       "
                + "\(say("yes", "ja")) → \(row.callType.name[language])\(complaint)"
        }
        let heading = say(
            "Which type a call has: the first question with yes decides",
            "Welk type een melding heeft: de eerste vraag met ja beslist")
        return ([heading] + lines).joined(separator: "\n")
    }

    private var prioritySection: String {
        let width = 10
        let corner = say("urgency ↓ impact →", "urgentie ↓ impact →").padded(to: 20)
        let header = corner + Impact.allCases.map { $0.name[language].padded(to: width) }.joined()
        let lines = Urgency.allCases.map { urgency in
            let row = priorities.filter { $0.urgency == urgency }
            return urgency.name[language].padded(to: 20)
                + row.map { $0.priority.name[language].padded(to: width) }.joined()
        }
        let table = ([header] + lines).map { "  " + $0.withoutTrailingBlanks }
        return ([say("Priority", "Prioriteit")] + table).joined(separator: "\n")
    }
}

extension WorkflowDocument {
    /// For a terminal or a file; ends with a line end.
    ///
    /// Steps of a call that another one opened stand further in.
    package var text: String {
        let word = LocalizedText(english: "Workflow", dutch: "Workflow")[language]
        let width = steps.map { $0.step.name.count + 3 * $0.depth }.max() ?? 0
        let lines = steps.map { line in
            let indent = String(repeating: "   ", count: line.depth)
            return "\(String(line.position).padded(toRight: 4))  \(line.step.code)  "
                + (indent + line.step.name).padded(to: width + 2)
                + line.step.profile.name[language]
        }
        let heading = """
            \(word) \(workflow.number): \(workflow.name)
            \(workflow.blocks.joined(separator: " "))
            """
        return ([heading, ""] + lines).joined(separator: "\n") + "\n"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    /// With blanks in front, as numbers stand in a column.
    fileprivate func padded(toRight width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }

    fileprivate var withoutTrailingBlanks: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}
