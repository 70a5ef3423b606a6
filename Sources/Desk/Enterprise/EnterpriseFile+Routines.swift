import USM
import Values

extension EnterpriseFile.RoutineLine {
    init(_ line: CallRoutine.Line, keys: [ID<Party>: String]) {
        self.init(
            step: line.step.code, team: line.team.flatMap { keys[$0] },
            instruction: line.instruction.map(EnterpriseFile.Words.init))
    }

    /// Its place among the problems of a file, named by the step: lines are put in order.
    func field(in call: String) -> String { "\(call).routine.\(step.uppercased())" }

    /// As it is kept; nil for a step that there is not.
    func line(teams: [String: ID<Party>]) throws -> CallRoutine.Line? {
        guard let step = Step(step) else { return nil }
        return CallRoutine.Line(
            step, team: try team.map { try EnterpriseIDs.id($0, in: teams) }, instruction?.text)
    }
}

extension [EnterpriseFile.RoutineLine] {
    /// In the order of the steps, with what is wrong told at each line.
    func cleaned(_ check: inout FieldCheck, path: String, for type: CallType) -> Self {
        let before = check.problems.count
        var steps: [CallRoutine.Line] = []
        let clean = map { line in
            var next = line
            let field = line.field(in: path)
            next.instruction = line.instruction.map {
                check.words("\(field).instruction", $0, .reason)
            }
            guard let step = Step(line.step) else {
                check.refuse("\(field).step", EnterpriseTexts.unknownStep(line.step))
                return next
            }
            next.step = step.code
            // Which team it is matters to no rule here: its key is looked up with all others.
            steps.append(
                CallRoutine.Line(step, team: line.team.map { ID($0) }, line.instruction?.text))
            return next
        }
        guard check.problems.count == before else { return clean }
        for (index, mistake) in CallRoutine.mistakes(in: steps, for: type) {
            check.refuse("\(self[index].field(in: path)).step", mistake.sentence)
        }
        guard check.problems.count == before else { return clean }
        let order = steps.enumerated().sorted { $0.element.step < $1.element.step }
        return order.map { clean[$0.offset] }
    }
}
