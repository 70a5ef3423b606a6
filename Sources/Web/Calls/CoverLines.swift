import Desk
import Markup
import USM
import Values

/// Under which agreement a call is counted once it is accepted, and what else would cover it.
struct CoverLines {
    let viewer: Viewer
    let call: Call

    func body(_ cover: CallCover) -> HTML {
        guard let chosen = cover.chosen else {
            return "<p class=\"soft\">\(viewer.say(CoverTexts.nothing))</p>"
        }
        let others: HTML =
            cover.others.isEmpty
            ? .empty
            : """
            <p class="soft">\(viewer.say(CoverTexts.alsoCoveredBy)): \
            <span dir="auto">\(cover.others.map(words).joined(separator: ", "))</span></p>
            """
        return """
            <p>\(viewer.say(CoverTexts.countedBy)): <b dir="auto">\(words(chosen))</b></p>\(others)
            """
    }

    /// `Devices for the wards, 4 hours`, and from when it counts where that is later.
    func words(_ choice: CallCover.Choice) -> String {
        let time = choice.targets.shortestTime(of: call.type, call.priority)
        let start = choice.countsFrom == call.registeredAt ? nil : choice.countsFrom
        return [
            viewer.say(choice.agreement.name), time.map { viewer.say($0) },
            start.map { viewer.say(CoverTexts.from(viewer.exact($0))) },
        ].compactMap(\.self).joined(separator: ", ")
    }
}
