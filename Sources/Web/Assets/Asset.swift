import Desk
import NIOCore

/// A file that is part of the program.
///
/// Its name holds the digest of its content, so browsers may keep it for ever and still get every
/// new version at once.
struct Asset: Sendable {
    let name: String
    let mediaType: String
    let content: ByteBuffer

    var path: String { Route.asset(name).path }
    var entityTag: String { "\"\(name)\"" }

    /// The areas of the style sheet, which is served as one: what comes later refines what is before.
    private static let styles: [[UInt8]] = [
        PackageResources.base_css,
        PackageResources.frame_css,
        PackageResources.parts_css,
        PackageResources.calendars_css,
        PackageResources.tables_css,
        PackageResources.graphs_css,
        PackageResources.river_css,
        PackageResources.journal_css,
        PackageResources.pages_css,
        PackageResources.promises_css,
        PackageResources.narrow_css,
        PackageResources.paper_css,
    ]

    /// The areas of the script, served as one module: what they share comes first, what begins it
    /// all comes last.
    private static let scripts: [[UInt8]] = [
        PackageResources.page_js,
        PackageResources.keys_js,
        PackageResources.live_js,
        PackageResources.drafts_js,
        PackageResources.forms_js,
        PackageResources.graphs_js,
        PackageResources.time_js,
        PackageResources.start_js,
    ]

    static let stylesheet = Asset(
        "mainstay", "css", "text/css; charset=utf-8", styles.flatMap(\.self))
    static let script = Asset(
        "mainstay", "js", "text/javascript; charset=utf-8", scripts.flatMap(\.self))
    static let icon = Asset("icon", "svg", "image/svg+xml", Array(Icon.drawing.utf8))

    static let all = [stylesheet, script, icon]

    private init(_ stem: String, _ ending: String, _ mediaType: String, _ bytes: [UInt8]) {
        name = "\(stem).\(Digest.text(bytes).prefix(16)).\(ending)"
        self.mediaType = mediaType
        content = ByteBuffer(bytes: bytes)
    }
}

/// Our own mark: a river that dips once and comes back, ending in the ring of now.
enum Icon {
    static let drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
        <rect width="32" height="32" rx="7" fill="#1c1d1f"/>
        <path d="M5 12H9C14 12 12 21 17 21H18" fill="none" stroke="#62c6d1" stroke-width="3.4" stroke-linecap="round"/>
        <circle cx="22.5" cy="21" r="4.2" fill="none" stroke="#fbfaf8" stroke-width="3"/>
        <circle cx="5.5" cy="12" r="2.6" fill="#ff927d"/>
        </svg>
        """
}
