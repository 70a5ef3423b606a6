extension WellFormed {
    /// What can be wrong; the associated text names the element, attribute or value.
    package enum Kind: Hashable, Sendable {
        case unclosed(String)
        case unexpectedEnd(String)
        case unknownElement(String)
        case endOfVoid(String)
        case selfClosed(String)
        case misplaced(String, within: String)
        case brokenTag
        case unquotedAttribute(String)
        case singleQuotedAttribute(String)
        case repeatedAttribute(String)
        case strayAttribute(String)
        case repeatedID(String)
        case danglingReference(String)
        case bareAmpersand
        case bareLessThan
        case controlCharacter
        case inlineScript
        case inlineStyle
        case eventHandler(String)
        case scriptAddress(String)
        case missingAlternative

        var sentence: String {
            switch self {
            case .unclosed(let name): "<\(name)> is never closed"
            case .unexpectedEnd(let name): "</\(name)> closes nothing that is open here"
            case .unknownElement(let name): "<\(name)> is no element of HTML or SVG"
            case .endOfVoid(let name): "<\(name)> has no content, so </\(name)> may not be written"
            case .selfClosed(let name): "<\(name)/> is not closed by its slash; write </\(name)>"
            case .misplaced(let name, let outer): "<\(name)> may not stand within <\(outer)>"
            case .brokenTag: "a tag or comment does not end"
            case .unquotedAttribute(let name): "the value of \(name) needs double quotes"
            case .singleQuotedAttribute(let name): "\(name) has single quotes; write double ones"
            case .repeatedAttribute(let name): "\(name) is written twice"
            case .strayAttribute(let text):
                "\(text) is no attribute name, or lacks a space before it"
            case .repeatedID(let id): "the id \(id) is used twice"
            case .danglingReference(let id): "nothing has the id \(id) that is referred to"
            case .bareAmpersand: "& must be written &amp;"
            case .bareLessThan: "< must be written &lt;"
            case .controlCharacter: "a control character stands in the page"
            case .inlineScript: "script may only come from a file (Content-Security-Policy)"
            case .inlineStyle: "style may only come from a file (Content-Security-Policy)"
            case .eventHandler(let name): "\(name) would be blocked (Content-Security-Policy)"
            case .scriptAddress(let name): "\(name) leads to script"
            case .missingAlternative: "<img> needs alt, empty if it is decoration"
            }
        }
    }
}
