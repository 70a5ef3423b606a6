import Records
import USM
import Values

extension EnterpriseFile {
    /// Work of a service that is done again and again.
    package struct Action: Hashable, Sendable {
        package var key: String
        package var service: String
        package var name: Words
        /// What is to be done; Markdown.
        package var work: String
        package var rhythm: Recurrence.Rhythm
        package var every: Int
        package var weekdays: [Weekday]
        package var week: Recurrence.Week?
        package var day: Int?
        package var month: Int?
        /// Days such as `2026-01-31`.
        package var start: String
        package var end: String?
        /// As `09:30`.
        package var time: String
        package var minutes: Int
        /// An IANA name.
        package var timeZone: String
        /// The key of the team that does it; without it, that of the service.
        package var team: String?
        /// The key of the person who is asked whether it was done well.
        package var requester: String
    }
}

extension EnterpriseFile.Action: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case key, service, name, work, rhythm, every, weekdays, week, day, month, start, end, time
        case minutes
        case timeZone = "time_zone"
        case team, requester
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            key: try fields.text(.key), service: try fields.text(.service),
            name: try fields.decode(EnterpriseFile.Words.self, forKey: .name),
            work: try fields.textIfPresent(.work) ?? "",
            rhythm: try fields.decode(Recurrence.Rhythm.self, forKey: .rhythm),
            every: try fields.decodeIfPresent(Int.self, forKey: .every) ?? 1,
            weekdays: try fields.list(.weekdays, of: Weekday.self),
            week: try fields.decodeIfPresent(Recurrence.Week.self, forKey: .week),
            day: try fields.decodeIfPresent(Int.self, forKey: .day),
            month: try fields.decodeIfPresent(Int.self, forKey: .month),
            start: try fields.text(.start), end: try fields.textIfPresent(.end),
            time: try fields.text(.time),
            minutes: try fields.decode(Int.self, forKey: .minutes),
            timeZone: try fields.textIfPresent(.timeZone) ?? "Europe/Amsterdam",
            team: try fields.textIfPresent(.team), requester: try fields.text(.requester))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(key, forKey: .key)
        try fields.encode(service, forKey: .service)
        try fields.encode(name, forKey: .name)
        if !work.isEmpty { try fields.encode(work, forKey: .work) }
        try fields.encode(rhythm, forKey: .rhythm)
        if every != 1 { try fields.encode(every, forKey: .every) }
        try fields.encode(list: weekdays, forKey: .weekdays)
        try fields.encodeIfPresent(week, forKey: .week)
        try fields.encodeIfPresent(day, forKey: .day)
        try fields.encodeIfPresent(month, forKey: .month)
        try fields.encode(start, forKey: .start)
        try fields.encodeIfPresent(end, forKey: .end)
        try fields.encode(time, forKey: .time)
        try fields.encode(minutes, forKey: .minutes)
        try fields.encode(timeZone, forKey: .timeZone)
        try fields.encodeIfPresent(team, forKey: .team)
        try fields.encode(requester, forKey: .requester)
    }
}

extension EnterpriseFile.Action {
    init(_ stored: StoredAction, _ keys: KeptEnterprise.Keys) {
        let (action, rule) = (stored.action, stored.action.recurrence)
        self.init(
            key: stored.key, service: keys.services[action.service] ?? "",
            name: EnterpriseFile.Words(action.name), work: action.work, rhythm: rule.rhythm,
            every: rule.every, weekdays: rule.weekdays, week: rule.week, day: rule.day,
            month: rule.month, start: rule.start.description, end: rule.end?.description,
            time: rule.time.description, minutes: rule.minutes, timeZone: action.timeZone,
            team: action.team.flatMap { keys.parties[$0] },
            requester: keys.parties[action.requester] ?? "")
    }

    /// - Throws: ``DeskRefusal/invalid(_:)``; a file that was checked throws nothing.
    func recurrence() throws(DeskRefusal) -> Recurrence {
        var check = FieldCheck()
        guard let recurrence = draft.recurrence(&check), check.problems.isEmpty else {
            throw .invalid(check.problems)
        }
        return recurrence
    }

    private var draft: ActionDraft {
        var draft = ActionDraft()
        draft.rhythm = rhythm
        draft.every = every
        draft.weekdays = Set(weekdays)
        draft.week = week
        (draft.day, draft.month) = (day, month)
        (draft.start, draft.end, draft.time) = (start, end ?? "", time)
        draft.minutes = minutes
        return draft
    }

    func cleaned(_ check: inout FieldCheck, known: Set<String>) -> Self {
        let path = "recurring_actions.\(key)"
        var clean = self
        clean.key = check.key("\(path).key", key, known: known)
        clean.name = check.words("\(path).name", name, .name)
        clean.work = check.text("\(path).work", work, TextRule.text.optional)
        check.timeZone("\(path).time_zone", timeZone)
        do {
            clean.take(try recurrence())
        } catch {
            guard case .invalid(let problems) = error else { return clean }
            for problem in problems { check.refuse("\(path).\(problem.field)", problem.sentence) }
        }
        return clean
    }

    /// What the rhythm has no use for is left out, so that files that say the same are equal.
    private mutating func take(_ rule: Recurrence) {
        weekdays = rule.weekdays
        (week, day, month) = (rule.week, rule.day, rule.month)
        (start, end) = (rule.start.description, rule.end?.description)
        time = rule.time.description
    }

    func checkReferences(_ check: inout FieldCheck, _ keys: EnterpriseKeys) {
        let path = "recurring_actions.\(key)"
        check.key("\(path).service", service, in: keys.services, EnterpriseTexts.unknownService)
        check.key("\(path).team", team, in: keys.teams, EnterpriseTexts.unknownTeam)
        check.key("\(path).requester", requester, in: keys.people, EnterpriseTexts.unknownPerson)
    }
}
