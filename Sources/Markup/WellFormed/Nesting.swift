/// Follows which elements are open, and what refers to what.
struct Nesting {
    private(set) var problems: [WellFormed.Problem] = []

    private var open: [ScannedTag] = []
    private var ids: Set<String> = []
    private var references: [(id: String, line: Int)] = []

    mutating func read(_ tag: ScannedTag) {
        switch tag.side {
        case .end: readEnd(tag)
        case .start, .empty: readStart(tag)
        }
    }

    /// To be called when the page ends: now it is known what was never closed or never named.
    mutating func finish(atLine line: Int) {
        for tag in open {
            note(.unclosed(tag.name), tag.line)
        }
        for reference in references where !ids.contains(reference.id) {
            note(.danglingReference(reference.id), reference.line)
        }
    }

    private mutating func readStart(_ tag: ScannedTag) {
        let isDrawing = open.contains { $0.name == "svg" } || tag.name == "svg"
        if !isDrawing, !Elements.known.contains(tag.name) {
            note(.unknownElement(tag.name), tag.line)
        }
        if isDrawing, !Elements.drawing.contains(tag.name) {
            note(.unknownElement(tag.name), tag.line)
        }
        checkPlace(of: tag)
        checkAttributes(of: tag)
        if Elements.void.contains(tag.name) { return }
        if tag.side == .empty {
            if !isDrawing { note(.selfClosed(tag.name), tag.line) }
            return
        }
        open.append(tag)
    }

    private mutating func readEnd(_ tag: ScannedTag) {
        if Elements.void.contains(tag.name) { return note(.endOfVoid(tag.name), tag.line) }
        guard let match = open.lastIndex(where: { $0.name == tag.name }) else {
            return note(.unexpectedEnd(tag.name), tag.line)
        }
        for unclosed in open[(match + 1)...] {
            note(.unclosed(unclosed.name), unclosed.line)
        }
        open.removeSubrange(match...)
    }

    /// A browser ends a paragraph before a block, and never opens a link within a link.
    private mutating func checkPlace(of tag: ScannedTag) {
        for outer in open {
            let isMisplaced =
                switch outer.name {
                case "p": Elements.blocks.contains(tag.name)
                case "a", "button": Elements.interactive.contains(tag.name)
                case "form": tag.name == "form"
                case "label": tag.name == "label"
                default: false
                }
            if isMisplaced { note(.misplaced(tag.name, within: outer.name), tag.line) }
        }
        if let wanted = Elements.parents[tag.name], let parent = open.last?.name,
            !wanted.contains(parent)
        {
            note(.misplaced(tag.name, within: parent), tag.line)
        }
    }

    private mutating func checkAttributes(of tag: ScannedTag) {
        if tag.name == "img", !tag.has("alt") { note(.missingAlternative, tag.line) }
        if tag.name == "style" { note(.inlineStyle, tag.line) }
        for attribute in tag.attributes {
            let value = attribute.value ?? ""
            switch attribute.name {
            case "style": note(.inlineStyle, tag.line)
            case "id":
                if !ids.insert(value).inserted { note(.repeatedID(value), tag.line) }
            case "for", "list", "form", "aria-describedby", "aria-labelledby", "aria-controls",
                "aria-owns", "aria-errormessage", "headers":
                references += value.split(separator: " ").map { (String($0), tag.line) }
            case "href", "src", "action", "formaction":
                checkAddress(value, of: attribute.name, tag.line)
            default:
                if attribute.name.hasPrefix("on") {
                    note(.eventHandler(attribute.name), tag.line)
                }
            }
        }
    }

    private mutating func checkAddress(_ address: String, of name: String, _ line: Int) {
        if address.hasPrefix("#"), address.count > 1 {
            references.append((String(address.dropFirst()), line))
        }
        let lowercased = address.lowercased().filter { !$0.isWhitespace }
        if lowercased.hasPrefix("javascript:") || lowercased.hasPrefix("vbscript:") {
            note(.scriptAddress(name), line)
        }
    }

    private mutating func note(_ kind: WellFormed.Kind, _ line: Int) {
        problems.append(.init(line: line, kind: kind))
    }
}
