/// The first of what was found, and whether there is more.
///
/// Every question whose answer has a limit gives one, so that pages and API can say what is left
/// out: nothing is left out in silence.
package struct Excerpt<Element: Sendable>: Sendable {
    package let shown: [Element]
    package let isCut: Bool

    /// - Parameter found: what was read with a limit of one more than `limit`.
    package init(_ found: [Element], limit: Int) {
        shown = Array(found.prefix(limit))
        isCut = found.count > limit
    }

    package init(shown: [Element] = [], isCut: Bool = false) {
        self.shown = shown
        self.isCut = isCut
    }
}

extension Excerpt: RandomAccessCollection {
    package var startIndex: Int { shown.startIndex }
    package var endIndex: Int { shown.endIndex }

    package subscript(position: Int) -> Element { shown[position] }
}

extension Excerpt: Equatable where Element: Equatable {}
