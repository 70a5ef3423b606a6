internal import CMarkdown

/// Writes the nodes of a read text as markup, one event after the other and without recursion.
struct MarkdownWriter {
    private(set) var html = HTML.empty

    /// For each open link and picture, whether it was written: an address that may not be followed
    /// is not, and a picture within a link is words of that link.
    private var links: [Bool] = []
    private var table = TableState()
    /// How many quotes and lists are open.
    private var depth = 0

    /// Quotes and lists deeper than this are flattened: nobody writes them, and attackers do.
    private static let depthMax = 16

    mutating func enter(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: html += "\(literal(node))"
        // People mean the lines that they write, in an address or a list without marks.
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: html += "<br>\n"
        case CMARK_NODE_CODE: html += "<code>\(literal(node))</code>"
        case CMARK_NODE_HTML_INLINE: html += "\(literal(node))"
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_CODE_BLOCK:
            html += "<pre><code>\(literal(node))</code></pre>\n"
        case CMARK_NODE_THEMATIC_BREAK: html += "<hr>\n"
        case CMARK_NODE_PARAGRAPH: if !isTight(node) { html += "<p>" }
        case CMARK_NODE_HEADING: html += "<p class=\"heading\"><strong>"
        case CMARK_NODE_EMPH: html += "<em>"
        case CMARK_NODE_STRONG: html += "<strong>"
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE: openLink(node)
        case CMARK_NODE_BLOCK_QUOTE: open("<blockquote>\n")
        case CMARK_NODE_LIST: openList(node)
        case CMARK_NODE_ITEM: openItem(node)
        default: enterExtension(node)
        }
    }

    mutating func leave(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: html += isTight(node) ? "" : "</p>\n"
        case CMARK_NODE_HEADING: html += "</strong></p>\n"
        case CMARK_NODE_EMPH: html += "</em>"
        case CMARK_NODE_STRONG: html += "</strong>"
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE: if links.popLast() == true { html += "</a>" }
        case CMARK_NODE_BLOCK_QUOTE: close("</blockquote>\n")
        case CMARK_NODE_LIST:
            close(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "</ol>\n" : "</ul>\n")
        case CMARK_NODE_ITEM: if depth <= Self.depthMax { html += "</li>\n" }
        default: leaveExtension(node)
        }
    }

    private mutating func open(_ tag: HTML) {
        depth += 1
        if depth <= Self.depthMax { html += tag }
    }

    private mutating func close(_ tag: HTML) {
        if depth <= Self.depthMax { html += tag }
        depth -= 1
    }

    private mutating func openList(_ node: OpaquePointer) {
        guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return open("<ul>\n") }
        let first = cmark_node_get_list_start(node)
        open(first == 1 ? "<ol>\n" : "<ol start=\"\(first)\">\n")
    }

    private mutating func openItem(_ node: OpaquePointer) {
        guard depth <= Self.depthMax else { return }
        guard name(node) == "tasklist" else { return html += "<li>" }
        let isDone = cmark_gfm_extensions_get_tasklist_item_checked(node)
        html += isDone ? "<li class=\"task\">☑ " : "<li class=\"task\">☐ "
    }

    private mutating func openLink(_ node: OpaquePointer) {
        let written = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        guard !links.contains(true), let address = LinkAddress(written) else {
            return links.append(false)
        }
        links.append(true)
        html += "<a href=\"\(address.text)\" rel=\"nofollow noopener noreferrer\">"
        if cmark_node_first_child(node) == nil { html += "\(address.text)" }
    }

    /// A paragraph of a list whose items stand close together has no tag of its own.
    private func isTight(_ paragraph: OpaquePointer) -> Bool {
        if depth > Self.depthMax { return true }
        guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item) else {
            return false
        }
        return cmark_node_get_list_tight(list) != 0
    }

    /// Nodes of the extensions have no fixed type number, so they are told apart by name.
    private func name(_ node: OpaquePointer) -> String {
        String(cString: cmark_node_get_type_string(node))
    }

    private func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }
}

extension MarkdownWriter {
    /// Where in a table the writer stands.
    private struct TableState {
        /// `l`, `c`, `r` or 0 for each column.
        var alignments: [UInt8] = []
        var column = 0
        var isHeader = false
        var hasBody = false
    }

    private mutating func enterExtension(_ node: OpaquePointer) {
        switch name(node) {
        case "strikethrough": html += "<del>"
        case "table":
            let count = Int(cmark_gfm_extensions_get_table_columns(node))
            let alignments = UnsafeBufferPointer(
                start: cmark_gfm_extensions_get_table_alignments(node), count: count)
            table = TableState(alignments: Array(alignments))
            html += "<div class=\"scroll\" tabindex=\"0\"><table>\n"
        case "table_header", "table_row": openRow(node)
        case "table_cell": openCell()
        default: break
        }
    }

    private mutating func leaveExtension(_ node: OpaquePointer) {
        switch name(node) {
        case "strikethrough": html += "</del>"
        case "table": html += table.hasBody ? "</tbody></table></div>\n" : "</table></div>\n"
        case "table_header", "table_row": html += table.isHeader ? "</tr></thead>\n" : "</tr>\n"
        case "table_cell": html += table.isHeader ? "</th>" : "</td>"
        default: break
        }
    }

    private mutating func openRow(_ node: OpaquePointer) {
        table.isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
        table.column = 0
        if table.isHeader {
            html += "<thead><tr>"
        } else {
            html += table.hasBody ? "<tr>" : "<tbody><tr>"
            table.hasBody = true
        }
    }

    private mutating func openCell() {
        let alignment = table.column < table.alignments.count ? table.alignments[table.column] : 0
        table.column += 1
        let isNumber = alignment == UInt8(ascii: "r")
        let opening: HTML = table.isHeader ? "<th scope=\"col\"" : "<td"
        html += "\(opening)\(attribute: "class", isNumber ? "num" : nil)>"
    }
}
