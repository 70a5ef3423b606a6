import Desk
import Hummingbird
import NIOCore

extension ResponseBody {
    /// Bytes that count as held in memory until they have been written.
    static func holding(_ holding: Occupancy.Holding, _ bytes: ByteBuffer) -> ResponseBody {
        ResponseBody(contentLength: bytes.readableBytes) { writer in
            defer { holding.giveBack() }
            try await writer.write(bytes)
            try await writer.finish(nil)
        }
    }
}
