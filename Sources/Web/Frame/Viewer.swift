import Markup
import Values

/// Whoever looks at a page: their language, their time zone and the moment at which they look.
///
/// Everything that a page words for its reader comes out of here.
package struct Viewer: Sendable {
    package var language: Language
    package var timeZone: TimeZoneRules
    package var now: Instant
    /// What every form of the page bears.
    package var csrf: FormToken

    package init(
        language: Language = .english, timeZone: TimeZoneRules = .utc,
        now: Instant = Instant(milliseconds: 0), csrf: FormToken = FormToken()
    ) {
        self.language = language
        self.timeZone = timeZone
        self.now = now
        self.csrf = csrf
    }

    /// The text in their language.
    package func say(_ text: LocalizedText) -> String { text[language] }

    package func say(_ number: some BinaryInteger) -> String { number.grouped(in: language) }

    /// A length of time as people say it: `38 minutes`.
    package func say(_ duration: Duration) -> String { duration.words(in: language) }
}

extension Viewer {
    /// The way here, for the top of a page.
    package func crumbs(_ links: [Link], here: String) -> Breadcrumbs {
        Breadcrumbs(links, here: here, label: say(FrameTexts.here))
    }
}
