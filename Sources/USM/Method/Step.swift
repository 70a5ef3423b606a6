import Values

/// A place in a process: `R5` is the fifth step of RECOVER.
package struct Step: Hashable, Sendable {
    package let process: ProcessKind
    /// Counts from 1.
    package let number: Int

    /// - Returns: nil when the process has no such step.
    package init?(_ process: ProcessKind, _ number: Int) {
        guard process.definition.steps.indices.contains(number - 1) else { return nil }
        self.init(known: number, of: process)
    }

    /// - Parameter text: a letter and a number, as in `C8`; small letters will do.
    package init?(_ text: String) {
        let code = text.uppercased()
        guard
            let process = ProcessKind.allCases.first(where: { $0.letter == code.first }),
            let number = Int(code.dropFirst())
        else { return nil }
        self.init(process, number)
        // A number reads more than its own digits: `C08`, `C+8`.
        guard self.code == code else { return nil }
    }

    init(known number: Int, of process: ProcessKind) {
        self.process = process
        self.number = number
    }

    package var code: String { "\(process.letter)\(number)" }

    package var definition: StepDefinition { process.definition.steps[number - 1] }
    package var kind: StepKind { definition.kind }
    package var name: LocalizedText { definition.name }

    package var next: Step? { Step(process, number + 1) }

    package static func first(of process: ProcessKind) -> Step { Step(known: 1, of: process) }
}

extension Step: Comparable {
    /// Order within one process; between processes it has no meaning but to sort lists.
    package static func < (left: Step, right: Step) -> Bool {
        left.process == right.process
            ? left.number < right.number
            : left.process.rawValue < right.process.rawValue
    }
}

extension Step: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let step = Step(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "No step has this code.")
        }
        self = step
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

/// What a step asks of a call, and so which commands move it on.
package enum StepKind: String, CaseIterable, Codable, Sendable {
    /// Register, check that the requester may ask this, link.
    case accept
    /// Categorize and prioritize.
    case classify
    /// Do the work of the step and say that it is done.
    case work
    /// Open the child calls that do what must follow, and wait for them.
    case fork
    /// Check what was delivered, and ask the requester.
    case review
    /// Write the change into the managed infrastructure register. CHANGE only.
    case updateRegister = "update_register"
    /// Learn, complete the record, close.
    case evaluate
}

/// A step as the method describes it.
package struct StepDefinition: Hashable, Sendable {
    package let kind: StepKind
    package let name: LocalizedText
    /// What there is to do, for the person who does it.
    package let task: LocalizedText
    /// Whose turn it is when nothing more particular has been arranged.
    package let profile: Profile

    init(
        _ kind: StepKind, _ english: String, _ dutch: String,
        by profile: Profile = .operator,
        task: LocalizedText
    ) {
        self.kind = kind
        name = LocalizedText(english: english, dutch: dutch)
        self.task = task
        self.profile = profile
    }
}

/// The steps of one process, in their order.
package struct ProcessDefinition: Hashable, Sendable {
    package let kind: ProcessKind
    package let steps: [StepDefinition]

    package var allSteps: [Step] {
        steps.indices.map { Step(known: $0 + 1, of: kind) }
    }

    /// The step that opens child calls; nil for OPERATE.
    package var forkStep: Step? { step(of: .fork) }
    package var reviewStep: Step { step(of: .review) ?? Step(known: steps.count - 1, of: kind) }
    package var lastStep: Step { Step(known: steps.count, of: kind) }

    private func step(of wanted: StepKind) -> Step? {
        steps.firstIndex { $0.kind == wanted }.map { Step(known: $0 + 1, of: kind) }
    }

    /// The stretches of the process before and after its fork (usm.md 1.2).
    package var blocks: [ProcessBlock] {
        guard let fork = forkStep else {
            return [ProcessBlock(process: kind, part: nil, steps: allSteps)]
        }
        return [
            ProcessBlock(process: kind, part: 1, steps: Array(allSteps.prefix(fork.number))),
            ProcessBlock(process: kind, part: 2, steps: Array(allSteps.dropFirst(fork.number))),
        ]
    }
}

/// A stretch of a process without a fork inside: nine in all.
package struct ProcessBlock: Hashable, Sendable {
    package let process: ProcessKind
    /// 1 before the fork, 2 after it, nil where there is no fork.
    package let part: Int?
    package let steps: [Step]

    /// `CHANGE-2`, or `OPERATE` where there is one block only.
    package var code: String {
        process.rawValue.uppercased() + (part.map { "-\($0)" } ?? "")
    }
}
