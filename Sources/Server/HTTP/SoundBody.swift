import HTTPTypes
import Hummingbird
import NIOCore

/// The body of a request, of which whatever goes wrong on its way is the client's mistake or
/// leave: 400, and nothing for the log of what went wrong here.
struct SoundBody: AsyncSequence, Sendable {
    private let body: RequestBody

    init(_ body: RequestBody) {
        self.body = body
    }

    func makeAsyncIterator() -> Iterator { Iterator(inner: body.makeAsyncIterator()) }

    struct Iterator: AsyncIteratorProtocol {
        fileprivate var inner: RequestBody.AsyncIterator

        @concurrent mutating func next() async throws -> ByteBuffer? {
            do {
                return try await inner.next()
            } catch let error as CancellationError {
                throw error
            } catch {
                throw HTTPError(.badRequest, message: "The body cannot be read.")
            }
        }
    }
}
