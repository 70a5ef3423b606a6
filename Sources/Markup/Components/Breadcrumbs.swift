/// The way from the start to this page.
package struct Breadcrumbs: Component {
    private var links: [Link]
    private var here: String
    private var label: String

    /// - Parameter label: what this row is, read out.
    package init(_ links: [Link], here: String, label: String) {
        self.links = links
        self.here = here
        self.label = label
    }

    package var body: HTML {
        """
        <nav class="crumbs" aria-label="\(label)"><ol>\(links, { "<li>\($0)</li>" })\
        <li aria-current="page" dir="auto">\(here)</li></ol></nav>
        """
    }
}
