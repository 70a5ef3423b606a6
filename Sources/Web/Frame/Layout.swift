import Desk
import Markup
import Values

/// The whole document around a page: head, bar, page, foot.
struct Layout: Component {
    let page: Page
    let frame: Frame

    private var viewer: Viewer { frame.viewer }

    var body: HTML {
        """
        <!doctype html>
        <html lang="\(viewer.language.rawValue)" dir="ltr" data-paper-title="\(page.title)" data-paper-foot="\(FrameTexts.product) · \(viewer.date(viewer.now))">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="csrf" content="\(viewer.csrf.proof)">
        <title>\(page.title) · \(FrameTexts.product)</title>
        <link rel="icon" href="\(Asset.icon.path)" type="image/svg+xml">
        <link rel="stylesheet" href="\(Asset.stylesheet.path)">
        <script type="module" src="\(Asset.script.path)"></script>
        </head>
        <body\(attribute: "data-page", page.kind)\(attribute: "data-user", frame.actor?.person.rawValue)\(scriptTexts)>
        <a class="skip" href="#main">\(viewer.say(FrameTexts.skip))</a>
        \(Bar(page: page, frame: frame))
        <main id="main" tabindex="-1"\(attribute: "class", width)>
        \(page.breadcrumbs)
        \(page.content)
        </main>
        <footer class="foot"><p>\(viewer.say(FrameTexts.foot(frame.version)))</p></footer>
        </body>
        </html>
        """
    }

    private var width: String? {
        switch page.width {
        case .wide: nil
        case .narrow, .slim: page.width.rawValue
        }
    }

    private var scriptTexts: HTML {
        let say = viewer.say(_:) as (LocalizedText) -> String
        return """
             data-text-new="\(say(ScriptTexts.new))" \
            data-text-changed="\(say(ScriptTexts.changed))" \
            data-text-there-one="\(say(ScriptTexts.thereOne))" \
            data-text-there-many="\(say(ScriptTexts.thereMany))" \
            data-text-left="\(say(ScriptTexts.left))" \
            data-text-late="\(say(ScriptTexts.late))" \
            data-text-keys="\(say(FrameTexts.keys))" \
            data-text-keys-on="\(say(ScriptTexts.keysOn))" \
            data-text-close="\(say(ScriptTexts.close))" \
            data-text-move="\(say(ScriptTexts.move))" \
            data-text-open="\(say(ScriptTexts.open))" \
            data-text-help="\(say(ScriptTexts.help))" \
            data-text-keep="\(say(ScriptTexts.keep))" \
            data-text-draft-kept="\(say(ScriptTexts.draftKept))" \
            data-text-and="\(say(ScriptTexts.and))"
            """
    }
}
