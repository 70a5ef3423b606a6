import Values

extension Call {
    /// When a call is due, worked out anew because of something outside of it.
    package struct Reckoning: Hashable, Codable, Sendable {
        package let dueAt: Instant?
        /// Nil where that is as it was.
        package let promise: DuePromise?
        package let because: Cause
        /// The number of the agreement's terms that count from now on; nil where they are as they
        /// were.
        package let terms: Int?

        package enum Cause: String, CaseIterable, Codable, Sendable {
            /// The agreement promises other times.
            case targets
            /// The calendar opens and closes at other times.
            case serviceHours = "service_hours"
            /// The calendar goes by the clocks of another place.
            case timeZone = "time_zone"
            /// The agreement has a new version; what was asked before keeps its own.
            case newVersion = "new_version"
            /// The call that began the workflow is due at another time.
            case root
            /// It turned out whose promise it is.
            case promise
            /// Another version of the program, or of the clocks of a place, counts it otherwise.
            case program
        }

        package init(
            _ due: DueTime, because cause: Cause, terms: Int? = nil
        ) {
            dueAt = due.at
            promise = due.promise
            because = cause
            self.terms = terms
        }
    }

    /// A call is counted by another agreement than the one that was chosen for it.
    package struct AgreementChange: Hashable, Codable, Sendable {
        package let agreement: ID<Agreement>
        /// From when on its times count: never before it began.
        package let countsFrom: Instant
        package let reason: String

        package init(to agreement: ID<Agreement>, countsFrom: Instant, reason: String) {
            self.agreement = agreement
            self.countsFrom = countsFrom
            self.reason = reason
        }
    }

    /// Whose promise ``dueAt`` is; nil where nobody promises anything.
    package var promise: DuePromise? {
        duePromise ?? DuePromise(usualUnder: agreement, priority)
    }

    /// Whether this child is due when the call is that began the workflow.
    package func follows(_ root: Call) -> Bool {
        dueAt == root.dueAt && (root.promise == nil || promise == root.promise)
    }

    /// What a child call takes over from the call that began the workflow.
    package var due: DueTime { DueTime(at: dueAt, promise: promise) }
}
