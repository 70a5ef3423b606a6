import Markup
import USM

/// Every step of a course in its order: whose turn it is, and what it asks.
struct CourseTable: Component {
    let model: RiverModel
    let viewer: Viewer

    var body: HTML {
        let columns = [MethodTexts.step, MethodTexts.who, MethodTexts.task]
            .map { Table.Column(viewer.say($0)) }
        let title = viewer.say(MethodTexts.whoActs)
        let table = Table(caption: title, columns: columns, rows: rows(of: model.root))
        return "<h3>\(title)</h3>\(table)"
    }

    private func rows(of run: RiverModel.Run) -> [[HTML]] {
        run.before.map(row) + run.arms.flatMap(rows) + run.after.map(row)
    }

    private func row(_ station: RiverModel.Station) -> [HTML] {
        let step = station.step
        return [
            "\(ProcessMark(step.process, viewer)) <a href=\"\(Route.methodStep(step.code).path)\">\(step.code) \(viewer.say(step.name))</a>",
            HTML(text: viewer.say(step.definition.profile.name)),
            HTML(text: viewer.say(step.definition.task)),
        ]
    }
}
