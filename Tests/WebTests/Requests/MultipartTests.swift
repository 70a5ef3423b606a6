import Desk
import Testing
import Web

struct MultipartTests {
    private static let whole = """
        --edge\r
        Content-Disposition: form-data; name="csrf"\r
        \r
        token\r
        --edge\r
        Content-Disposition: form-data; name="files"; filename="a %22b%22.txt"\r
        Content-Type: text/plain\r
        \r
        one\r
        --edg two\r
        --edge\r
        Content-Disposition: form-data; name="note"\r
        \r
        \r
        --edge--\r

        """

    /// Feeds `text` in pieces of `size` bytes.
    private func parse(_ text: String, pieces size: Int, boundary: String = "edge") throws -> Form {
        var parser = try MultipartParser(boundary: Array(boundary.utf8))
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            try parser.take(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        try parser.finish()
        return parser.form
    }

    @Test(arguments: [1, 2, 3, 7, 64, 10_000])
    func `A form reads the same in pieces of any size`(size: Int) throws {
        let form = try parse(Self.whole, pieces: size)
        #expect(form["csrf"] == "token")
        #expect(form.has("note") && form["note"].isEmpty)
        let file = try #require(form.files.first)
        #expect(file.name == "a \"b\".txt" && file.mediaType == "text/plain")
        #expect(try file.content.bytes() == Array("one\r\n--edg two".utf8))
    }

    @Test func `What is cut off is refused`() {
        for length in stride(from: 1, to: Self.whole.utf8.count - 3, by: 5) {
            let cut = String(decoding: Array(Self.whole.utf8).prefix(length), as: UTF8.self)
            #expect(throws: UnreadableForm.malformed) { try parse(cut, pieces: 64) }
        }
    }

    @Test(arguments: [
        "--other\r\n\r\nx\r\n--other--", "preamble\r\n--edge\r\n",
        "--edge\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--edge--",
        "--edge\r\nContent-Disposition: form-data\r\n\r\nx\r\n--edge--",
        "--edge\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--edge--",
        "--edge\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx\r\n--edge--",
        "--edge\r\nno colon\r\n\r\nx\r\n--edge--", "--edgeless\r\n",
    ])
    func `What departs from the standard is refused`(text: String) {
        #expect(throws: UnreadableForm.malformed) { try parse(text, pieces: 16) }
    }

    @Test func `A file that was not chosen is no file`() throws {
        let text =
            "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\n\r\n\r\n--edge--"
        #expect(try parse(text, pieces: 16).files.isEmpty)
    }

    @Test func `Files of more than 26 MB are left out, and the words around them kept`() throws {
        var parser = try MultipartParser(boundary: Array("edge".utf8))
        let field = { (name: String) in
            "--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\nwords\r\n"
        }
        let head = "--edge\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
        let megabyte = [UInt8](repeating: 7, count: 1_048_576)
        try parser.take(Array((field("before") + head).utf8))
        for _ in 1...13 { try parser.take(megabyte) }
        try parser.take(Array(("\r\n" + head).utf8))
        for _ in 1...13 { try parser.take(megabyte) }
        try parser.take(Array(("\r\n" + field("after") + "--edge--\r\n").utf8))
        try parser.finish()
        #expect(parser.form["before"] == "words" && parser.form["after"] == "words")
        #expect(parser.form.files.isEmpty && parser.form.isTooLarge)
    }

    @Test func `More than 64 MB are refused before they are all there`() throws {
        var parser = try MultipartParser(boundary: Array("edge".utf8))
        let head = "--edge\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
        try parser.take(Array(head.utf8))
        let megabyte = [UInt8](repeating: 7, count: 1_048_576)
        for _ in 1...63 { try parser.take(megabyte) }
        #expect(throws: UnreadableForm.tooLarge(limit: Form.uploadBytesMax)) {
            try parser.take(megabyte)
        }
    }

    @Test func `A text of more than 1 MB is refused`() throws {
        var parser = try MultipartParser(boundary: Array("edge".utf8))
        let head = "--edge\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n"
        try parser.take(Array(head.utf8))
        #expect(throws: UnreadableForm.tooLarge(limit: Form.bytesMax)) {
            try parser.take([UInt8](repeating: 65, count: 1_200_000))
        }
    }

    @Test func `The boundary comes out of the content type`() {
        let plain = MultipartForm.boundary(in: "multipart/form-data; boundary=abc")
        #expect(plain == Array("abc".utf8))
        let quoted = MultipartForm.boundary(in: "Multipart/Form-Data; charset=x; boundary=\"a b\"")
        #expect(quoted == Array("a b".utf8))
        #expect(MultipartForm.boundary(in: "text/plain; boundary=abc") == nil)
        #expect(MultipartForm.boundary(in: "multipart/form-data") == [])
    }
}
