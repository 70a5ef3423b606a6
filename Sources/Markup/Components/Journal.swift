/// What happened to a call and what was said about it, in the order given.
package struct Journal: Component {
    private var entries: [JournalEntry]

    package init(_ entries: [JournalEntry]) {
        self.entries = entries
    }

    package var body: HTML {
        """
        <ol class="journal">
        \(entries)</ol>
        """
    }
}
