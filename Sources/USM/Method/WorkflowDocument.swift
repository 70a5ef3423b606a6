import Values

/// One workflow with all its steps in one language, as `mainstay method --workflow 3` prints it.
package struct WorkflowDocument: Hashable, Codable, Sendable {
    package let language: Language
    package let workflow: MethodDocument.Course
    package let steps: [NumberedStep]

    package struct NumberedStep: Hashable, Codable, Sendable {
        /// From 1 to the workflow's last step.
        package let position: Int
        package let process: ProcessKind
        /// How many calls stand above the one that this step belongs to.
        package let depth: Int
        package let step: MethodDocument.StepLine
    }

    /// - Returns: nil when there is no workflow with this number.
    package init?(number: Int, in language: Language) {
        guard let workflow = Workflow.all.first(where: { $0.number == number }) else { return nil }
        self.language = language
        self.workflow = MethodDocument.Course(workflow, in: language)
        steps = workflow.stations.enumerated().map { index, station in
            NumberedStep(
                position: index + 1, process: station.step.process, depth: station.depth,
                step: MethodDocument.StepLine(station.step, in: language))
        }
    }
}

extension Workflow {
    /// The stretches of its processes in the order in which they run (usm.md 2.2).
    package var blocks: [ProcessBlock] {
        var blocks: [ProcessBlock] = []
        for step in steps {
            let block = step.process.definition.blocks.first { $0.steps.contains(step) }
            if let block, blocks.last != block { blocks.append(block) }
        }
        return blocks
    }
}
