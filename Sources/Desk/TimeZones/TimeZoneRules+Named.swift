import Values

extension TimeZoneRules {
    /// The clocks of a place by its IANA name, as the machine knows them.
    ///
    /// - Throws: ``DeskRefusal/notNow(_:allowed:)`` for a place that it cannot read.
    package static func named(
        _ name: String, in zones: TimeZoneData = .ofSystem
    ) throws(DeskRefusal) -> TimeZoneRules {
        do {
            return try zones.rules(of: name)
        } catch {
            throw error.refusal
        }
    }
}

extension FieldCheck {
    mutating func timeZone(_ field: String, _ name: String) {
        if !TimeZoneData.ofSystem.isReadable(name) { refuse(field, TimeZoneTexts.unknown) }
    }
}
