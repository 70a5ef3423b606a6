import Values

/// How a pre-agreed call is carried out here: what the workflow of its type leaves open, which is
/// who does a step and how (usm.md 1.7 and 5).
///
/// The steps themselves are the method's; a routine names some of them and adds none.
package struct CallRoutine: Hashable, Sendable {
    /// In the order of the workflows; each step once.
    package let lines: [Line]

    /// What is said of one step.
    package struct Line: Hashable, Codable, Sendable {
        package let step: Step
        /// The team that does it; nil where any team may.
        package let team: ID<Party>?
        /// The work instruction; nil where the step's own words say enough.
        package let instruction: LocalizedText?

        package init(_ step: Step, team: ID<Party>? = nil, _ instruction: LocalizedText? = nil) {
            self.step = step
            self.team = team
            self.instruction = instruction
        }
    }

    package init(_ lines: [Line] = []) {
        self.lines = lines.sorted { $0.step < $1.step }
    }

    package var isEmpty: Bool { lines.isEmpty }

    package subscript(step: Step) -> Line? { lines.first { $0.step == step } }

    /// The steps of which a routine for calls of a type can speak: those of every workflow that
    /// such a call may take.
    package static func steps(of type: CallType) -> [Step] {
        let steps = Workflow.candidates(path: [type.process]).flatMap(\.steps)
        return Set(steps).sorted()
    }

    /// What is wrong with each line, by its place among them.
    package static func mistakes(
        in lines: [Line], for type: CallType
    ) -> [(index: Int, mistake: RoutineMistake)] {
        let known = Set(steps(of: type))
        var seen: Set<Step> = []
        return lines.enumerated().compactMap { index, line in
            if !known.contains(line.step) { return (index, .stepOfNoWorkflow(line.step, type)) }
            if !seen.insert(line.step).inserted { return (index, .stepTwice(line.step)) }
            if line.team == nil && line.instruction == nil { return (index, .saysNothing) }
            return nil
        }
    }
}

extension CallRoutine: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([Line].self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(lines)
    }
}

/// Why a line of a routine cannot be used.
package enum RoutineMistake: Error, Hashable, Sendable {
    /// No workflow of the call's type has the step.
    case stepOfNoWorkflow(Step, CallType)
    case stepTwice(Step)
    /// Neither who nor how.
    case saysNothing
}
