import Values

extension Call {
    /// Something that happened to a call.
    ///
    /// Together they are its journal, and its whole truth.
    package enum Event: Hashable, Sendable {
        case registered(Registration)
        case retyped(CallType, isComplaint: Bool, reason: String)
        case described(title: String, description: String)
        /// Which service and which components it is about.
        case concerned(service: ID<Service>?, components: [ID<ManagedComponent>])
        case accepted(Entitlement)
        /// It was accepted by a slip, and waits again.
        case acceptanceWithdrawn
        /// The clock was stopped, went on or was given other terms: when the call is due now, or
        /// nil while the clock stands still.
        case timed(dueAt: Instant?)
        /// What it is counted by changed outside of the call.
        case reckoned(Reckoning)
        case agreementChanged(AgreementChange)
        /// An agreement with the team that carries out a child call runs beside the customer's.
        case coveredBeside(by: ID<Agreement>)
        case classified(Classification, dueAt: Instant?)
        /// A step that needs nothing but its work was finished.
        case worked(Step, note: String)
        /// With the reason, where it goes against what the scope of the register says.
        case forked([Fork], reason: String? = nil)
        case childEnded(ID<Call>, Child.Outcome)
        /// All children of the fork have run to their end; the call goes on at its review step.
        case resumed
        case confirmationAsked(message: String)
        case confirmed(by: ID<Party>, comment: String)
        case refused(by: ID<Party>, reason: String)
        case waived(reason: String)
        case confirmedThrough(ID<Call>)
        /// The review that follows is by who carried it out.
        ///
        /// `isSampled` says whether somebody else is asked to look at it afterwards.
        case selfReviewed(OwnReview, isSampled: Bool)
        /// Somebody else looked at such a review afterwards.
        case reviewChecked(by: ID<Party>, isRight: Bool, comment: String)
        case evaluated(Evaluation)
        case closed
        case closedThrough(ID<Call>)
        case redone(from: Step, reason: String)
        case aborted(reason: String)
        case linked(Link)
        case unlinked(Link)
        case assigned(team: ID<Party>?, person: ID<Party>?)
        case commented(Visibility, text: String)
        case asked(text: String)
        /// Empty where a file was the answer.
        case answered(text: String)
        /// The requester says that it takes too long.
        case escalated(text: String)
        /// Somebody told the requester how it stands.
        case escalationAnswered
        case attached(Attachment)
        case watched(by: ID<Party>)
        case unwatched(by: ID<Party>)
        /// A supplier was asked to work on it, or something happened to that.
        case handedOver(HandOver.Note)
        /// What is agreed or promised changed under it.
        case termsChanged(TermsChange)
        /// History of another system, in that system's words; moves the call when it says where.
        case imported(ImportedActivity)
    }

    package struct Fork: Hashable, Codable, Sendable {
        package let child: ID<Call>
        package let process: ProcessKind

        package init(child: ID<Call>, process: ProcessKind) {
            self.child = child
            self.process = process
        }
    }

    /// By what right the request is accepted.
    package enum Entitlement: Hashable, Codable, Sendable {
        case agreement(ID<Agreement>)
        /// A wish asks for an agreement and a risk helps everybody: neither needs one.
        case notNeeded
        /// A child call acts for a call that was accepted.
        case parent
        /// Somebody answers for the exception.
        case exception(reason: String)
    }

    /// Who reads a comment.
    ///
    /// Two words, so that they cannot be mixed up.
    package enum Visibility: String, Codable, CaseIterable, Sendable {
        case `internal`
        case requester
    }

    package struct Link: Hashable, Codable, Sendable {
        package let kind: Kind
        package let other: ID<Call>

        package enum Kind: String, Codable, CaseIterable, Sendable {
            case related
            /// The other call asks the same; it goes on, this one ends with it.
            case duplicateOf = "duplicate_of"
            case hasDuplicate = "has_duplicate"
            /// The other is the main call of which this is one report (usm.md 1.3, R6).
            case partOf = "part_of"
            case hasPart = "has_part"
            /// The evaluation of the other brought this one forth.
            case broughtForthBy = "brought_forth_by"
            case broughtForth = "brought_forth"

            /// How the same link reads from the other side.
            package var inverse: Kind {
                switch self {
                case .related: .related
                case .duplicateOf: .hasDuplicate
                case .hasDuplicate: .duplicateOf
                case .partOf: .hasPart
                case .hasPart: .partOf
                case .broughtForthBy: .broughtForth
                case .broughtForth: .broughtForthBy
                }
            }
        }

        package init(_ kind: Kind, _ other: ID<Call>) {
            self.kind = kind
            self.other = other
        }
    }

    package struct Attachment: Hashable, Codable, Sendable {
        /// SHA-256 of the content in hexadecimal: equal files are kept once.
        package let digest: String
        package let name: String
        package let mediaType: String
        package let size: Int
        package let visibility: Visibility

        package init(
            digest: String, name: String, mediaType: String, size: Int, visibility: Visibility
        ) {
            self.digest = digest
            self.name = name
            self.mediaType = mediaType
            self.size = size
            self.visibility = visibility
        }
    }

    package struct ImportedActivity: Hashable, Codable, Sendable {
        package let activity: String
        package let transition: String?
        package let effect: Effect
        /// Who did it, as the other system names them.
        package let actor: String?
        package let team: String?

        package enum Effect: Hashable, Codable, Sendable {
            case arrived(Step)
            case waiting
            case resolved
            case closed
            case cancelled
            case noted
        }

        package init(
            activity: String, transition: String?, effect: Effect, actor: String?, team: String?
        ) {
            self.activity = activity
            self.transition = transition
            self.effect = effect
            self.actor = actor
            self.team = team
        }
    }
}

extension Call.Event: Codable {}
