import Foundation
import Storage

extension String {
    /// Without case and accents, so that `noel` finds Noël on both engines.
    package var folded: String {
        // Plain letters have no accents, and most texts are nothing else.
        if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
        return folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}

extension SQL {
    /// Whether one of a column's words begins with `prefix`; both are compared without case and
    /// accents.
    static func hasWord(_ column: SQL, beginningWith prefix: String) -> SQL {
        var escaped = ""
        for character in prefix.folded {
            if character == "%" || character == "_" || character == "!" { escaped += "!" }
            escaped.append(character)
        }
        return """
            (\(column) LIKE \(escaped + "%") ESCAPE '!'
                OR \(column) LIKE \("% " + escaped + "%") ESCAPE '!')
            """
    }

    /// Whether a column holds a class or one below it.
    static func isClass(_ column: SQL, within path: String) -> SQL {
        var escaped = ""
        for character in path {
            if character == "%" || character == "_" || character == "!" { escaped += "!" }
            escaped.append(character)
        }
        return "(\(column) = \(path) OR \(column) LIKE \(escaped + "/%") ESCAPE '!')"
    }
}
