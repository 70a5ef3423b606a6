import Testing
import Values

@Suite struct WordsTests {
    @Test(arguments: [
        (0, "0 seconds", "0 seconden"),
        (1, "1 second", "1 seconde"),
        (45, "45 seconds", "45 seconden"),
        (60, "1 minute", "1 minuut"),
        (119, "1 minute", "1 minuut"),
        (2_280, "38 minutes", "38 minuten"),
        (3_600, "1 hour", "1 uur"),
        (7_800, "2 hours 10 min", "2 uur 10 min"),
        (86_399, "23 hours 59 min", "23 uur 59 min"),
        (86_400, "1 day", "1 dag"),
        (90_000, "1 day 1 hour", "1 dag 1 uur"),
        (273_600, "3 days 4 hours", "3 dagen 4 uur"),
        (608_400, "7 days", "7 dagen"),
        (86_400_000, "1,000 days", "1.000 dagen"),
        (-2_280, "38 minutes", "38 minuten"),
    ])
    func `A duration reads as people say it`(seconds: Int, english: String, dutch: String) {
        #expect(Duration.seconds(seconds).words(in: .english) == english)
        #expect(Duration.seconds(seconds).words(in: .dutch) == dutch)
    }

    @Test(arguments: [
        (0, "0", "0"), (999, "999", "999"), (1_000, "1,000", "1.000"), (7_554, "7,554", "7.554"),
        (1_234_567, "1,234,567", "1.234.567"), (-65_533, "-65,533", "-65.533"),
        (Int.min, "-9,223,372,036,854,775,808", "-9.223.372.036.854.775.808"),
    ])
    func `Digits stand in groups of three`(number: Int, english: String, dutch: String) {
        #expect(number.grouped(in: .english) == english)
        #expect(number.grouped(in: .dutch) == dutch)
    }

    @Test(arguments: [
        (1234.5, 1, "1,234.5", "1.234,5"), (0.05, 2, "0.05", "0,05"), (99.5, 0, "100", "100"),
        (-0.04, 1, "0.0", "0,0"), (-2.25, 1, "-2.3", "-2,3"), (3, 2, "3.00", "3,00"),
        (1.9999, 2, "2.00", "2,00"), (.infinity, 1, "–", "–"), (.nan, 1, "–", "–"),
        (1e300, 0, "–", "–"),
    ])
    func `A fraction has the separator of its language`(
        number: Double, places: Int, english: String, dutch: String
    ) {
        #expect(number.grouped(in: .english, places: places) == english)
        #expect(number.grouped(in: .dutch, places: places) == dutch)
    }

    @Test func `A text is found by its language`() {
        let text = LocalizedText(english: "wish", dutch: "wens")
        #expect(text[.english] == "wish")
        #expect(text[.dutch] == "wens")
    }
}
