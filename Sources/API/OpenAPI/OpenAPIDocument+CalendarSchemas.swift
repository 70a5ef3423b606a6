extension OpenAPIDocument {
    private static let window = [("from", "string"), ("until", "string")]

    private static let scheduled =
        [("call", "string"), ("title", "string")] + window
        + [
            ("service_id", "string?"), ("person_id", "string?"), ("release_id", "string?"),
            ("acknowledged", "string"),
        ]

    private static let feed = [("id", "string"), ("scope", "string"), ("created_at", "string")]

    static let calendarSchemas: [Schema] = [
        Schema(name: "Feeds", properties: [("feeds", "[Feed]")]),
        Schema(name: "Feed", properties: feed),
        Schema(name: "CreatedFeed", properties: feed + [("path", "string")]),
        Schema(name: "Entered", properties: [("id", "string")]),
        Schema(name: "OpenedCall", properties: [("id", "string"), ("reference", "string")]),
        Schema(name: "Conflicts", properties: [("conflicts", "[Conflict]")]),
        Schema(
            name: "Conflict",
            properties: [("kind", "string"), ("with", "string?")] + window
                + [("text", "LocalizedText")]),
        Schema(
            name: "ChangeCalendar",
            properties: window + [
                ("changes", "[ScheduledChange]"), ("freeze_windows", "[FreezeWindow]"),
                ("is_cut", "boolean"),
            ]),
        Schema(
            name: "ScheduledChange",
            properties: scheduled + [
                ("component_ids", "[string]"), ("conflicts", "[Conflict]"),
            ]),
        Schema(name: "ScheduledRequest", properties: scheduled),
        Schema(
            name: "OperationsCalendar",
            properties: window + [
                ("occurrences", "[Occurrence]"), ("requests", "[ScheduledRequest]"),
                ("people", "[PersonLoad]"), ("reservations", "[Reservation]"),
                ("is_cut", "boolean"),
            ]),
        Schema(
            name: "Occurrence",
            properties: [
                ("action_id", "string"), ("service_id", "string"), ("name", "LocalizedText"),
                ("day", "string"), ("from", "string"), ("until", "string"), ("call", "string?"),
            ]),
        Schema(
            name: "PersonLoad",
            properties: [
                ("id", "string"), ("name", "string?"), ("planned_minutes", "integer"),
                ("overloaded", "[string]"), ("away", "[Window]"),
            ]),
        Schema(name: "Window", properties: window),
        Schema(
            name: "Reservation",
            properties: [
                ("id", "string"), ("call", "string?"), ("party_id", "string?"),
                ("component_id", "string?"),
            ] + window),
        Schema(
            name: "CallPlan",
            properties: [
                ("version", "integer"), ("from", "string?"), ("until", "string?"),
                ("person_id", "string?"),
                ("release_id", "string?"), ("acknowledged", "string"),
                ("conflicts", "[Conflict]"), ("reservations", "[Reservation]"),
            ]),
        Schema(
            name: "FreezeWindows",
            properties: [("freeze_windows", "[FreezeWindow]"), ("is_cut", "boolean")]),
        Schema(
            name: "FreezeWindow",
            properties: [("id", "string"), ("version", "integer")] + window + days + [
                ("reason", "string"), ("service_id", "string?"),
                ("component_class", "string?"), ("exceptions", "[string]"),
            ]),
        Schema(name: "Absences", properties: [("absences", "[Absence]")]),
        Schema(
            name: "Absence",
            properties: [("id", "string"), ("person_id", "string"), ("person_name", "string")]
                + window + days),
        Schema(
            name: "ReservedComponents",
            properties: [("reservations", "[ReservedComponent]"), ("is_cut", "boolean")]),
        Schema(
            name: "ReservedComponent",
            properties: [
                ("id", "string"), ("component_id", "string?"), ("component_name", "string?"),
                ("call", "string?"),
            ] + window),
        Schema(
            name: "Releases", properties: [("releases", "[Release]"), ("is_cut", "boolean")]),
        Schema(name: "Release", properties: [("id", "string"), ("name", "string")]),
        Schema(
            name: "RecurringActions",
            properties: [("actions", "[RecurringAction]"), ("is_cut", "boolean")]),
        Schema(name: "RecurringAction", properties: recurringAction),
    ]

    /// Null for what is of moments.
    private static let days = [("from_day", "string?"), ("until_day", "string?")]

    private static let recurringAction = [
        ("id", "string"), ("version", "integer"), ("service_id", "string"),
        ("name", "LocalizedText"), ("work", "string"), ("when", "LocalizedText"),
        ("rhythm", "string"), ("every", "integer"), ("weekdays", "[string]"),
        ("day", "integer?"), ("month", "integer?"), ("week", "string?"), ("start", "string"),
        ("end", "string?"), ("time", "string"), ("minutes", "integer"),
        ("time_zone", "string"), ("team_id", "string?"), ("requester_id", "string"),
        ("next_at", "string?"),
    ]
}
