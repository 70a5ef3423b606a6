import Dispatch
import Synchronization

/// Work that waits, in order, for threads that may block.
///
/// The bodies of reads and writes wait for disks and sockets, which Swift's own few threads must
/// never do; so a driver owns threads that take their work from here.
package final class WorkQueue<Job: Sendable>: Sendable {
    private struct Line {
        /// The jobs before `head` have been taken; they are cut off now and then.
        var jobs: [Job?] = []
        var head = 0
        var isClosed = false

        mutating func takeFirst() -> Job? {
            guard head < jobs.count else { return nil }
            let job = jobs[head]
            jobs[head] = nil
            head += 1
            if head == jobs.count {
                jobs.removeAll(keepingCapacity: true)
                head = 0
            } else if head > 1024, head * 2 > jobs.count {
                jobs.removeFirst(head)
                head = 0
            }
            return job
        }
    }

    private let line = Mutex(Line())
    /// Counts at least the jobs in the line, so that a thread sleeps only when there are none.
    private let arrivals = DispatchSemaphore(value: 0)

    package init() {}

    /// - Returns: false when the queue is closed; then the job has not been taken.
    package func add(_ job: Job) -> Bool {
        let isTaken = line.withLock { line in
            guard !line.isClosed else { return false }
            line.jobs.append(job)
            return true
        }
        if isTaken { arrivals.signal() }
        return isTaken
    }

    /// Waits for the next job.
    ///
    /// - Returns: nil when the queue is closed and every job has been taken.
    package func next() -> Job? {
        while true {
            arrivals.wait()
            let (job, isOver) = line.withLock { line in
                let job = line.takeFirst()
                return (job, job == nil && line.isClosed)
            }
            if let job { return job }
            if isOver {
                arrivals.signal()  // The other threads must learn it too.
                return nil
            }
        }
    }

    /// The next job if one waits already.
    package func nextWaiting() -> Job? {
        guard arrivals.wait(timeout: .now()) == .success else { return nil }
        let (job, isClosed) = line.withLock { ($0.takeFirst(), $0.isClosed) }
        if job == nil, isClosed { arrivals.signal() }
        return job
    }

    /// Takes from the head of the line, without waiting, all jobs that meet `condition`.
    package func takeWhile(_ condition: (Job) -> Bool) -> [Job] {
        line.withLock { line in
            var taken: [Job] = []
            while line.head < line.jobs.count, let job = line.jobs[line.head], condition(job) {
                taken.append(job)
                _ = line.takeFirst()
            }
            return taken
        }
    }

    /// Refuses new jobs; those in the line are still done.
    package func close() {
        line.withLock { $0.isClosed = true }
        arrivals.signal()
    }
}
