import Testing
import Web

struct FormTests {
    private func form(_ text: String) throws -> Form {
        try Form(urlEncoded: Array(text.utf8))
    }

    @Test func `Fields keep their order and may come several times`() throws {
        let form = try form("a=1&b=two+words&a=%C3%A9")
        #expect(form.values("a") == ["1", "é"])
        #expect(form["b"] == "two words")
    }

    @Test func `A field without a value is empty`() throws {
        let form = try form("a&b=")
        #expect(form.has("a") && form["a"].isEmpty && form.has("b"))
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%FF", "a=%C3%28", "%=a"])
    func `A broken escape or what is not UTF-8 is refused whole`(text: String) {
        #expect(throws: UnreadableForm.malformed) { try form(text) }
    }

    @Test func `More fields than any form has are refused`() {
        let text = (0...Form.fieldsMax).map { "f\($0)=1" }.joined(separator: "&")
        #expect(throws: UnreadableForm.tooManyFields) { try form(text) }
    }
}
