import Values

/// Why a specification cannot be as somebody wrote it.
package enum SpecificationRefusal: Error, Hashable, Sendable {
    /// No place of the tree has this key; shortened, as it came from outside.
    case unknownKey(String)
    /// The node only holds others.
    case nothingToPromise(SpecificationNode)
    case twice(PromisePlace)
    case emptyPromise(PromisePlace)
    case cannotBeMeasured(PromisePlace)
    case wrongYardstick(SpecificationNode, Yardstick)
    case impossibleValue(SpecificationNode, PromiseTarget)
    case jobMissing
    /// Neither goods nor actions: nothing is made available.
    case emptyFreeList
    case genericPartMissing
    /// The same service is two parts of one.
    case partTwice(ID<Service>)
    /// From the service, by its parts, to itself.
    case containsItself(path: [ID<Service>])
    case unknownService(ID<Service>)
    case unchanged
    /// A difference does not fit: the place is not what it was written for.
    case movedOn(PromisePlace)
    case partMovedOn(ID<Service>)
    case unknownVersion(Int)
}
