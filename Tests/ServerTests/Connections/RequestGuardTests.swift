import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Server

/// What a connection takes and gives, with a clock that the test moves.
struct RequestGuardTests {
    /// One connection with the guard on it, and somebody behind it who notes what comes.
    private final class Line {
        let channel = EmbeddedChannel()
        let loop: EmbeddedEventLoop

        init(isGuest: Bool = false) throws {
            loop = channel.embeddedEventLoop
            let traffic = ByteWatch()
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(traffic)
            try pipeline.configureHTTPServerPipeline(
                withPipeliningAssistance: false, withErrorHandling: false,
                withOutboundHeaderValidation: false, withEncoderConfiguration: .init(),
                withDecoderLimitConfiguration: RequestLimits.decoder)
            try pipeline.addHandler(RequestGuard(isGuest: isGuest, traffic: traffic))
            try channel.connect(to: SocketAddress(ipAddress: "192.0.2.1", port: 80)).wait()
        }

        func send(_ text: String) {
            // What cannot be read is told to whoever is behind the guard.
            _ = try? channel.writeInbound(ByteBuffer(string: text))
        }

        /// What came through the guard since the last call.
        func arrived() throws -> [HTTPServerRequestPart] {
            var parts: [HTTPServerRequestPart] = []
            while let part = try channel.readInbound(as: HTTPServerRequestPart.self) {
                parts.append(part)
            }
            return parts
        }

        func answer(_ status: HTTPResponseStatus = .ok) {
            let head = HTTPResponseHead(
                version: .http1_1, status: status, headers: ["Content-Length": "0"])
            channel.write(HTTPServerResponsePart.head(head), promise: nil)
            channel.writeAndFlush(HTTPServerResponsePart.end(nil), promise: nil)
            loop.run()
        }

        /// What went to the client since the last call.
        func sent() throws -> String {
            var text = ""
            while let part = try channel.readOutbound(as: ByteBuffer.self) {
                text += String(buffer: part)
            }
            return text
        }

        func pass(_ time: TimeAmount) { loop.advanceTime(by: time) }

        var isOpen: Bool { channel.isActive }
    }

    private static let host = "Host: desk\r\n"

    @Test(arguments: [
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: desk\r\nHost: desk\r\n\r\n",
        "GET / HTTP/1.0\r\nHost: desk\r\nHost: desk\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: de sk\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: desk/path\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: desk\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        "POST / HTTP/1.0\r\nHost: desk\r\nTransfer-Encoding: chunked\r\n\r\n",
    ])
    func `A head that says two things, or nothing, is refused and the connection ended`(
        head: String
    ) throws {
        let line = try Line()
        line.send(head)
        let answer = try line.sent()
        #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(answer.contains("Connection: close\r\n"))
        #expect(try line.arrived().isEmpty)
        line.pass(RequestLimits.lingering)
        #expect(!line.isOpen)
    }

    @Test func `A client of the old kind needs no host`() throws {
        let line = try Line()
        line.send("GET /livez HTTP/1.0\r\n\r\n")
        #expect(try line.arrived().count == 2)
        line.answer()
        #expect(try line.sent().contains("Connection: close\r\n"))
    }

    @Test func `Who waits to send a body is told to go on`() throws {
        let line = try Line()
        line.send(
            "POST / HTTP/1.1\r\n\(Self.host)Expect: 100-continue\r\nContent-Length: 5\r\n\r\n")
        #expect(try line.sent() == "HTTP/1.1 100 Continue\r\n\r\n")
        line.send("hello")
        #expect(try line.arrived().count == 3)
        line.answer()
        #expect(try line.sent().hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(line.isOpen)
    }

    @Test func `Another expectation is refused, and a body too large is not asked for`() throws {
        let line = try Line()
        line.send("POST / HTTP/1.1\r\n\(Self.host)Expect: 200-ok\r\nContent-Length: 5\r\n\r\n")
        #expect(try line.sent().hasPrefix("HTTP/1.1 417 "))
        let other = try Line()
        other.send(
            "POST / HTTP/1.1\r\n\(Self.host)Expect: 100-continue\r\n"
                + "Content-Length: 99999999999\r\n\r\n")
        #expect(try other.sent().isEmpty)
        other.answer(.payloadTooLarge)
        let refused = try other.sent()
        #expect(refused.contains("413") && refused.contains("Connection: close\r\n"))
    }

    @Test func `A body that dribbles ends, one that flows does not`() throws {
        let dribbling = try Line()
        dribbling.send("POST / HTTP/1.1\r\n\(Self.host)Content-Length: 100000\r\n\r\n")
        for _ in 0..<8 {
            dribbling.send("x")
            dribbling.pass(.seconds(5))
        }
        #expect(!dribbling.isOpen)

        let flowing = try Line()
        flowing.send("POST / HTTP/1.1\r\n\(Self.host)Content-Length: 1000000\r\n\r\n")
        for _ in 0..<60 {
            flowing.send(String(repeating: "x", count: 5_500))
            flowing.pass(.seconds(5))
        }
        #expect(flowing.isOpen)
    }

    @Test func `An answer that takes long is not a body that dribbles`() throws {
        let line = try Line()
        line.send("POST / HTTP/1.1\r\n\(Self.host)Content-Length: 2\r\n\r\nhi")
        line.pass(.minutes(10))
        #expect(line.isOpen)
        line.answer()
        #expect(try line.sent().hasPrefix("HTTP/1.1 200 OK\r\n"))
    }

    @Test func `A guest may ask for health only, and has to ask soon`() throws {
        let asking = try Line(isGuest: true)
        asking.send("GET /calls HTTP/1.1\r\n\(Self.host)\r\n")
        let refused = try asking.sent()
        #expect(refused.hasPrefix("HTTP/1.1 503 ") && refused.contains("Retry-After: 5\r\n"))
        #expect(try asking.arrived().isEmpty)

        let healthy = try Line(isGuest: true)
        healthy.send("GET /livez HTTP/1.1\r\n\(Self.host)\r\n")
        #expect(try healthy.arrived().count == 2)
        healthy.answer()
        #expect(try healthy.sent().contains("Connection: close\r\n"))

        let silent = try Line(isGuest: true)
        silent.pass(RequestLimits.guestPatience)
        #expect(!silent.isOpen)
    }

    @Test func `What follows a request that closes is not read`() throws {
        let line = try Line()
        line.send("GET / HTTP/1.1\r\n\(Self.host)Connection: close\r\n\r\n")
        line.send("GET /more HTTP/1.1\r\n\(Self.host)\r\n")
        #expect(try line.arrived().count == 2)
        line.answer()
        line.pass(RequestLimits.lingering)
        #expect(!line.isOpen)
    }

    @Test func `Answers to requests sent at once keep their order before a refusal`() throws {
        let line = try Line()
        line.send("GET / HTTP/1.1\r\n\(Self.host)\r\nGET / HTTP/1.1\r\n\r\n")
        #expect(try line.sent().isEmpty)
        line.answer()
        let answers = try line.sent()
        #expect(answers.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(answers.contains("HTTP/1.1 400 Bad Request\r\n"))
    }

    @Test func `When the process ends, a begun request is answered and a quiet one has a moment`()
        throws
    {
        let begun = try Line()
        begun.send("GET / HTTP/1.1\r\n")
        begun.channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        begun.pass(.seconds(5))
        #expect(begun.isOpen)
        begun.send("\(Self.host)\r\n")
        #expect(try begun.arrived().count == 2)
        begun.pass(RequestLimits.quietCheck)
        begun.answer()
        #expect(try begun.sent().contains("Connection: close\r\n"))

        let quiet = try Line()
        quiet.channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        quiet.pass(RequestLimits.quietCheck)
        #expect(quiet.isOpen)
        quiet.pass(RequestLimits.quietPatience)
        #expect(!quiet.isOpen)

        let working = try Line()
        working.send("GET / HTTP/1.1\r\n\(Self.host)\r\n")
        working.channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        working.pass(.minutes(1))
        #expect(working.isOpen)
        working.answer()
        #expect(try working.sent().contains("Connection: close\r\n"))
    }
}
