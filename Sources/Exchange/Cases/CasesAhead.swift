import Desk
import Dispatch
import Foundation
import Synchronization

/// Reads the cases of a file on a thread of its own, while the ones before them are entered.
///
/// It is a few batches ahead at most, so that memory does not grow with the file, and stops when
/// nobody wants its cases any more.
final class CasesAhead {
    /// A case, with how far the reading had come then.
    typealias Item = (read: HistoricCase, progress: ImportProgress)

    private static let batchSize = 64
    private static let batchesAhead = 8

    private let shelf = Shelf()
    private var batch: ArraySlice<Item> = []

    /// - Parameter open: on the thread that reads.
    init(_ open: @escaping @Sendable () throws(ImportError) -> CaseReader) {
        let thread = Thread { [shelf] in
            do throws(ImportError) {
                let reader = try open()
                while let items = try reader.batch(of: Self.batchSize), shelf.put(items) {}
                shelf.end(.success(reader.progress))
            } catch {
                shelf.end(.failure(error))
            }
        }
        thread.name = "mainstay.import"
        thread.start()
    }

    deinit {
        shelf.abandon()
    }

    /// The next case; nil after the last one.
    ///
    /// - Parameter onProgress: told after each case, and at the end.
    func next(_ onProgress: (ImportProgress) -> Void) throws(ImportError) -> HistoricCase? {
        if batch.isEmpty {
            switch try shelf.take() {
            case .items(let items): batch = items[...]
            case .end(let progress): onProgress(progress)
            }
        }
        guard let item = batch.popFirst() else { return nil }
        onProgress(item.progress)
        return item.read
    }

    /// What lies between the two threads.
    private final class Shelf: Sendable {
        enum Taken {
            case items([Item])
            case end(ImportProgress)
        }

        private struct State {
            var batches: [[Item]] = []
            var end: Result<ImportProgress, ImportError>?
            var isAbandoned = false
        }

        private let state = Mutex(State())
        private let free = DispatchSemaphore(value: 0)
        private let filled = DispatchSemaphore(value: 0)

        init() {
            for _ in 0..<CasesAhead.batchesAhead { free.signal() }
        }

        /// - Returns: whether somebody still wants more.
        func put(_ items: [Item]) -> Bool {
            free.wait()
            let goesOn = state.withLock { state in
                state.batches.append(items)
                return !state.isAbandoned
            }
            filled.signal()
            return goesOn
        }

        func end(_ end: Result<ImportProgress, ImportError>) {
            state.withLock { $0.end = end }
            filled.signal()
        }

        func abandon() {
            state.withLock { $0.isAbandoned = true }
            free.signal()
        }

        /// The next batch; the end, or what ended the reading, however often it is asked.
        func take() throws(ImportError) -> Taken {
            filled.wait()
            let (items, end) = state.withLock { state in
                state.batches.isEmpty ? (nil, state.end) : (state.batches.removeFirst(), nil)
            }
            if let items {
                free.signal()
                return .items(items)
            }
            filled.signal()
            return .end(try (end ?? .success(ImportProgress())).get())
        }
    }
}

extension CaseReader {
    /// The next cases, as many as there are up to a number; nil at the end.
    ///
    /// An error takes the cases of its batch along: nothing of a broken file is entered.
    fileprivate func batch(of size: Int) throws(ImportError) -> [CasesAhead.Item]? {
        var items: [CasesAhead.Item] = []
        items.reserveCapacity(size)
        while items.count < size, let read = try next() {
            items.append((read, progress))
        }
        return items.isEmpty ? nil : items
    }
}
