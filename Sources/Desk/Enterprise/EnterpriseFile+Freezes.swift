import Records
import USM
import Values

extension EnterpriseFile {
    /// A time in which nothing is to be changed: of a service, of a class of components, or at all.
    package struct Freeze: Hashable, Sendable {
        package var key: String
        /// Whole days where the enterprise is, until the first one that is free again; or moments
        /// by RFC 3339.
        package var from: String
        package var until: String
        package var reason: String
        package var service: String?
        /// Its place in the class tree, such as `asset/hardware`.
        package var componentClass: String?
        /// The keys of the services that may be changed all the same.
        package var exceptions: [String]
    }
}

extension EnterpriseFile.Freeze: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case key, from, until, reason, service
        case componentClass = "class"
        case exceptions
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            key: try fields.text(.key), from: try fields.text(.from),
            until: try fields.text(.until), reason: try fields.text(.reason),
            service: try fields.textIfPresent(.service),
            componentClass: try fields.textIfPresent(.componentClass),
            exceptions: try fields.list(.exceptions, of: String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(key, forKey: .key)
        try fields.encode(from, forKey: .from)
        try fields.encode(until, forKey: .until)
        try fields.encode(reason, forKey: .reason)
        try fields.encodeIfPresent(service, forKey: .service)
        try fields.encodeIfPresent(componentClass, forKey: .componentClass)
        try fields.encode(list: exceptions, forKey: .exceptions)
    }
}

extension EnterpriseFile.Freeze {
    init(_ stored: StoredFreeze, _ keys: KeptEnterprise.Keys, _ zones: FileZones) {
        let (freeze, zone) = (stored.freeze, zones.enterprise)
        self.init(
            key: stored.key,
            from: freeze.days?.first.description
                ?? FileTime(freeze.window.from, in: zone).text,
            until: freeze.days?.end.description
                ?? FileTime(freeze.window.until, in: zone).text,
            reason: freeze.reason,
            service: freeze.service.flatMap { keys.services[$0] },
            componentClass: freeze.componentClass,
            exceptions: freeze.exceptions.compactMap { keys.services[$0] }.sorted())
    }

    /// - Throws: ``CalendarRefusal``; a file that was checked throws nothing.
    func span(
        in zone: TimeZoneRules
    ) throws(CalendarRefusal) -> (window: TimeWindow, days: DaySpan?) {
        let window = try TimeWindow.checked(
            from: FileTime(from)?.moment(in: zone), until: FileTime(until)?.moment(in: zone),
            for: .freeze)
        return (window, DaySpan(from: window.from, until: window.until, in: zone))
    }

    func cleaned(
        _ check: inout FieldCheck, _ zones: FileZones, known: Set<String>
    ) -> Self {
        let path = "freeze_windows.\(key)"
        var clean = self
        clean.key = check.key("\(path).key", key, known: known)
        clean.reason = check.text("\(path).reason", reason, .reason)
        clean.exceptions = Set(exceptions).sorted()
        let start = check.time("\(path).from", from, zones.enterprise)
        let end = check.time("\(path).until", until, zones.enterprise)
        (clean.from, clean.until) = (start?.text ?? from, end?.text ?? until)
        if start != nil, end != nil, let zone = zones.enterprise {
            do throws(CalendarRefusal) {
                _ = try span(in: zone)
            } catch {
                check.refuse("\(path).\(error.field)", error.sentence)
            }
        }
        if let componentClass {
            clean.componentClass = check.text("\(path).class", componentClass, .name)
            if service != nil { check.refuse("\(path).class", CalendarTexts.scopeTwice) }
        }
        return clean
    }

    /// - Parameter classes: those that components have, and the provider's own.
    func checkReferences(
        _ check: inout FieldCheck, _ keys: EnterpriseKeys, classes: Set<String>
    ) {
        let path = "freeze_windows.\(key)"
        check.key("\(path).service", service, in: keys.services, EnterpriseTexts.unknownService)
        for key in exceptions {
            check.key("\(path).exceptions", key, in: keys.services, EnterpriseTexts.unknownService)
        }
        if let name = componentClass, !ClassChoice.isKnown(name, in: .standard, used: classes) {
            check.refuse("\(path).class", ClassRefusal.unknownClass(name).sentence)
        }
    }
}
