import Desk
import Foundation
import USM

/// Every address of the pages, in one spelling: links and patterns come out of the same case,
/// so they cannot disagree.
///
/// Where a case takes a text it is what stands in the address: a call's reference or id, a step's
/// code. As a pattern it is a name in braces; ``all`` has each case in that form.
package enum Route: Hashable, Sendable {
    // Portal
    case home
    case calls
    case idea
    case catalogue
    case catalogueItem(String)
    /// Names for its questions, as somebody types.
    case catalogueSubjects(String)
    /// What can be agreed; `/catalogue/services`, which no item's key can be.
    case serviceCatalogue
    case serviceOffer(String)

    // A call: one address for everyone, by reference (`INC-1042`) or id.
    case call(String)
    /// Where an action on a call is sent; a GET shows its form where it has a page of its own.
    case action(Call.Action, call: String)
    case attachment(call: String, number: String)
    /// Where both calls are done in one go.
    case completion(call: String)
    /// Where a requester comes back to it.
    case followUps(call: String)
    /// The suppliers that work on a call.
    case handOvers(call: String)
    case handOver(call: String, handOver: String)
    case handOverReview(call: String, handOver: String)
    case design(call: String)
    case functionalDesign(call: String)
    case contributions(call: String)
    /// Where an offer is written under a wish.
    case offer(call: String)
    /// What a change plans for the register.
    case registerPlan(String)

    // Work
    case work
    case teamWork(team: String)
    /// Where a call is registered for somebody else.
    case registerFor

    // Coordinate
    case coordinate
    case intake
    case step(code: String)
    case workload
    case forks
    case ageing

    // Calendars
    case changeCalendar
    case operationsCalendar
    case freezes
    case freeze(String)
    case thaw(freeze: String)
    case releases
    case recurringActions
    case recurringAction(String)
    case retirement(of: String)
    /// Where an occurrence of the action opens its call.
    case occurrenceCalls(of: String)
    case absences
    case absence(String)
    case reservations
    case reservation(String)
    case feeds
    /// By its id for its owner; by its secret and `.ics` for programs.
    case feed(String)
    case callPlan(String)
    case callReservations(String)

    // Services
    case services
    case gaps
    case hours
    /// The iceberg; `/services/chains`, which no service's id can be.
    case chains
    case suppliers
    case supplier(String)
    /// Where the call is raised about a supplier that fails.
    case supplierFailure(String)
    case serviceImpact(String)
    case componentImpact(String)
    case infrastructure
    /// `/infrastructure/classes`, which no component's id can be.
    case componentClasses
    /// `/infrastructure/table`, which no component's id can be.
    case componentTable
    case component(String)
    case service(String)
    case specification(String)
    case specificationVersions(String)
    case report(String)
    case reportedCalls(String)

    // Agreements
    case agreements
    case agreement(String)
    case agreementAnswer(String)
    case agreementWithdrawal(String)
    case agreementConclusion(String)
    case agreementEnd(String)

    // Administration
    case webhooks
    case webhook(String)
    case webhookSecret(of: String)
    case webhookRemoval(of: String)
    case webhookTests(of: String)
    case deliveries
    case deliveryAttempts(of: String)

    // Method
    case method
    case glossary
    case term(String)
    case methodSteps
    case methodStep(String)

    case search

    // Access
    case signIn
    case signOut
    case language
    case account
    case password
    case sessions
    case session(String)
    case tokens
    case token(String)

    // What the script asks for
    case live
    case drafts
    case presence(call: String)
    case asset(String)
    case favicon
}

extension Route {
    /// The address itself.
    ///
    /// What stands in it is percent-encoded; braces stay, for patterns.
    package var path: String {
        switch self {
        case .home: "/"
        case .calls: "/calls"
        case .idea: "/idea"
        case .catalogue: "/catalogue"
        case .catalogueItem(let key): "\(Route.catalogue.path)/\(key.segment)"
        case .catalogueSubjects(let key): "\(Route.catalogueItem(key).path)/names"
        case .serviceCatalogue: "\(Route.catalogue.path)/services"
        case .serviceOffer(let id): "\(Route.serviceCatalogue.path)/\(id.segment)"
        case .call(let name): "\(Route.calls.path)/\(name.segment)"
        case .action(let action, let name): "\(Route.call(name).path)/\(action.segment)"
        case .attachment(let name, let number): "/attachments/\(name.segment)/\(number.segment)"
        case .completion(let name): "\(Route.call(name).path)/completion"
        case .followUps(let name): "\(Route.call(name).path)/follow-ups"
        case .registerFor: "/work/register"
        case .handOvers(let name): "\(Route.call(name).path)/suppliers"
        case .handOver(let name, let id): "\(Route.handOvers(call: name).path)/\(id.segment)"
        case .handOverReview(let name, let id):
            "\(Route.handOver(call: name, handOver: id).path)/cause"
        case .design(let name): "\(Route.call(name).path)/design"
        case .functionalDesign(let name): "\(Route.design(call: name).path)/functional"
        case .contributions(let name): "\(Route.design(call: name).path)/contributions"
        case .offer(let name): "\(Route.call(name).path)/offer"
        case .agreements: "/agreements"
        case .agreement(let id): "\(Route.agreements.path)/\(id.segment)"
        case .agreementAnswer(let id): "\(Route.agreement(id).path)/answer"
        case .agreementWithdrawal(let id): "\(Route.agreement(id).path)/withdrawal"
        case .agreementConclusion(let id): "\(Route.agreement(id).path)/conclusion"
        case .agreementEnd(let id): "\(Route.agreement(id).path)/end"
        case .registerPlan(let name): "\(Route.call(name).path)/register"
        case .work: "/work"
        case .teamWork(let team): "/work/team/\(team.segment)"
        case .coordinate: "/coordinate"
        case .intake: "/coordinate/intake"
        case .step(let code): "/coordinate/steps/\(code.segment)"
        case .workload: "/coordinate/workload"
        case .forks: "/coordinate/forks"
        case .ageing: "/coordinate/ageing"
        case .changeCalendar: "/calendar/changes"
        case .operationsCalendar: "/calendar/operations"
        case .freezes: "/calendar/freezes"
        case .freeze(let id): "\(Route.freezes.path)/\(id.segment)"
        case .thaw(let id): "\(Route.freeze(id).path)/removal"
        case .releases: "/calendar/releases"
        case .recurringActions: "/calendar/actions"
        case .recurringAction(let id): "\(Route.recurringActions.path)/\(id.segment)"
        case .retirement(let id): "\(Route.recurringAction(id).path)/retirement"
        case .occurrenceCalls(let id): "\(Route.recurringAction(id).path)/calls"
        case .absences: "/calendar/absences"
        case .absence(let id): "\(Route.absences.path)/\(id.segment)"
        case .reservations: "/calendar/reservations"
        case .reservation(let id): "\(Route.reservations.path)/\(id.segment)"
        case .feeds: CreatedFeed.folder
        case .feed(let id): "\(Route.feeds.path)/\(id.segment)"
        case .callPlan(let name): "\(Route.call(name).path)/plan"
        case .callReservations(let name): "\(Route.call(name).path)/reservations"
        case .services: "/services"
        case .gaps: "/promises/gaps"
        case .hours: "/promises/hours"
        case .chains: "\(Route.services.path)/chains"
        case .suppliers: "/suppliers"
        case .serviceImpact(let id): "\(Route.service(id).path)/impact"
        case .infrastructure: "/infrastructure"
        case .componentClasses: "\(Route.infrastructure.path)/classes"
        case .componentTable: "\(Route.infrastructure.path)/table"
        case .component(let id): "\(Route.infrastructure.path)/\(id.segment)"
        case .componentImpact(let id): "\(Route.component(id).path)/impact"
        case .supplier(let id): "\(Route.suppliers.path)/\(id.segment)"
        case .supplierFailure(let id): "\(Route.supplier(id).path)/failure"
        case .service(let id): "\(Route.services.path)/\(id.segment)"
        case .specification(let id): "\(Route.service(id).path)/specification"
        case .specificationVersions(let id): "\(Route.service(id).path)/versions"
        case .report(let id): "\(Route.service(id).path)/report"
        case .reportedCalls(let id): "\(Route.report(id).path)/calls"
        case .webhooks: "/administration/webhooks"
        case .webhook(let id): "\(Route.webhooks.path)/\(id.segment)"
        case .webhookSecret(let id): "\(Route.webhook(id).path)/secret"
        case .webhookRemoval(let id): "\(Route.webhook(id).path)/removal"
        case .webhookTests(let id): "\(Route.webhook(id).path)/tests"
        case .deliveries: "/administration/deliveries"
        case .deliveryAttempts(let id): "\(Route.deliveries.path)/\(id.segment)/attempts"
        case .method: "/method"
        case .glossary: "/method/glossary"
        case .term(let term): "\(Route.glossary.path)#\(term.segment)"
        case .methodSteps: "/method/steps"
        case .methodStep(let code): "\(Route.methodSteps.path)#\(code.segment)"
        case .search: "/search"
        case .signIn: "/sign-in"
        case .signOut: "/sign-out"
        case .language: "/language"
        case .account: "/account"
        case .password: "/account/password"
        case .sessions: "/account/sessions"
        case .session(let id): "\(Route.sessions.path)/\(id.segment)"
        case .tokens: "/account/tokens"
        case .token(let id): "\(Route.tokens.path)/\(id.segment)"
        case .live: "/live"
        case .drafts: "/drafts"
        case .presence(let name): "/presence/\(name.segment)"
        case .asset(let name): "/assets/\(name.segment)"
        case .favicon: "/favicon.ico"
        }
    }

    /// The address with a query: `Route.search.path(["q": words])`.
    ///
    /// Empty values are left out.
    package func path(_ query: KeyValuePairs<String, String>) -> String {
        let pairs = query.filter { !$0.value.isEmpty }
            .map { "\($0.key.segment)=\($0.value.segment)" }
        return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
    }

    /// Every route as a pattern, for tests that walk them all.
    ///
    /// ``term(_:)`` and
    /// ``methodStep(_:)`` are anchors on other routes.
    package static let all: [Route] =
        [
            .home, .calls, .idea, .catalogue, .catalogueItem("{item}"),
            .catalogueSubjects("{item}"),
            .serviceCatalogue, .serviceOffer("{service}"), .call("{call}"),
            .attachment(call: "{call}", number: "{number}"), .completion(call: "{call}"),
            .followUps(call: "{call}"), .registerFor, .handOvers(call: "{call}"),
            .handOver(call: "{call}", handOver: "{handover}"),
            .handOverReview(call: "{call}", handOver: "{handover}"),
            .design(call: "{call}"), .functionalDesign(call: "{call}"),
            .contributions(call: "{call}"), .offer(call: "{call}"),
            .agreements, .agreement("{agreement}"), .agreementAnswer("{agreement}"),
            .agreementWithdrawal("{agreement}"), .agreementConclusion("{agreement}"),
            .agreementEnd("{agreement}"),
            .registerPlan("{call}"),
            .work, .teamWork(team: "{team}"), .coordinate, .intake, .step(code: "{code}"),
            .workload, .forks, .ageing, .services, .gaps, .hours, .service("{service}"),
            .chains, .suppliers, .supplier("{supplier}"),
            .supplierFailure("{supplier}"),
            .serviceImpact("{service}"), .componentImpact("{component}"),
            .infrastructure, .componentClasses, .componentTable, .component("{component}"),
            .changeCalendar, .operationsCalendar, .freezes,
            .freeze("{freeze}"), .thaw(freeze: "{freeze}"), .releases, .recurringActions,
            .recurringAction("{action}"), .retirement(of: "{action}"),
            .occurrenceCalls(of: "{action}"), .absences,
            .absence("{absence}"), .reservations, .reservation("{reservation}"), .feeds,
            .feed("{feed}"),
            .callPlan("{call}"), .callReservations("{call}"),
            .specification("{service}"),
            .specificationVersions("{service}"), .report("{service}"),
            .reportedCalls("{service}"), .webhooks, .webhook("{webhook}"),
            .webhookSecret(of: "{webhook}"), .webhookRemoval(of: "{webhook}"),
            .webhookTests(of: "{webhook}"), .deliveries, .deliveryAttempts(of: "{delivery}"),
            .method, .glossary,
            .methodSteps, .search, .signIn, .signOut, .language, .account, .password, .sessions,
            .session("{session}"), .tokens,
            .token("{token}"), .live, .drafts, .presence(call: "{call}"), .asset("{name}"),
            .favicon,
        ] + Call.Action.allCases.map { .action($0, call: "{call}") }
}

extension Call.Action {
    /// What the action makes, as the last part of its address: closing is making a closure.
    fileprivate var segment: String {
        switch self {
        case .retype: "type"
        case .describe: "description"
        case .concern: "subject"
        case .accept: "acceptance"
        case .changeAgreement: "agreement"
        case .withdrawAcceptance: "acceptance-withdrawal"
        case .classify: "classification"
        case .work: "work"
        case .fork: "forks"
        case .askConfirmation: "confirmation-request"
        case .confirm: "confirmation"
        case .refuse: "refusal"
        case .waive: "waiver"
        case .checkReview: "review-check"
        case .evaluate: "evaluation"
        case .close: "closure"
        case .redo: "repetition"
        case .abort: "abandonment"
        case .link: "links"
        case .unlink: "link-removal"
        case .assign: "assignment"
        case .comment: "comments"
        case .ask: "questions"
        case .answer: "answers"
        case .escalate: "escalations"
        case .attach: "attachments"
        case .watch: "watch"
        case .unwatch: "watch-removal"
        }
    }
}

extension String {
    /// As one part of an address, or one side of a query.
    fileprivate var segment: String {
        addingPercentEncoding(withAllowedCharacters: .segment) ?? ""
    }
}

extension CharacterSet {
    /// The unreserved characters, and the braces of patterns.
    fileprivate static let segment = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~{}")
}
