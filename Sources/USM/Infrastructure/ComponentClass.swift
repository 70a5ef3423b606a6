import Values

/// A kind of component, with what is recorded of it.
package struct ComponentClass: Hashable, Codable, Sendable {
    /// Its place in the tree, such as `asset/hardware/computer`.
    package let path: String
    package let name: LocalizedText
    /// Its own ones; those of the classes above it come before them.
    package let attributes: [ManagedAttribute]

    package init(_ path: String, _ name: LocalizedText, _ attributes: [ManagedAttribute] = []) {
        self.path = path
        self.name = name
        self.attributes = attributes
    }

    /// Nil for a root.
    package var parent: String? { ComponentClass.parent(of: path) }

    static func parent(of path: String) -> String? {
        path.lastIndex(of: "/").map { String(path[..<$0]) }
    }

    /// From the root down to the class itself.
    static func line(to path: String) -> [String] {
        var line: [String] = []
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            line.append(line.last.map { "\($0)/\(part)" } ?? String(part))
        }
        return line
    }
}

/// Why a class tree cannot be extended like that.
package enum ClassRefusal: Error, Hashable, Sendable {
    /// A part of the path is no key; shortened, as it came from outside.
    case unusablePath(String)
    case unknownClass(String)
    case classTwice(String)
    case nameMissing(String)
    case unusableAttribute(ofClass: String, key: String)
    /// It is there already, in this class, one above or one below.
    case attributeTwice(ofClass: String, key: String)
    case choicesMissing(ofClass: String, key: String)
}
