internal import CMarkdown
import Synchronization

/// People's formatted text (CommonMark with tables, strikethrough, task lists and bare addresses).
///
/// libcmark-gfm reads it, and we write what it read: every word goes through the same escaping as
/// any other value, so raw HTML in a text is shown and never obeyed. Pictures from elsewhere are
/// not loaded, because that would tell their host who reads what; they become links.
package enum Markdown {
    /// Longer texts are cut here, at a whole scalar; in UTF-8 bytes.
    package static let bytesMax = 64 * 1024

    /// The text as markup, to be wrapped by the caller: `<div class="prose" dir="auto">…</div>`.
    package static func render(_ text: String) -> HTML {
        guard let document = document(bounded(text)) else { return HTML(text: text) }
        defer { cmark_node_free(document) }
        guard let walk = cmark_iter_new(document) else { return HTML(text: text) }
        defer { cmark_iter_free(walk) }
        var writer = MarkdownWriter()
        while true {
            let event = cmark_iter_next(walk)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { break }
            if event == CMARK_EVENT_ENTER {
                writer.enter(node)
            } else {
                writer.leave(node)
            }
        }
        return writer.html
    }

    private static func bounded(_ text: String) -> String {
        guard text.utf8.count > bytesMax else { return text }
        var end = text.utf8.index(text.startIndex, offsetBy: bytesMax)
        while end.samePosition(in: text.unicodeScalars) == nil {
            end = text.utf8.index(before: end)
        }
        return String(text.unicodeScalars[..<end])
    }

    /// What libcmark-gfm understood, to be freed by the caller; nil if it has no memory left.
    private static func document(_ text: String) -> OpaquePointer? {
        registration
        return library.withLock { _ in parsed(text) }
    }

    private static func parsed(_ text: String) -> OpaquePointer? {
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in MarkdownSyntax(of: text).extensions {
            if let syntax = cmark_find_syntax_extension(name) {
                cmark_parser_attach_syntax_extension(parser, syntax)
            }
        }
        cmark_parser_feed(parser, text, text.utf8.count)
        return cmark_parser_finish(parser)
    }

    /// Makes the extensions known once a process, which the library does without a lock.
    private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

    /// The library notes in one table of the process which marks the text at hand knows, so two
    /// texts at once would take each other's marks away.
    private static let library = Mutex(())
}
