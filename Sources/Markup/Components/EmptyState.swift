/// Stands where nothing is yet: what would be here, why that is useful, and the first step.
package struct EmptyState: Component {
    private var title: String
    private var text: String
    private var action: HTML?

    package init(_ title: String, _ text: String, action: HTML? = nil) {
        self.title = title
        self.text = text
        self.action = action
    }

    package var body: HTML {
        """
        <div class="empty"><p class="title">\(title)</p><p>\(text)</p>\(action)</div>
        """
    }
}
