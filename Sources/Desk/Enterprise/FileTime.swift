import Records
import USM
import Values

/// A time as a file says it: a day such as `2026-01-31`, which begins where its zone is, or a
/// moment by RFC 3339.
enum FileTime: Hashable {
    case day(CivilDate)
    case moment(Instant)

    init?(_ text: String) {
        if let day = CivilDate(text) {
            self = .day(day)
        } else if let moment = Instant(rfc3339: text) {
            self = .moment(moment)
        } else {
            return nil
        }
    }

    /// A moment that begins a day is that day.
    init(_ moment: Instant, in zone: TimeZoneRules?) {
        if let zone, zone.start(of: zone.day(of: moment)) == moment {
            self = .day(zone.day(of: moment))
        } else {
            self = .moment(moment)
        }
    }

    func moment(in zone: TimeZoneRules) -> Instant {
        switch self {
        case .day(let day): zone.start(of: day)
        case .moment(let moment): moment
        }
    }

    /// As the same kind of time in every file that says the same.
    func settled(in zone: TimeZoneRules?) -> FileTime {
        if case .moment(let moment) = self { FileTime(moment, in: zone) } else { self }
    }

    var day: CivilDate? {
        if case .day(let day) = self { day } else { nil }
    }

    var text: String {
        switch self {
        case .day(let day): day.description
        case .moment(let moment): moment.rfc3339
        }
    }
}

/// Where the days of a file are: of the enterprise, and of each agreement by its calendar.
struct FileZones {
    /// Nil for a place that cannot be read, which is told at its own field.
    let enterprise: TimeZoneRules?
    private let calendars: [String: String]

    init(_ file: EnterpriseFile, over present: EnterpriseFile = EnterpriseFile()) {
        let enterprise = file.enterprise ?? present.enterprise
        self.enterprise = try? .named(enterprise?.timeZone ?? StoredEnterprise.usualTimeZone)
        calendars = Dictionary(
            (present.calendars + file.calendars).map { ($0.key, $0.timeZone) },
            uniquingKeysWith: { $1 })
    }

    /// - Parameter calendar: the key of the calendar; nil for around the clock.
    func zone(of calendar: String?) -> TimeZoneRules? {
        guard let name = calendar.flatMap({ calendars[$0] }) else { return enterprise }
        return try? .named(name)
    }
}

extension EnterpriseFile.ServiceAgreement {
    /// From when until when it holds; nil for times that are none, which are told elsewhere.
    func validity(_ zones: FileZones) -> Validity? {
        guard let zone = zones.zone(of: calendar), let from = FileTime(validFrom) else {
            return nil
        }
        let until = validUntil.flatMap(FileTime.init)
        guard (until == nil) == (validUntil == nil) else { return nil }
        return Validity(
            from: from.moment(in: zone), until: until?.moment(in: zone), fromDay: from.day,
            untilDay: until?.day)
    }

    func review(_ zones: FileZones) -> Instant? {
        guard let zone = zones.zone(of: calendar) else { return nil }
        return reviewOn.flatMap(FileTime.init)?.moment(in: zone)
    }
}

extension FieldCheck {
    /// A day or a moment of a file.
    mutating func time(_ field: String, _ text: String, _ zone: TimeZoneRules?) -> FileTime? {
        let time = FileTime(text)?.settled(in: zone)
        if time == nil { refuse(field, EnterpriseTexts.moment) }
        return time
    }
}
