import Desk
import JSON

extension JSONOutput {
    /// A list under its name, and whether there is more than it holds, as `is_cut`.
    mutating func excerpt<Element>(
        _ name: String, _ excerpt: Excerpt<Element>,
        _ write: (inout JSONOutput, Element) throws -> Void
    ) rethrows {
        key(named: name)
        try list(excerpt, write)
        field("is_cut", excerpt.isCut)
    }
}
