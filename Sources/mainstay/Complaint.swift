import Desk
import Exchange
import Server
import USM
import Values

/// An error as a person at the terminal reads it, and how the command ends by it.
struct Complaint: Error {
    let sentence: String
    let status: ExitStatus

    init(_ sentence: String, _ status: ExitStatus) {
        self.sentence = sentence
        self.status = status
    }

    /// - Returns: nil for an error of the command line itself.
    init?(_ error: any Error) {
        switch error {
        case let complaint as Complaint:
            self = complaint
        case let problem as ConfigurationProblem:
            self.init(problem.sentence, .usage)
        case let failure as StartFailure:
            self.init(failure.sentence, failure.isWorthAnotherTry ? .unavailable : .refused)
        case let refusal as RestoreRefusal:
            self.init(refusal.sentence, .refused)
        case let refusal as DeskRefusal:
            self.init(refusal.words, .refused)
        case let error as ImportError:
            self.init(error.description, .refused)
        case let error as EnterpriseFileError:
            let place = error.place.map { ", \($0)" } ?? ""
            self.init("\(error.file)\(place): \(error.sentence[.english])", .refused)
        case let error as StorageError:
            self.init("The database refused: \(error)", .unavailable)
        default:
            return nil
        }
    }
}

extension StartFailure {
    /// Whether the same command may succeed once somebody has made room or started something.
    fileprivate var isWorthAnotherTry: Bool {
        switch self {
        case .portInUse, .portNotAllowed, .hostUnknown, .diskFull, .databaseUnavailable: true
        case .newerDatabase, .editedDatabase, .databaseUnusable: false
        }
    }
}

extension DeskRefusal {
    fileprivate var words: String {
        switch self {
        case .signInNeeded: "Nobody is signed in."
        case .notAllowed: "This is not for this person to do."
        case .notFound: "There is no such thing."
        case .invalid(let problems):
            problems.map { "\($0.field): \($0.sentence[.english])" }.joined(separator: "\n")
        case .refused(let refusal): refusal.sentence[.english]
        case .outdated(_, let sentence), .notNow(let sentence, _),
            .planConflict(_, _, let sentence):
            sentence.english
        case .stale(let current, _): "Somebody changed it meanwhile; it is at version \(current)."
        case .keyUsedOtherwise: "The key was used for another request."
        case .alreadyMade: "It was made already; its secret was shown once."
        case .tooMany(let wait): "Too many tries; again in \(wait.words(in: .english))."
        case .busy(let wait): "Too much is asked at once; again in \(wait.words(in: .english))."
        case .tooLarge(let limit, _): "It is larger than \(limit) bytes."
        }
    }
}
