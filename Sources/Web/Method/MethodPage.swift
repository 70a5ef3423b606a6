import Desk
import Markup
import USM
import Values

/// The five processes and the eight workflows as a picture to play with.
///
/// All of it is in the address, so it works without script and can be sent to somebody.
struct MethodPage: Component {
    let viewer: Viewer
    /// What comes in; nil while nothing was picked.
    let type: CallType?
    /// What the fork opens; empty while it was not asked.
    let course: [ProcessKind]

    var page: Page {
        let title = viewer.say(MethodTexts.title)
        let picked = type.map { "\(viewer.say(MethodTexts.heading($0))) · \(title)" }
        return Page(picked ?? title, area: .method, self)
    }

    var body: HTML {
        """
        <div class="explorer">
        <div class="head"><div><h1>\(viewer.say(MethodTexts.title))</h1>
        <p class="soft">\(viewer.say(MethodTexts.lead))</p></div>
        <div class="row">\(Link(viewer.say(MethodTexts.allSteps), to: Route.methodSteps.path, look: .button))
        \(Link(viewer.say(MethodTexts.glossary), to: Route.glossary.path, look: .button))</div></div>
        <h2 class="unseen">\(viewer.say(MethodTexts.whatComesIn))</h2>
        <ul class="processes">\(ProcessKind.allCases, process)</ul>
        \(type.map(explored))
        \(Card(viewer.say(MethodTexts.allWorkflows), id: "workflows", content: workflows))
        </div>
        """
    }

    private func process(_ process: ProcessKind) -> HTML {
        let isHere = process == type?.process
        let path = Route.method.path(["type": process.callType.rawValue]) + "#course"
        return """
            <li><a class="process-card \(process.hue.rawValue)" href="\(path)"\(attribute: "aria-current", isHere ? "true" : nil)>\
            \(ProcessMark(process, viewer)) <b>\(viewer.say(process.name))</b>\
            <small>\(viewer.say(MethodTexts.startsProcess(process)))</small>\
            <small>\(viewer.say(process.purpose))</small></a></li>
            """
    }

    private func explored(_ type: CallType) -> HTML {
        let content: HTML = """
            \(ForkQuestion(type.process).map { question($0, type) })
            <h3>\(viewer.say(heading(type)))</h3>
            \(River(model(type), viewer))
            \(CourseTable(model: model(type), viewer: viewer))
            """
        let title = viewer.say(MethodTexts.heading(type))
        return
            "\(Card(title, id: "course", mark: "\(ProcessMark(type.process, viewer))", content: content))"
    }

    /// The workflows that fit what was picked so far.
    private func candidates(_ type: CallType) -> [Workflow] {
        let all = Workflow.candidates(path: [type.process])
        guard !course.isEmpty else { return all }
        return all.filter { course.contains($0.processes[1]) }
    }

    private func heading(_ type: CallType) -> LocalizedText {
        let candidates = candidates(type)
        let label = Workflow.label(of: candidates)
        if course.count > 1 {
            return MethodTexts.numbered(
                label.replacing("/", with: "+"), MethodTexts.bothOpen)
        }
        return MethodTexts.numbered(label, candidates.count == 1 ? candidates[0].name : nil)
    }

    private func model(_ type: CallType) -> RiverModel {
        let candidates = candidates(type)
        if course.count > 1 { return RiverModel(sideBySide: candidates) }
        return candidates.count == 1
            ? RiverModel(workflow: candidates[0]) : RiverModel(type: type)
    }

    private func question(_ fork: ForkQuestion, _ type: CallType) -> HTML {
        """
        <p>\(viewer.say(MethodTexts.fork)): <b>\(viewer.say(fork.question))</b></p>
        <ul class="processes">\(fork.answers, { answer($0, type) })</ul>
        """
    }

    private func answer(_ answer: ForkQuestion.Answer, _ type: CallType) -> HTML {
        let courses = answer.targets.map { "course=\($0.rawValue)" }.joined(separator: "&")
        let path = "\(Route.method.path)?type=\(type.rawValue)&\(courses)#course"
        let isHere = course == answer.targets
        let first = answer.targets.first ?? .operate
        let result =
            answer.targets.count > 1 ? MethodTexts.bothOpen : MethodTexts.opens(first)
        return """
            <li><a class="process-card \(first.hue.rawValue)" href="\(path)"\(attribute: "aria-current", isHere ? "true" : nil)>\
            \(answer.targets, { "\(ProcessMark($0, viewer)) " })<b>\(viewer.say(answer.words))</b>\
            <small>\(viewer.say(result))</small></a></li>
            """
    }

    private var workflows: HTML {
        let columns: [Table.Column] = [
            .init(viewer.say(MethodTexts.workflow)), .init(viewer.say(MethodTexts.starts)),
            .init(viewer.say(MethodTexts.steps), isNumber: true),
            .init(viewer.say(MethodTexts.course)),
        ]
        let rows = Workflow.all.map(row)
        return """
            \(Table(caption: viewer.say(MethodTexts.allWorkflows), columns: columns, rows: rows))
            """
    }

    private func row(_ workflow: Workflow) -> [HTML] {
        let target = workflow.processes.dropFirst().first
        let choice = ForkQuestion(workflow.root) == nil ? nil : target
        let path = Route.method.path([
            "type": workflow.root.callType.rawValue, "course": choice?.rawValue ?? "",
        ])
        return [
            "<a href=\"\(path)#course\">\(workflow.number). \(viewer.say(workflow.name))</a>",
            "\(ProcessMark(workflow.root, viewer)) \(Term(workflow.root.callType, viewer))",
            "\(workflow.stations.count)", River(RiverModel(workflow: workflow), viewer).small,
        ]
    }
}
