import Foundation
import Journal
import Records
import Storage
import USM
import Values

/// What became of a job that was begun.
package enum JobOutcome: String, Hashable, Sendable {
    case done
    /// It failed, and is tried again.
    case failed
    /// It failed so often that it is left until its next regular time.
    case gaveUp = "gave_up"
    /// Its lease ended before it was done; whoever holds it now does it.
    case overtaken
}

/// A job as its runner sees it.
package struct JobReport: Sendable {
    package let kind: String
    package let outcome: JobOutcome
    /// Why it failed.
    ///
    /// For the log.
    package let reason: String?
}

extension ServiceDesk {
    /// Enters the jobs that repeat, where they are not yet.
    ///
    /// Any number of processes may do so.
    package func scheduleJobs() async throws {
        let moment = world.now()
        try await database.write { transaction in
            for kind in JobKind.allCases {
                let payload = String(
                    decoding: try JSONEncoder().encode(JobMemory(lastRun: moment)), as: UTF8.self)
                try transaction.enqueueJob(
                    ID("repeated \(kind.rawValue)"), kind: kind.rawValue, payload: payload,
                    dueAt: moment)
            }
        }
    }

    /// How much work waits; also a sign that the database answers.
    package func jobBacklog() async throws -> JobBacklog {
        let moment = world.now()
        return try await database.read { try $0.jobBacklog(at: moment) }
    }

    /// Does the job that has been due longest.
    ///
    /// The job is leased in one transaction, and done in another that also takes it off the list:
    /// so what it does is done once, whatever happens to its runner, and a job on which runners
    /// break is counted out.
    ///
    /// - Returns: nil when nothing is due.
    package func performNextJob(
        patience: JobPatience = JobPatience()
    ) async throws -> JobReport? {
        let moment = world.now()
        // Looking costs less than writing, and mostly there is nothing to do.
        let due = try await database.read {
            try $0.nextJobDue(attemptsMax: patience.attemptsMax)
        }
        guard let due, due <= moment else { return nil }
        let leased = try await database.write { transaction in
            try transaction.leaseJob(
                at: moment, until: moment.adding(patience.lease),
                attemptsMax: patience.attemptsMax)
        }
        guard let job = leased else { return nil }
        do {
            guard let kind = JobKind(rawValue: job.kind) else {
                throw UnknownJob(kind: job.kind)
            }
            try await perform(kind, job)
            return JobReport(kind: job.kind, outcome: .done, reason: nil)
        } catch is LeaseEnded {
            return JobReport(kind: job.kind, outcome: .overtaken, reason: nil)
        } catch {
            return try await postpone(job, patience, because: "\(error)")
        }
    }

    private func perform(_ kind: JobKind, _ job: JobRecord) async throws {
        let (moment, clocks, world, sealing) = (world.now(), clocks, world, sealing)
        let seals = try await database.write { transaction in
            var seals: [Seal] = []
            var memory = try JSONDecoder().decode(JobMemory.self, from: Data(job.payload.utf8))
            var isBehind = false
            switch kind {
            case .purgeExpired:
                _ = try transaction.purgeExpired(at: moment, RetentionPeriods())
            case .announceOverdue:
                let overdue = try transaction.callsFallingDue(
                    after: memory.lastRun, until: moment)
                for call in overdue { transaction.announce(.call(call)) }
            case .announceDueSoon:
                for call in try transaction.callsDueSoon(at: moment) {
                    transaction.announce(.call(call))
                }
                try transaction.noteWarningsTold(at: moment)
            case .measureCalls:
                let place = try transaction.measureCalls(after: memory.place ?? 0, clocks)
                isBehind = place != nil
                memory.place = place ?? memory.place
            case .recountCalls:
                isBehind = try transaction.recountCalls(at: moment, clocks)
            case .openOccurrences:
                try transaction.openDueOccurrences(at: moment, world)
            case .beginAgreements:
                try transaction.beginAgreements(at: moment)
            case .renewSearch:
                isBehind = try transaction.renewSearch()
            case .sealJournal:
                seals = try sealing?.seal(transaction, at: moment) ?? []
                isBehind = seals.count == Sealing.sealsAtOnce
            }
            memory.lastRun = moment
            let payload = try JSONEncoder().encode(memory)
            let isOurs = try transaction.repeatJob(
                job, payload: String(decoding: payload, as: UTF8.self),
                dueAt: moment.adding(isBehind ? kind.rest : kind.interval))
            guard isOurs else { throw LeaseEnded() }
            return seals
        }
        for seal in seals { sealing?.onSeal(seal) }
    }

    private func postpone(
        _ job: JobRecord, _ patience: JobPatience, because reason: String
    ) async throws -> JobReport {
        let moment = world.now()
        let isLast = job.attempts >= patience.attemptsMax
        let delay: Duration
        if isLast, let kind = JobKind(rawValue: job.kind) {
            delay = max(kind.interval, patience.delayMax)
        } else {
            let chance = world.randomBytes(1).first ?? 0
            delay = patience.delay(afterAttempts: job.attempts, chance: chance)
        }
        // What repeats begins to count anew; anything else stays where it is, for people.
        let attempts = isLast && JobKind(rawValue: job.kind) != nil ? 0 : job.attempts
        try await database.write { transaction in
            try transaction.postponeJob(
                job, until: moment.adding(delay), attempts: attempts, because: reason)
        }
        return JobReport(
            kind: job.kind, outcome: isLast ? .gaveUp : .failed, reason: reason)
    }
}

/// What a repeated job knows of its last run.
private struct JobMemory: Codable {
    var lastRun: Instant
    /// How far work has come that is done in pieces.
    var place: Int64?
}

/// A job of a kind that this version of the program does not know.
private struct UnknownJob: Error {
    let kind: String
}

/// Thrown to take back what was done for a job that belongs to another runner by now.
private struct LeaseEnded: Error {}
