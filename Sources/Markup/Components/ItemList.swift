/// Things to pick from, one line each; `j` and `k` move in it.
package struct ItemList: Component {
    private var items: [Item]
    private var label: String
    private var live: String?

    /// - Parameters:
    ///   - label: what the list holds, read out.
    ///   - live: the topic whose news are announced while the list is open.
    package init(_ items: [Item], label: String, live: String? = nil) {
        self.items = items
        self.label = label
        self.live = live
    }

    package var body: HTML {
        """
        <ul class="list" aria-label="\(label)"\(attribute: "data-live", live)>
        \(items)</ul>
        """
    }
}
