import Journal
import Testing

struct SaltedWordsTests {
    @Test func `Equal words have digests that do not tell it`() {
        let (one, other) = (SaltedWords(#"["yes"]"#), SaltedWords(#"["yes"]"#))
        #expect(one.salt != other.salt)
        #expect(one.digest != other.digest)
    }

    @Test func `With their salt, words prove that they are those that were written`() {
        let written = SaltedWords(#"["yes"]"#)
        #expect(SaltedWords(#"["yes"]"#, salt: written.salt).digest == written.digest)
        #expect(SaltedWords(#"["no"]"#, salt: written.salt).digest != written.digest)
    }
}
