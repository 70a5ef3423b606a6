import Storage

/// Every step of the tables, oldest first.
///
/// Append only.
package enum Migrations {
    package static let all: [Migration] = [
        .parties, .access, .services, .calls, .journal, .conversation, .work,
        .serviceCalendars, .serviceSpecifications, .serviceTargets,
        .infrastructureRegister,
        .serviceReports,
        .handOvers,
        .calendars,
        .reportMonths,
        .designs,
        .orders,
        .callWarnings,
        .planVersions,
        .arrangements,
        .agreementConditions,
        .serviceAudiences,
        .firstStart,
        .plannedKeys,
        .agreementTerms,
        .besideReports,
        .callMarks,
        .knownErrors,
        .wholeDays,
        .knownBrowsers,
        .databaseMark,
        .searchTokens,
        .handOverReviews,
        .zoneRules,
        .componentWords,
        .eventForms,
        .tokenScopes,
        .adoptedTerms,
        .adoptedStates,
        .followers,
        .outbox,
        .seals,
    ]
}
