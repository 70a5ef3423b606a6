import Values

/// Why an agreement cannot be as somebody wants it.
package enum AgreementRefusal: Error, Hashable, Sendable {
    case withOneself
    case notNow(Arrangement.Action, Arrangement.State, allowed: [Arrangement.Action])
    case reasonMissing(Arrangement.Action)
    /// Who makes an offer does not accept it too.
    case providerCannotAccept
    case nameMissing
    /// It is over before it begins.
    case emptyValidity
    /// Another version runs at that time.
    case overlaps(version: Int)
    case coversNobody
    /// Neither a specification nor an understanding.
    case promisesNothing
    case unusableItemKey(String)
    case itemTwice(String)
    case emptyItem(String)
    /// A risk is no support request (usm.md 3.2).
    case riskIsNoRequest(item: String)
    case unusableField(item: String, field: String, FormMistake)
    case unusableRoutine(item: String, RoutineMistake)
    case restsOnNothing(item: String)
    case notPromised(item: String, PromisePlace)
    case chargedForNothing(PromisePlace)
}
