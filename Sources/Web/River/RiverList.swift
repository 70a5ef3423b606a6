import Markup
import USM

/// The river as an ordered list: a child's steps follow the step that opened it, further in.
struct RiverList: Component {
    let model: RiverModel
    let viewer: Viewer

    var body: HTML {
        "<ol class=\"steps\">\(lines(of: model.root, level: 0))</ol>"
    }

    private func lines(of run: RiverModel.Run, level: Int) -> HTML {
        """
        \(run.before, { line($0, of: run, level: level) })\
        \(run.arms, { lines(of: $0, level: level + 1) })\
        \(run.possible, { possible($0, level: level + 1) })\
        \(run.after, { line($0, of: run, level: level) })
        """
    }

    private func line(
        _ station: RiverModel.Station, of run: RiverModel.Run, level: Int
    ) -> HTML {
        let isFirst = station.step.number == 1
        let isEnd = run.isAborted && station == run.stations.last
        return """
            <li class="\(station.class) level-\(level)">\
            \(if: isFirst, "\(ProcessMark(run.process, viewer)) ")\
            \(station.step.code) \(viewer.say(station.step.name)): \(station.facts(viewer))\
            \(if: isEnd, ", \(viewer.say(RiverTexts.aborted))")\
            \(if: isFirst, reference(run))</li>
            """
    }

    private func reference(_ run: RiverModel.Run) -> HTML {
        run.reference.map { " <span class=\"ref\">\($0)</span>" as HTML } ?? .empty
    }

    /// A course that the fork may take.
    private func possible(_ course: [ProcessKind], level: Int) -> HTML {
        let names = course.map { viewer.say($0.name) }.joined(separator: ", ")
        return """
            <li class="next level-\(level)">\(viewer.say(RiverTexts.possible)) \(names)</li>
            """
    }
}

extension RiverModel.Station {
    /// Who and what became of it, without its name.
    func facts(_ viewer: Viewer) -> String {
        [who, standing(viewer)].compactMap(\.self).joined(separator: ", ")
    }
}
