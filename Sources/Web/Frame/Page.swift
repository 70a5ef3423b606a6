import Desk
import HTTPTypes
import Markup

/// What a page brings; ``Layout`` puts the head, the bar and the foot around it.
package struct Page: Sendable {
    /// Stands in the window's title, so it says which page this is among twenty open ones.
    package var title: String
    package var area: Policy.Area?
    package var width: Width
    package var breadcrumbs: Breadcrumbs?
    package var content: HTML
    package var status: HTTPResponse.Status
    /// For the script: `sign-in` on that page.
    package var kind: String?

    /// How wide the text runs: `wide` for work, `narrow` for the portal and forms, `slim` for
    /// signing in.
    package enum Width: String, Sendable {
        case wide, narrow, slim
    }

    package init(
        _ title: String, area: Policy.Area? = nil, width: Width = .wide,
        breadcrumbs: Breadcrumbs? = nil, status: HTTPResponse.Status = .ok, kind: String? = nil,
        content: HTML
    ) {
        self.title = title
        self.area = area
        self.width = width
        self.breadcrumbs = breadcrumbs
        self.status = status
        self.kind = kind
        self.content = content
    }

    /// The same for a page part that renders itself.
    package init(
        _ title: String, area: Policy.Area? = nil, width: Width = .wide,
        breadcrumbs: Breadcrumbs? = nil, status: HTTPResponse.Status = .ok, kind: String? = nil,
        _ content: some Component
    ) {
        self.init(
            title, area: area, width: width, breadcrumbs: breadcrumbs, status: status,
            kind: kind, content: content.body)
    }
}
