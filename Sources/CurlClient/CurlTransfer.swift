import CCurl
import Outbound

/// One request and its answer, to one address.
struct CurlTransfer {
    private let request: OutboundRequest
    private let peer: PeerAddress
    private let address: NetworkAddress
    private let limits: CurlClient.Limits

    private static let isReady = curl_begin() == CURLE_OK

    init(
        _ request: OutboundRequest, to peer: PeerAddress, at address: NetworkAddress,
        _ limits: CurlClient.Limits
    ) {
        self.request = request
        self.peer = peer
        self.address = address
        self.limits = limits
    }

    /// Blocks until the answer is there or the time is over.
    func perform() -> OutboundOutcome {
        guard Self.isReady, let handle = curl_easy_init() else { return .failed(.noConnection) }
        defer { curl_easy_cleanup(handle) }
        var lists = Lists()
        defer { lists.free() }
        for (name, value) in request.headers { lists.headers.append("\(name): \(value)") }
        // It would wait for leave to send the body.
        lists.headers.append("Expect:")
        let place = address.isOfSix ? "[\(address.text)]" : address.text
        lists.ways.append("::\(place):\(peer.port)")
        var pin = curl_pin()
        pin.count = Int32(address.bytes.count)
        withUnsafeMutableBytes(of: &pin.bytes) { $0.copyBytes(from: address.bytes) }
        var (body, head) = (Room(limits.answerBytes), Room(limits.answerBytes))
        return withUnsafeMutablePointer(to: &pin) { pin in
            withUnsafeMutablePointer(to: &body) { body in
                withUnsafeMutablePointer(to: &head) { head in
                    request.body.withUnsafeBufferPointer { bytes in
                        let isSet =
                            setWay(handle, lists, pin) && setBody(handle, bytes)
                            && setRoom(handle, body, head)
                        guard isSet else { return .failed(.noConnection) }
                        return outcome(curl_easy_perform(handle), handle, body.pointee)
                    }
                }
            }
        }
    }

    private func setWay(
        _ handle: UnsafeMutableRawPointer, _ lists: Lists, _ pin: UnsafeMutablePointer<curl_pin>
    ) -> Bool {
        let protocols = peer.isEncrypted ? "https" : "http"
        return [
            curl_set_text(handle, CURLOPT_URL, peer.text),
            curl_set_text(handle, CURLOPT_PROTOCOLS_STR, protocols),
            // What the environment says of proxies would lead past the address that was checked.
            curl_set_text(handle, CURLOPT_PROXY, ""),
            curl_set_number(handle, CURLOPT_FOLLOWLOCATION, 0),
            curl_set_number(handle, CURLOPT_NETRC, 0),
            curl_set_number(handle, CURLOPT_NOSIGNAL, 1),
            curl_set_number(
                handle, CURLOPT_CONNECTTIMEOUT_MS, limits.connecting.milliseconds),
            curl_set_number(handle, CURLOPT_TIMEOUT_MS, limits.whole.milliseconds),
            curl_set_list(handle, CURLOPT_HTTPHEADER, lists.headers.first),
            curl_set_list(handle, CURLOPT_CONNECT_TO, lists.ways.first),
            curl_set_pin(handle, pin),
        ].allSatisfy { $0 == CURLE_OK }
    }

    private func setBody(
        _ handle: UnsafeMutableRawPointer, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let text = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        return [
            curl_set_number(handle, CURLOPT_POST, 1),
            curl_set_number(handle, CURLOPT_POSTFIELDSIZE, bytes.count),
            curl_set_text(handle, CURLOPT_POSTFIELDS, text),
        ].allSatisfy { $0 == CURLE_OK }
    }

    private func setRoom(
        _ handle: UnsafeMutableRawPointer, _ body: UnsafeMutablePointer<Room>,
        _ head: UnsafeMutablePointer<Room>
    ) -> Bool {
        let take: curl_taker = { _, size, count, room in
            room?.assumingMemoryBound(to: Room.self).pointee.take(size * count) ?? 0
        }
        return curl_set_taker(handle, CURLOPT_WRITEFUNCTION, CURLOPT_WRITEDATA, take, body)
            == CURLE_OK
            && curl_set_taker(handle, CURLOPT_HEADERFUNCTION, CURLOPT_HEADERDATA, take, head)
                == CURLE_OK
    }

    private func outcome(
        _ code: CURLcode, _ handle: UnsafeMutableRawPointer, _ body: Room
    ) -> OutboundOutcome {
        var status = 0
        curl_read_status(handle, &status)
        switch code {
        case CURLE_OK where status > 0: return .answered(status)
        // The peer said what it had to say, and more than we want to hear.
        case CURLE_WRITE_ERROR where body.isOver && status > 0: return .answered(status)
        case CURLE_OPERATION_TIMEDOUT: return .failed(.timedOut)
        case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST: return .failed(.noConnection)
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE:
            return .failed(.untrusted)
        default: return .failed(.brokenAnswer)
        }
    }
}

/// How much of an answer is taken; nothing of it is kept.
private struct Room {
    private var left: Int
    private(set) var isOver = false

    init(_ bytes: Int) {
        left = bytes
    }

    /// - Returns: what libcurl wants to hear: the same number to go on, another to stop.
    mutating func take(_ bytes: Int) -> Int {
        guard bytes <= left else {
            isOver = true
            return 0
        }
        left -= bytes
        return bytes
    }
}

/// Texts in lists of libcurl's, to be freed with ``free()``.
private struct Lists {
    var headers = List()
    var ways = List()

    func free() {
        curl_slist_free_all(headers.first)
        curl_slist_free_all(ways.first)
    }

    struct List {
        private(set) var first: UnsafeMutablePointer<curl_slist>?

        mutating func append(_ text: String) {
            if let longer = curl_slist_append(first, text) { first = longer }
        }
    }
}

extension Duration {
    fileprivate var milliseconds: Int {
        Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
