import Desk
import USM

extension DeskRefusal {
    /// Why the method refuses, when it is the method that does.
    var byMethod: Refusal? {
        if case .refused(let refusal) = self { refusal } else { nil }
    }

    /// The present version and what happened since, when that is the matter.
    var staleness: (current: Int, changes: [JournalEntry])? {
        if case .stale(let current, let changes) = self { (current, changes) } else { nil }
    }

    var isOtherUseOfKey: Bool {
        if case .keyUsedOtherwise = self { true } else { false }
    }

    /// One word for it, so that a table can hold answers.
    var word: String {
        switch self {
        case .signInNeeded: "sign in needed"
        case .notAllowed: "not allowed"
        case .notFound: "not found"
        case .invalid: "invalid"
        case .refused: "refused"
        case .stale: "stale"
        case .outdated: "outdated"
        case .planConflict: "plan conflict"
        case .notNow: "not now"
        case .keyUsedOtherwise: "key used otherwise"
        case .alreadyMade: "already made"
        case .busy: "busy"
        case .tooMany: "too many"
        case .tooLarge: "too large"
        }
    }
}

/// One word for what came of `body`: `done`, or the refusal that it ended with.
func outcome(_ body: () async throws -> some Any) async -> String {
    do {
        _ = try await body()
        return "done"
    } catch let refusal as DeskRefusal {
        return refusal.word
    } catch {
        return "failed: \(error)"
    }
}
