import Records
import Storage
import USM
import Values

/// A class of components that one can choose: of the class tree, with the provider's own classes, or
/// one that components here are of.
package struct ClassChoice: Hashable, Sendable {
    /// Its place in the tree, such as `asset/hardware`.
    package let path: String
    package let name: LocalizedText
    /// 0 for a root.
    package let depth: Int

    /// All of them, each class below the one above it.
    ///
    /// - Parameter used: those that components have; the classes above them count too.
    package static func all(
        of tree: ComponentClassTree, used: some Sequence<String>
    ) -> [ClassChoice] {
        var paths = Set(tree.classes.map(\.path))
        for path in used { paths.formUnion(path.line) }
        return paths.map { path in
            let parts = path.split(separator: "/")
            let own = parts.last.map(String.init) ?? path
            return ClassChoice(
                path: path,
                name: tree[path]?.name
                    ?? LocalizedText(english: own, dutch: own),
                depth: parts.count - 1)
        }.sorted {
            $0.path.split(separator: "/").lexicographicallyPrecedes(
                $1.path.split(separator: "/"))
        }
    }

    /// Whether there is such a class, or components of one below it.
    static func isKnown(
        _ path: String, in tree: ComponentClassTree, used: some Sequence<String>
    ) -> Bool {
        tree[path] != nil || used.contains { ComponentClassTree.isClass($0, within: path) }
    }
}

extension String {
    /// From the root of the class tree down to this class.
    fileprivate var line: [String] {
        let parts = split(separator: "/")
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }
}

extension ServiceDesk {
    /// The classes of components, for forms.
    package func classChoices(as actor: Actor) async throws -> [ClassChoice] {
        guard Policy(actor).maySeeCalendars else { throw DeskRefusal.notAllowed }
        return try await database.read { reader in
            ClassChoice.all(
                of: try reader.componentScope().classes, used: try reader.usedComponentClasses())
        }
    }
}
