import Markup
import USM
import Values

/// A page of the calendars that lists what is entered and has a form for more.
struct CalendarList: Component {
    let viewer: Viewer
    let here: Route
    let title: LocalizedText
    var lead: LocalizedText?
    /// The words of the method that the page uses.
    var terms: [String] = []
    let columns: [LocalizedText]
    let rows: [[HTML]]
    /// Whether there are more than these.
    var isCut = false
    /// What is said instead of a table without rows, and why.
    let none: LocalizedText
    let why: LocalizedText

    var body: HTML {
        """
        <div class="head"><div><h1>\(viewer.say(title))</h1>
        \(lead.map { "<p class=\"soft\">\(viewer.say($0))</p>" as HTML })\(TermsLine(viewer, terms))</div>
        \(CalendarTabs(viewer: viewer, here: here))</div>
        \(list)
        """
    }

    private var list: HTML {
        guard !rows.isEmpty else { return EmptyState(viewer.say(none), viewer.say(why)).body }
        let table = Table(
            caption: viewer.say(title), columns: columns.map { .init(viewer.say($0)) }, rows: rows)
        let cut = CutNote(viewer, first: isCut ? rows.count : nil)
        return "<div class=\"card\">\(table)\(cut)</div>"
    }
}

/// A card with a form that enters one more.
struct EntryCard: Component {
    let viewer: Viewer
    let title: LocalizedText
    let route: Route
    let fields: HTML

    var body: HTML {
        let form = PostForm(to: route.path, token: viewer.csrf, content: fields)
        return Card(viewer.say(title), content: form.body).body
    }
}

/// The fields of a form on the calendars, with what was typed or what there is, and what is wrong.
struct CalendarFields {
    let viewer: Viewer
    let form: Form
    let problems: FormProblems

    func field(
        _ name: String, _ label: LocalizedText, _ kind: Field.Kind, or usual: String = "",
        hint: LocalizedText? = nil, isRequired: Bool = false
    ) -> HTML {
        Field(
            name, label: viewer.say(label), kind: kind,
            value: form.has(name) ? form[name] : usual, hint: hint.map { viewer.say($0) },
            error: problems.of(name, viewer), isRequired: isRequired
        ).body
    }

    func button(_ words: LocalizedText, look: String = "main") -> HTML {
        "<div class=\"row actions\"><button class=\"\(look)\">\(viewer.say(words))</button></div>"
    }

    /// From when until when.
    ///
    /// - Parameter days: the whole days that it is.
    /// - Parameter takesDays: whether whole days are meant by times from midnight to midnight.
    func span(
        _ window: TimeWindow? = nil, _ days: DaySpan? = nil, takesDays: Bool = false
    ) -> HTML {
        let from = days.map { "\($0.first)T00:00" } ?? window.map { viewer.field($0.from) }
        let until = days.map { "\($0.end)T00:00" } ?? window.map { viewer.field($0.until) }
        return """
            <div class="from-until">\(field("from", CalendarFormTexts.from, .dateTime, or: from ?? "", isRequired: true))
            \(field("until", CalendarFormTexts.until, .dateTime, or: until ?? "", isRequired: true))</div>
            \(if: takesDays, "<p class=\"soft\">\(viewer.say(CalendarFormTexts.wholeDays))</p>")
            \(viewer.secondTime(of: "from", window?.from))\(viewer.secondTime(of: "until", window?.until))
            """
    }
}
