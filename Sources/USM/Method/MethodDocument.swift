import Values

/// The whole method in one language, as `mainstay method` prints it: text for people
/// (``text``), and JSON by its coding.
package struct MethodDocument: Hashable, Codable, Sendable {
    package let language: Language
    package let counts: Counts
    package let processes: [Process]
    package let callTypes: [TypeOfCall]
    package let workflows: [Course]
    package let typing: [TypingRow]
    package let priorities: [PriorityRow]

    package struct Counts: Hashable, Codable, Sendable {
        package let processes, steps, blocks, forks, allowedForks: Int
        package let callTypes, workflows, stepInstances: Int
    }

    package struct Process: Hashable, Codable, Sendable {
        package let code: ProcessKind
        package let letter: String
        package let name: String
        package let purpose: String
        package let callType: CallType
        package let forkTargets: [ProcessKind]
        package let blocks: [String]
        package let steps: [StepLine]
    }

    package struct StepLine: Hashable, Codable, Sendable {
        package let code: String
        package let name: String
        package let kind: StepKind
        package let profile: Profile
        package let task: String
    }

    package struct TypeOfCall: Hashable, Codable, Sendable {
        package let code: CallType
        package let name: String
        package let prefix: String
        package let process: ProcessKind
    }

    package struct Course: Hashable, Codable, Sendable {
        package let number: Int
        package let name: String
        package let isProactive: Bool
        package let isStatic: Bool
        package let processes: [ProcessKind]
        package let blocks: [String]
        package let stepCount: Int
    }

    package struct TypingRow: Hashable, Codable, Sendable {
        package let number: Int
        package let question: String
        package let callType: CallType
        package let isComplaint: Bool
    }

    package struct PriorityRow: Hashable, Codable, Sendable {
        package let urgency: Urgency
        package let impact: Impact
        package let priority: Priority
    }
}

extension MethodDocument {
    package init(in language: Language) {
        self.language = language
        counts = .ofTheMethod
        processes = ProcessKind.allCases.map { Process($0, in: language) }
        callTypes = CallType.allCases.map { type in
            TypeOfCall(
                code: type, name: type.name[language], prefix: type.prefix, process: type.process)
        }
        workflows = Workflow.all.map { Course($0, in: language) }
        typing = TypingQuestion.allCases.map { question in
            TypingRow(
                number: question.number, question: question.text[language],
                callType: question.type, isComplaint: question == .isOnlyPast)
        }
        priorities = Urgency.allCases.flatMap { urgency in
            Impact.allCases.map { impact in
                PriorityRow(
                    urgency: urgency, impact: impact,
                    priority: Priority(impact: impact, urgency: urgency))
            }
        }
    }
}

extension MethodDocument.Counts {
    /// Counted, never written down.
    static var ofTheMethod: Self {
        let definitions = ProcessKind.allCases.map(\.definition)
        return Self(
            processes: definitions.count,
            steps: definitions.reduce(0) { $0 + $1.steps.count },
            blocks: definitions.reduce(0) { $0 + $1.blocks.count },
            forks: definitions.count { $0.forkStep != nil },
            allowedForks: definitions.reduce(0) { $0 + $1.kind.forkTargets.count },
            callTypes: CallType.allCases.count,
            workflows: Workflow.all.count,
            stepInstances: Workflow.all.reduce(0) { $0 + $1.stations.count })
    }
}

extension MethodDocument.Process {
    init(_ kind: ProcessKind, in language: Language) {
        code = kind
        letter = String(kind.letter)
        name = kind.name[language]
        purpose = kind.purpose[language]
        callType = kind.callType
        forkTargets = kind.forkTargets
        blocks = kind.definition.blocks.map(\.code)
        steps = kind.definition.allSteps.map { MethodDocument.StepLine($0, in: language) }
    }
}

extension MethodDocument.StepLine {
    init(_ step: Step, in language: Language) {
        code = step.code
        name = step.name[language]
        kind = step.kind
        profile = step.definition.profile
        task = step.definition.task[language]
    }
}

extension MethodDocument.Course {
    init(_ workflow: Workflow, in language: Language) {
        number = workflow.number
        name = workflow.name[language]
        isProactive = workflow.isProactive
        isStatic = workflow.isStatic
        processes = workflow.processes
        blocks = workflow.blocks.map(\.code)
        stepCount = workflow.stations.count
    }
}
