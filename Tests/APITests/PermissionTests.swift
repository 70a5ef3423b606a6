@testable import API
import Desk
import HTTPTypes
import JSON
import Testing
import TestKit
import Values

/// Who may do what through the API, one row an endpoint.
///
/// A call of the rows is one that Rena
/// asked about scanning, so the team of devices works on it.
private let permissions = """
    endpoint          nobody  rena  rick  dora  nick  chris  adam  dora-reading
    listCalls         401     200   200   200   200   200    200   200
    registerCall      401     201   201   201   201   201    201   403
    readCall          401     200   404   200   404   200    404   200
    readJournal       401     200   404   200   404   200    404   200
    readClock         401     403   404   200   404   200    404   200
    searchCalls       401     200   200   200   200   200    200   200
    countOpenCalls    401     200   200   200   200   200    200   200
    readCover         401     403   404   200   404   200    404   200
    readIntake        401     404   404   200   404   200    404   200
    retypeCall        401     403   404   200   404   200    404   403
    describeCall      401     403   404   200   404   200    404   403
    relateCall        401     403   404   200   404   200    404   403
    acceptCall        401     403   404   200   404   200    404   403
    changeAgreement   401     403   404   200   404   200    404   403
    withdrawAcceptance 401    403   404   200   404   200    404   403
    classifyCall      401     403   404   200   404   200    404   403
    finishStep        401     403   404   200   404   200    404   403
    takeFork          401     403   404   200   404   200    404   403
    askConfirmation   401     403   404   200   404   200    404   403
    confirmCall       401     200   404   403   404   403    404   403
    refuseDelivery    401     200   404   403   404   403    404   403
    waiveConfirmation 401     403   404   200   404   200    404   403
    checkReview       401     404   404   200   404   200    404   403
    evaluateCall      401     403   404   200   404   200    404   403
    closeCall         401     403   404   200   404   200    404   403
    redoStep          401     403   404   200   404   200    404   403
    abortCall         401     403   404   403   404   200    404   403
    assignCall        401     403   404   200   404   200    404   403
    addComment        401     200   404   200   404   200    404   403
    askRequester      401     403   404   200   404   200    404   403
    answerQuestion    401     200   404   200   404   200    404   403
    escalateCall      401     200   404   200   404   200    404   403
    doAtOnce          401     403   404   200   404   200    404   403
    followUpCall      401     201   404   201   404   201    404   403
    countOwnReviews   401     403   403   200   200   200    403   200
    linkCalls         401     403   404   200   404   200    404   403
    unlinkCalls       401     403   404   200   404   200    404   403
    watchCall         401     200   404   200   404   200    404   403
    unwatchCall       401     200   404   200   404   200    404   403
    listFiles         401     200   404   200   404   200    404   200
    readFile          401     200   404   200   404   200    404   200
    addFile           401     200   404   200   404   200    404   403
    listEvents        401     403   403   403   403   403    403   403
    listServices      401     200   200   200   200   200    200   200
    listTeams         401     403   403   200   200   200    200   200
    listMembers       401     403   403   200   200   200    200   200
    findPeople        401     403   403   200   200   200    200   200
    findComponents    401     403   403   200   200   200    200   200
    listCatalogue     401     200   200   200   200   200    200   200
    readItem          401     200   200   404   404   404    404   404
    orderItem         401     201   201   404   404   404    404   403
    listOffers        401     403   403   200   200   200    200   200
    readOffer         401     403   403   200   200   200    200   200
    askForService     401     403   403   201   201   201    201   403
    readSpecification 401     403   403   200   200   200    200   200
    writeSpecification 401    403   403   403   403   403    403   403
    listSpecifications 401    403   403   200   200   200    200   200
    compareSpecifications 401 403   403   200   200   200    200   200
    listServiceHours  401     403   403   200   200   200    200   200
    readChains        401     403   403   200   200   200    200   200
    listSuppliers     401     403   403   200   200   200    200   200
    readSupplier      401     403   403   200   200   200    200   200
    readLeadTimes     401     403   403   200   200   200    200   200
    raiseSupplierFailure 401  403   403   201   201   201    201   403
    readServiceReport 401     404   404   404   404   200    404   404
    listReportedCalls 401     404   404   404   404   200    404   404
    listHandOvers     401     403   404   200   404   200    404   200
    handOn            401     403   404   201   404   201    404   403
    changeHandOver    401     403   404   200   404   200    404   403
    reviewHandOver    401     403   404   200   404   200    404   403
    readServiceImpact 401     403   403   200   200   200    200   200
    readComponentImpact 401   403   403   200   200   200    200   200
    readChangeCalendar 401    403   403   200   200   200    403   200
    readOperationsCalendar 401 403  403   200   200   200    403   200
    readPlan          401     403   404   200   404   200    404   200
    planCall          401     403   404   200   404   200    404   403
    unplanCall        401     403   404   204   404   204    404   403
    reserveForCall    401     403   404   201   404   201    404   403
    releaseReservation 401    403   404   204   404   204    404   403
    listReleases      401     403   403   200   200   200    403   200
    createRelease     401     403   403   403   403   201    403   403
    listFreezes       401     403   403   200   200   200    403   200
    enterFreeze       401     403   403   403   403   201    403   403
    alterFreeze       401     403   403   403   403   200    403   403
    removeFreeze      401     403   403   403   403   204    403   403
    listAbsences      401     403   403   200   200   200    403   200
    listReservations  401     403   403   200   200   200    403   200
    enterAbsence      401     403   403   201   201   201    403   403
    removeAbsence     401     403   403   204   403   204    403   403
    listActions       401     403   403   200   200   200    403   200
    createAction      401     403   403   403   403   403    403   403
    alterAction       401     403   403   403   403   403    403   403
    retireAction      401     403   403   403   403   403    403   403
    openOccurrence    401     403   403   201   403   201    403   403
    readAgreement     401     200   200   200   200   200    200   200
    readDesign        401     404   404   200   404   200    404   200
    writeFunctionalDesign 401 404   404   201   404   201    404   403
    writeContribution 401     404   404   201   404   201    404   403
    listAgreements    401     404   404   200   200   200    200   200
    readAgreementDocument 401 404   404   200   200   200    200   200
    offerAgreement    401     404   404   201   404   201    404   403
    answerOffer       401     404   404   200   404   403    404   403
    withdrawOffer     401     404   404   200   404   200    404   403
    concludeAgreement 401     404   404   403   404   403    404   403
    endAgreement      401     404   404   403   403   403    403   403
    listRegister      401     403   403   200   200   200    200   200
    readComponent     401     403   403   200   200   200    200   200
    listComponentClasses 401  403   403   200   200   200    200   200
    compareTable      401     403   403   200   200   200    403   403
    readRegisterPlan  401     404   404   200   404   200    404   200
    planRegister      401     404   404   201   404   201    404   403
    listFeeds         401     403   403   200   200   200    403   200
    createFeed        401     403   403   201   201   201    403   403
    revokeFeed        401     404   404   204   204   204    404   403
    listPromiseGaps   401     403   403   200   200   200    200   200
    listAgreementGaps 401     403   403   200   200   200    200   200
    listWebhooks      401     403   403   403   403   403    200   403
    createWebhook     401     403   403   403   403   403    201   403
    alterWebhook      401     403   403   403   403   403    204   403
    removeWebhook     401     403   403   403   403   403    204   403
    renewWebhookSecret 401     403   403   403   403   403    201   403
    testWebhook       401     403   403   403   403   403    201   403
    listDeliveries    401     403   403   403   403   403    200   403
    retryDelivery     401     403   403   403   403   403    204   403
    listTokens        401     200   200   200   200   200    200   200
    createToken       401     201   201   201   201   201    201   403
    revokeToken       401     204   204   204   204   204    204   403
    readMethod        401     200   200   200   200   200    200   200
    readMe            401     200   200   200   200   200    200   200
    """

/// Who asks in a column of the table.
private struct Role: Sendable {
    let name: String

    /// nil for nobody.
    var person: DeskPerson? { DeskPerson(rawValue: name.replacing("-reading", with: "")) }
    var scope: TokenScope { name.hasSuffix("-reading") ? .read : .write }
}

private let rows = permissions.split(separator: "\n").map {
    $0.split(separator: " ").map(String.init)
}

@Suite struct `Permissions of the API` {
    @Test func `Every endpoint has a row`() {
        #expect(Set(rows.dropFirst().map { $0[0] }) == Set(Endpoints.all.map(\.name)))
    }

    @Test func `Every endpoint answers every role as its row says`() async throws {
        let roles = rows[0].dropFirst().map(Role.init)
        try await APIDesk.with { desk in
            for row in rows.dropFirst() {
                let endpoint = try #require(Endpoints.all.first { $0.name == row[0] })
                for (role, expected) in zip(roles, row.dropFirst()) {
                    let status = try await Self.status(of: endpoint, for: role, desk)
                    #expect(
                        String(status) == expected, "\(endpoint.name) for \(role.name)")
                }
            }
        }
    }

    private static func status(
        of endpoint: Endpoint, for role: Role, _ desk: APIDesk
    ) async throws -> Int {
        let scene = EndpointScene(desk: desk, person: role.person ?? .otto)
        return try await desk.send(
            endpoint.method, try await scene.address(of: endpoint),
            try await scene.body(of: endpoint), by: role.person, scope: role.scope,
            headers: scene.headers(of: endpoint)
        ).status
    }

    @Test func `A token of somebody else cannot be revoked`() async throws {
        try await APIDesk.with { desk in
            let spare = try await desk.people.desk.perform(
                CreateToken(name: "spare", scope: .read, days: 1), as: desk.people[.nick])
            let answer = try await desk.send(.delete, "/tokens/\(spare.token.id.rawValue)")
            #expect(answer.status == 404)
        }
    }

    @Test func `What a requester may not see is not in her document of the call`() async throws {
        try await APIDesk.with { desk in
            let call = try await desk.get("/calls/\(APIDesk.firstReference)", by: .rena)
            #expect(call.json["children"] == nil)
            #expect(call.json["component_ids"] == nil)
            #expect(call.json["evaluation"] == nil)
        }
    }
}
