import Values

/// What the provider keeps under control, by choice; the choice draws the line between a request
/// for change and a service request (usm.md 4.7; 3.3, rows 4 and 5).
package struct MIRScope: Hashable, Sendable {
    package let classes: ComponentClassTree
    /// Each with all classes below it.
    package let managed: Set<String>

    /// - Throws: ``ClassRefusal/unknownClass(_:)`` for a class that the tree does not have.
    package init(
        _ classes: ComponentClassTree, managing managed: Set<String>
    ) throws(ClassRefusal) {
        for path in managed.sorted() where classes[path] == nil {
            throw .unknownClass(String(path.prefix(80)))
        }
        self.classes = classes
        self.managed = managed
    }

    /// The classes of the method, each of them managed.
    package static var everything: MIRScope { MIRScope(.standard) }

    private init(_ classes: ComponentClassTree) {
        self.classes = classes
        managed = Set(classes.classes.filter { $0.parent == nil }.map(\.path))
    }

    package func manages(_ path: String) -> Bool {
        classes[path] != nil
            && ComponentClass.line(to: path).contains { managed.contains($0) }
    }

    /// What somebody wants to modify.
    package enum Subject: Hashable, Sendable {
        /// To add or retire a component of this class, or to give it another name or owner.
        case component(ofClass: String)
        case attribute(String, ofClass: String)
    }

    package enum Answer: Hashable, Sendable {
        case managed
        case classNotManaged
        case attributeNotManaged
    }

    package func answer(for subject: Subject) -> Answer {
        switch subject {
        case .component(let path):
            return manages(path) ? .managed : .classNotManaged
        case .attribute(let key, let path):
            guard manages(path) else { return .classNotManaged }
            let isKnown = classes.attributes(of: path).contains { $0.key == key }
            return isKnown ? .managed : .attributeNotManaged
        }
    }
}

extension MIRScope.Answer {
    /// The question of the typing table that this answers with yes, given that it is agreed.
    package var question: TypingQuestion {
        switch self {
        case .managed: .modifies
        case .classNotManaged, .attributeNotManaged: .isInside
        }
    }

    package var type: CallType { question.type }
}
