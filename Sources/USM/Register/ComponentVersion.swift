import Values

/// A component as it was from some moment on.
package struct ComponentVersion: Hashable, Sendable {
    package let registered: RegisteredComponent
    /// Instant 0 where nobody wrote down when.
    package let validFrom: Instant
    /// The change under which it was written; nil for what an enterprise file set up.
    package let call: ID<Call>?
    package let writtenBy: ID<Party>?

    package init(
        _ registered: RegisteredComponent, validFrom: Instant, call: ID<Call>?,
        writtenBy: ID<Party>?
    ) {
        self.registered = registered
        self.validFrom = validFrom
        self.call = call
        self.writtenBy = writtenBy
    }
}

/// Which components a list shows.
package struct ComponentFilter: Hashable, Sendable {
    /// Those with a word in their name that begins so.
    package var word = ""
    /// Those of this class and of all below it.
    package var componentClass: String?
    /// Those that are not in use any more, in place of those that are.
    package var isRetired = false

    package init() {}
}
