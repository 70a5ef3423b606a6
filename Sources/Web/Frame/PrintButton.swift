import Markup

/// Prints the page; script shows it, as nothing else can.
struct PrintButton: Component {
    let viewer: Viewer

    var body: HTML {
        """
        <button type="button" class="no-print" data-print hidden>\(viewer.say(FrameTexts.print))</button>
        """
    }
}
