import Testing
import USM
import Values

struct AgreedTimeTests {
    @Test(arguments: [
        ("2 days", 2880), ("4 hours", 240), ("90", 90), ("90 min", 90), ("1 day 4 hours", 1680),
        ("2 dagen", 2880), ("4 uur", 240), ("1 uur 30", 90), ("1u30m", 90), ("1 week", 10_080),
        ("  3  Hours ", 180), ("0", 0),
    ])
    func `A time is read as people write it`(text: String, minutes: Int) {
        #expect(AgreedTime(reading: text)?.minutes == minutes)
    }

    @Test(arguments: [
        "", " ", "soon", "2 moons", "4 hours 2 days", "1 hour 1 hour", "-5", "1.5 hours",
        "12345678", "30 5", "days", "9 ½",
    ])
    func `What is no time is none`(text: String) {
        #expect(AgreedTime(reading: text) == nil)
    }

    @Test(arguments: [0, 1, 59, 60, 61, 90, 240, 1439, 1440, 1441, 2880, 100_000, 1_000_000])
    func `A time is written as it is read, in both languages`(minutes: Int) {
        for language in Language.allCases {
            let words = AgreedTime(minutes: minutes).words[language]
            #expect(AgreedTime(reading: words)?.minutes == minutes, "\(words)")
        }
    }
}
