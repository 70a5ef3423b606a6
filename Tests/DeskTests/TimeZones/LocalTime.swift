import Testing

/// What a date and time typed somewhere means, worked out apart from this program.
struct LocalTime: Sendable, CustomTestStringConvertible {
    enum Meaning: Sendable {
        case once(String)
        case twice(String, String)
        /// By the offset from before the change, and by that after it.
        case never(String, String)
    }

    let zone: String
    let local: String
    let meaning: Meaning

    init(_ zone: String, _ local: String, _ meaning: Meaning) {
        self.zone = zone
        self.local = local
        self.meaning = meaning
    }

    var testDescription: String { "\(zone) \(local)" }

    static let all: [LocalTime] = [
        .init("Europe/Amsterdam", "2026-03-29T01:30", .once("2026-03-29T00:30:00Z")),
        .init("Europe/Amsterdam", "2026-03-29T01:59", .once("2026-03-29T00:59:00Z")),
        .init(
            "Europe/Amsterdam", "2026-03-29T02:30",
            .never("2026-03-29T01:30:00Z", "2026-03-29T00:30:00Z")),
        .init("Europe/Amsterdam", "2026-03-29T03:00", .once("2026-03-29T01:00:00Z")),
        .init("Europe/Amsterdam", "2026-03-29T03:30", .once("2026-03-29T01:30:00Z")),
        .init("Europe/Amsterdam", "2026-10-25T01:30", .once("2026-10-24T23:30:00Z")),
        .init(
            "Europe/Amsterdam", "2026-10-25T02:30",
            .twice("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")),
        .init("Europe/Amsterdam", "2026-10-25T03:00", .once("2026-10-25T02:00:00Z")),
        .init("Europe/Amsterdam", "2026-07-01T12:00", .once("2026-07-01T10:00:00Z")),
        .init("Europe/Amsterdam", "2026-12-31T23:59", .once("2026-12-31T22:59:00Z")),
        .init("America/New_York", "2026-03-08T01:30", .once("2026-03-08T06:30:00Z")),
        .init(
            "America/New_York", "2026-03-08T02:30",
            .never("2026-03-08T07:30:00Z", "2026-03-08T06:30:00Z")),
        .init("America/New_York", "2026-03-08T05:00", .once("2026-03-08T09:00:00Z")),
        .init("America/New_York", "2026-11-01T00:30", .once("2026-11-01T04:30:00Z")),
        .init(
            "America/New_York", "2026-11-01T01:30",
            .twice("2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z")),
        .init("America/New_York", "2026-11-01T05:30", .once("2026-11-01T10:30:00Z")),
        .init("Australia/Lord_Howe", "2026-04-05T01:15", .once("2026-04-04T14:15:00Z")),
        .init(
            "Australia/Lord_Howe", "2026-04-05T01:45",
            .twice("2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z")),
        .init("Australia/Lord_Howe", "2026-04-05T02:00", .once("2026-04-04T15:30:00Z")),
        .init("Australia/Lord_Howe", "2026-10-04T01:45", .once("2026-10-03T15:15:00Z")),
        .init(
            "Australia/Lord_Howe", "2026-10-04T02:15",
            .never("2026-10-03T15:45:00Z", "2026-10-03T15:15:00Z")),
        .init("Australia/Lord_Howe", "2026-10-04T02:45", .once("2026-10-03T15:45:00Z")),
        .init("Asia/Kathmandu", "2026-01-01T00:00", .once("2025-12-31T18:15:00Z")),
        .init("Pacific/Apia", "2026-04-05T03:30", .once("2026-04-04T14:30:00Z")),
        .init("America/St_Johns", "2026-03-08T01:59", .once("2026-03-08T05:29:00Z")),
        .init("America/St_Johns", "2026-03-08T03:00", .once("2026-03-08T05:30:00Z")),
        .init(
            "America/St_Johns", "2026-11-01T01:15",
            .twice("2026-11-01T03:45:00Z", "2026-11-01T04:45:00Z")),
        .init(
            "Africa/Casablanca", "2026-02-15T02:30",
            .twice("2026-02-15T01:30:00Z", "2026-02-15T02:30:00Z")),
        .init(
            "Africa/Casablanca", "2026-03-22T02:30",
            .never("2026-03-22T02:30:00Z", "2026-03-22T01:30:00Z")),
    ]
}
