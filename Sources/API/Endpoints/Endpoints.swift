/// Every endpoint of the API, in the order of its document.
enum Endpoints {
    static let all: [Endpoint] =
        calls + [clock, cover, intake] + callActions + callConversation + atOnce + directory
        + catalogue
        + serviceCatalogue
        + specifications + reports
        + chains + handOvers + impact
        + calendars + calendarEntries + feeds
        + designs + agreements + gaps
        + infrastructure
        + webhooks
        + tokens + [events] + method
}
