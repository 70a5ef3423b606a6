import Markup
import Testing

/// A text that tries to leave wherever it is put.
private let hostile = "\"'><script>alert(1)</script>&\u{202E}\u{301}"

@Suite struct ComponentTests {
    private static let moment = Moment(
        datetime: "2026-11-22T09:20:00Z", words: hostile, exact: hostile, relative: .due)

    private static let choices = [
        Choice("a", hostile, detail: hostile, mark: HTML(text: hostile), key: "1"),
        Choice(hostile, "B"),
    ]

    private static let fieldKinds: [Field.Kind] = [
        .line, .email, .password, .number, .date, .dateTime, .search, .url, .telephone,
        .file(accept: "image/*", isMultiple: false), .text(), .select(choices), .cards(choices),
        .checks(choices), .check,
    ]

    private static let components: [any Component] = [
        Link(hostile, to: hostile, key: hostile, look: .main),
        ProcessMark("C", hostile, .change), Tag(hostile, .warn, mark: "<i>x</i>"),
        Card(hostile, id: hostile, mark: HTML(text: hostile), aside: "x", content: "<p>x</p>"),
        Card(hostile, level: 3, look: .now, content: .empty),
        Facts([(name: hostile, value: HTML(text: hostile))]),
        Table(
            caption: hostile, columns: [.init(hostile), .init("n", isNumber: true)],
            rows: [["a", "1"], ["b", "2"]]),
        ItemList(
            [Item(to: hostile, what: hostile, mark: "x", right: "y", below: "z", isUnread: true)],
            label: hostile, live: hostile),
        Self.moment,
        Journal([
            .event(who: hostile, did: "did", when: moment, detail: HTML(text: hostile)),
            .noted(words: hostile, who: hostile, did: "did", when: moment),
            .folded(
                summary: hostile,
                earlier: [.followed(lead: hostile, what: "it came", when: moment)],
                last: .noted(words: hostile, who: hostile, did: "did", when: moment)),
            .said(who: hostile, audience: .internal(hostile), when: moment, text: "<p>x</p>"),
            .said(who: hostile, audience: .toRequester(hostile), when: moment, text: "x"),
            .said(who: hostile, audience: .fromRequester(hostile), when: moment, text: "x"),
        ]),
        Notice(hostile, .bad, content: "<p>x</p>"),
        Breadcrumbs([Link(hostile, to: "/")], here: hostile, label: hostile),
        Pager(earlier: Link(hostile, to: hostile), later: Link("b", to: "/"), label: hostile),
        EmptyState(hostile, hostile, action: "<p>x</p>"), Keys([hostile, "w"]),
        ActionButton(
            hostile, to: hostile, token: FormToken(hostile, page: hostile),
            values: [hostile: hostile], look: .danger,
            key: "e", confirm: Confirmation(question: hostile, yes: hostile, no: hostile)),
        PostForm(
            to: hostile, token: FormToken(hostile, page: hostile), draft: hostile,
            isMultipart: true, style: "composer",
            content: .empty),
    ]

    @Test(arguments: components.indices)
    func `A component is well formed whatever its texts are`(index: Int) {
        let body = Self.components[index].body
        #expect(WellFormed.check(body.bytes) == [])
        #expect(!body.text.contains("<script"))
    }

    @Test(arguments: fieldKinds.indices)
    func `A field of any kind is well formed whatever its texts are`(index: Int) {
        let field = Field(
            "reason", label: hostile, kind: Self.fieldKinds[index], value: hostile, hint: hostile,
            error: hostile, isRequired: true, note: hostile, placeholder: hostile,
            autocomplete: "off", lengthMax: 300, key: "c", isFocused: true)
        #expect(WellFormed.check(field.body.bytes) == [])
    }

    @Test(arguments: fieldKinds.indices)
    func `An error in the summary leads to its field`(index: Int) {
        let field = Field("reason", label: "Why", kind: Self.fieldKinds[index], error: "Say why")
        let summary = ErrorSummary(
            heading: "One thing to mend", lines: [.init(field: "reason", text: "Say why")])
        let html: HTML = "\(summary)\(field)"
        #expect(WellFormed.check(html.bytes) == [])
    }

    @Test func `Hint and error are read out with their input`() {
        let body = Field("a", label: "A", hint: "h", error: "e").body.text
        #expect(body.contains("aria-describedby=\"field-a-error field-a-hint\""))
        #expect(body.contains("aria-invalid=\"true\""))
    }

    @Test func `A password is never written back into a page`() {
        let body = Field("p", label: "Password", kind: .password, value: "s3cret").body.text
        #expect(!body.contains("s3cret"))
    }

    @Test func `The first line end of a text survives`() {
        let body = Field("t", label: "T", kind: .text(), value: "\nfirst").body.text
        #expect(body.contains(">\n\nfirst</textarea>"))
    }

    @Test func `The chosen answer is the one that equals the value`() {
        let kind = Field.Kind.select([Choice("a", "A"), Choice("b", "B")])
        let body = Field("s", label: "S", kind: kind, value: "b").body.text
        #expect(body.contains("<option value=\"b\" selected>B</option>"))
        #expect(!body.contains("<option value=\"a\" selected"))
    }

    @Test func `Without anything wrong there is no summary`() {
        #expect(ErrorSummary(heading: "Mend", lines: []).body.isEmpty)
    }

    @Test func `Without other pages there is no pager`() {
        #expect(Pager(label: "Pages").body.isEmpty)
    }

    @Test func `Each form bears its token`() {
        let body = ActionButton("Close", to: "/calls/1/closure", token: FormToken("t0k")).body.text
        #expect(body.contains("<input type=\"hidden\" name=\"csrf\" value=\"t0k\">"))
    }

    @Test func `Each form of a page has a key of its own, the same as long as it asks the same`() {
        let key = { (page: String, path: String, value: String) in
            ActionButton(
                "Take away", to: path, token: FormToken("t0k", page: page),
                values: ["other": value]
            ).body.text.split(separator: "name=\"once\" value=\"").dropFirst().first?
            .prefix { $0 != "\"" }
        }
        let first = key("p", "/a", "1")
        #expect(first != nil && first == key("p", "/a", "1"))
        #expect(
            Set([first, key("q", "/a", "1"), key("p", "/b", "1"), key("p", "/a", "2")]).count == 4)
        #expect(key("", "/a", "1") == nil)
    }

    @Test func `What operators say among themselves looks like nothing else`() {
        let entries = [Audience.internal("Internal"), .toRequester("To"), .fromRequester("From")]
            .map { JournalEntry.said(who: "x", audience: $0, when: Self.moment, text: "y").body }
        #expect(entries[0].text.contains("<li class=\"said internal\">"))
        #expect(Set(entries).count == 3)
        #expect(entries.filter { $0.text.contains("internal") }.count == 1)
    }

    @Test func `A cell names its column, for when rows become cards`() {
        let table = Table(
            caption: "Calls", columns: [.init("Team"), .init("Open", isNumber: true)],
            rows: [["Desk", "12"]])
        #expect(table.body.text.contains("<th scope=\"row\">Desk</th>"))
        let cell = "<td class=\"num\" data-label=\"Open\"><div>12</div></td>"
        #expect(table.body.text.contains(cell))
    }

    @Test func `A column in which no row says anything is left out`() {
        let columns: [Table.Column] = [.init("Name"), .init("Within"), .init("Price")]
        let rows: [[HTML]] = [["a", .empty, .empty], ["b", .empty, "EUR 2"]]
        let text = Table(caption: "Calls", columns: columns, rows: rows).body.text
        #expect(!text.contains("Within"))
        #expect(text.contains("<th scope=\"col\">Price</th>"))
        let none = Table(caption: "Calls", columns: columns, rows: [])
        #expect(none.body.text.contains("Within"))
    }

    @Test func `A name that stands for nothing is left out`() {
        let text = Facts([("Team", "Desk"), ("Release", .empty)]).body.text
        #expect(text.contains("Desk") && !text.contains("Release"))
    }

    @Test func `Words come before who wrote them, and folded lines before the last one`() throws {
        let noted = JournalEntry.noted(
            words: "The lamp is broken.", who: "Bram", did: "finished R3", when: Self.moment)
        let text = noted.body.text
        let (words, who) = (text.firstRange(of: "The lamp"), text.firstRange(of: "Bram"))
        #expect(try #require(words).lowerBound < (try #require(who)).lowerBound)
        let folded = JournalEntry.folded(summary: "1 step before it", earlier: [noted], last: noted)
        #expect(folded.body.text.contains("<summary>1 step before it</summary>"))
    }
}
