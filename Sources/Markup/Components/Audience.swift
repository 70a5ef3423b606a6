/// Who reads a comment, with the words that say so.
///
/// The two kinds differ in shape, word and colour, because mistaking one for the other is the worst
/// slip that a service desk can make.
package enum Audience: Sendable {
    /// Only those who work on the call.
    case `internal`(String)
    case toRequester(String)
    case fromRequester(String)

    var words: String {
        switch self {
        case .internal(let words), .toRequester(let words), .fromRequester(let words): words
        }
    }

    var `class`: String {
        switch self {
        case .internal: "said internal"
        case .toRequester: "said to-requester"
        case .fromRequester: "said from-requester"
        }
    }
}
