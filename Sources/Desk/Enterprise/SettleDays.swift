import Journal
import Logging
import Records
import Storage
import USM
import Values

extension ServiceDesk {
    /// Brings the moments of days and of what recurs in line with what is known of clocks now: administrators
    /// may have renewed that, and days of older databases were kept as midnights in UTC.
    ///
    /// What cannot be read is logged, by name; nothing is reckoned by other clocks instead.
    func settleDays() async throws {
        let moment = world.now()
        let names = try await database.read { try $0.usedTimeZones() }
        var digests: [String: String] = [:]
        for name in names {
            do {
                digests[name] = try clocks.zones.digest(of: name)
            } catch {
                logger.error("\(error.description) Install the time zone data of the machine.")
            }
        }
        let present = digests
        let renewed = try await database.write { transaction in
            try transaction.settleDays(at: moment)
            return try transaction.noteZoneRules(present, at: moment)
        }
        for name in renewed {
            logger.notice("Open calls are counted by the present clocks of \(name).")
        }
    }
}

extension Transaction {
    /// Has the open calls counted anew that go by places of which the machine knows other rules now
    /// than those that they were counted by, or of which that was never kept.
    ///
    /// - Parameter digests: of the rules of each place that can be read.
    /// - Returns: the places whose rules were renewed.
    func noteZoneRules(_ digests: [String: String], at moment: Instant) throws -> [String] {
        let counted = try countedZoneRules()
        let others = digests.filter { counted[$0.key] != $0.value }
        for (name, digest) in others {
            try markForRecount(goingBy: name, at: moment)
            try keepZoneRules(digest, of: name)
        }
        return others.keys.filter { counted[$0] != nil }.sorted()
    }

    /// Sets the moments of whole days by the clocks of where they are days.
    ///
    /// A time from midnight to midnight there is whole days, however it was entered.
    func settleDays(at moment: Instant) throws {
        let enterprise = try? TimeZoneRules.named(enterpriseTimeZone())
        let by = Authorship(actor: nil, at: moment)
        if let enterprise {
            for row in try freezeDays(endingAfter: moment) {
                if let (days, window) = row.settled(in: enterprise) {
                    try setDays(of: row.id, days, window)
                    try journal(.settled, altered: row.id, by) { (former: FreezeState?) in
                        former?.settled(days, window)
                    }
                }
            }
            for row in try absenceDays(endingAfter: moment) {
                if let (days, window) = row.settled(in: enterprise) {
                    try setDays(of: row.id, days, window)
                    try journal(.settled, altered: row.id, by) { (former: AbsenceState?) in
                        former?.settled(days, window)
                    }
                }
            }
        }
        for (id, validity, name) in try agreementDays() {
            guard let zone = name.map({ try? TimeZoneRules.named($0) }) ?? enterprise else {
                continue
            }
            let settled = validity.settled(in: zone)
            if settled != validity {
                try setMoments(of: id, settled, Authorship(actor: nil, at: moment))
            }
        }
        for stored in try storedActions(isRetired: false) {
            // The clocks of a place were never moved by more than this at once.
            guard let next = stored.nextAt, next > moment else { continue }
            let earliest = next.adding(.hours(-3))
            guard let settled = try? stored.action.nextStart(from: earliest) else { continue }
            if settled != next { try setNext(settled, of: stored.action.id) }
        }
    }
}

extension StoredDays {
    /// The days with their moments; nil when they are no days, or are right as they are.
    fileprivate func settled(in zone: TimeZoneRules) -> (DaySpan, TimeWindow)? {
        guard let days = days ?? DaySpan(from: window.from, until: window.until, in: zone) else {
            return nil
        }
        let settled = TimeWindow(days, in: zone)
        return self.days == days && window == settled ? nil : (days, settled)
    }
}

extension Validity {
    fileprivate func settled(in zone: TimeZoneRules) -> Validity {
        Validity(
            from: fromDay.map(zone.start) ?? from, until: untilDay.map(zone.start) ?? until,
            fromDay: fromDay, untilDay: untilDay)
    }
}
