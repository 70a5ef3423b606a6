import Testing
import USM
import Values

@Suite struct ValueNotationTests {
    private func day(_ text: String, _ notation: ValueNotation) -> Result<String, ValueMistake> {
        do throws(ValueMistake) {
            return .success(try CivilDate.reading(text, as: notation).description)
        } catch {
            return .failure(error)
        }
    }

    private func number(_ text: String, _ notation: ValueNotation) -> Result<String, ValueMistake> {
        do throws(ValueMistake) {
            return .success(try Quantity.reading(text, as: notation).description)
        } catch {
            return .failure(error)
        }
    }

    @Test(arguments: [
        ("2026-03-15", ValueNotation.plain, "2026-03-15"),
        ("2026-03-15", .written(.dutch), "2026-03-15"),
        ("15-3-2026", .written(.dutch), "2026-03-15"),
        ("3/4/2026", .written(.dutch), "2026-04-03"),
        ("03.04.2026", .written(.dutch), "2026-04-03"),
        ("15/3/2026", .written(.english), "2026-03-15"),
        ("3/15/2026", .written(.english), "2026-03-15"),
        ("4/4/2026", .written(.english), "2026-04-04"),
    ])
    func `A day is read as it is written`(text: String, notation: ValueNotation, read: String) {
        #expect(day(text, notation) == .success(read))
    }

    @Test(arguments: [
        ("15-3-2026", ValueNotation.plain), ("30-2-2026", .written(.dutch)),
        ("3/15/2026", .written(.dutch)), ("15-3-26", .written(.dutch)),
        ("15-3/2026", .written(.dutch)), ("15--2026", .written(.dutch)), ("", .written(.english)),
        ("015-3-2026", .written(.dutch)), ("١٥-3-2026", .written(.dutch)),
    ])
    func `What is no day is refused`(text: String, notation: ValueNotation) {
        #expect(day(text, notation) == .failure(.unreadable))
    }

    @Test func `A day that can be two is refused with both`() {
        #expect(
            day("3/4/2026", .written(.english))
                == .failure(.ambiguous("2026-04-03", "2026-03-04")))
    }

    @Test(arguments: [
        ("12.5", ValueNotation.plain, "12.5"), ("12,5", .written(.dutch), "12.5"),
        ("12.5", .written(.dutch), "12.5"), ("12,5", .written(.english), "12.5"),
        ("1.234,5", .written(.dutch), "1234.5"), ("1,234.5", .written(.english), "1234.5"),
        ("1.234.567", .written(.dutch), "1234567"), ("1,234", .written(.dutch), "1.234"),
        ("1.234", .written(.english), "1.234"), ("0.125", .written(.dutch), "0.125"),
        ("-12,5", .written(.dutch), "-12.5"), ("1234", .written(.dutch), "1234"),
        ("1234.567", .written(.dutch), "1234.567"),
    ])
    func `A number is read as it is written`(text: String, notation: ValueNotation, read: String) {
        #expect(number(text, notation) == .success(read))
    }

    @Test(arguments: [
        ("12,5", ValueNotation.plain), ("1,2,3", .written(.english)),
        ("1.23,4.5", .written(.dutch)),
        ("", .written(.dutch)), ("12a", .written(.dutch)), ("1.2.3", .written(.dutch)),
        ("1,234,5", .written(.dutch)), ("12.3456", .written(.english)),
    ])
    func `What is no number is refused`(text: String, notation: ValueNotation) {
        #expect(number(text, notation) == .failure(.unreadable))
    }

    @Test(arguments: [("1.234", Language.dutch), ("1,234", .english), ("-1.234", .dutch)])
    func `A number that can be two is refused with both`(text: String, language: Language) {
        let sign = text.hasPrefix("-") ? "-" : ""
        #expect(
            number(text, .written(language))
                == .failure(.ambiguous("\(sign)1234", "\(sign)1.234")))
    }
}
