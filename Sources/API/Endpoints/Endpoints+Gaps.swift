import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    /// What is promised and not held up, for those who work here.
    static let gaps: [Endpoint] = [listPromiseGaps, listAgreementGaps]

    private static let listPromiseGaps = Endpoint(
        method: .get, path: "/gaps/promises", name: "listPromiseGaps",
        summary: "What composed services promise in numbers and their parts do not hold up.",
        answer: .init(status: .ok, meaning: "The gaps.", schema: "PromiseGaps")
    ) { request in
        let found = try await request.desk.promiseGaps(as: request.actor)
        return .json { document in
            document.field("compared", found.compared)
            document.key("gaps")
            document.list(found.gaps) { list, gap in list.object { $0.gap(gap) } }
        }
    }

    private static let listAgreementGaps = Endpoint(
        method: .get, path: "/gaps/agreements", name: "listAgreementGaps",
        summary: """
            What customers were promised and the agreements with teams and suppliers do not hold \
            up: times, hours, availability.
            """,
        answer: .init(status: .ok, meaning: "The gaps.", schema: "AgreementGaps")
    ) { request in
        let found = try await request.desk.agreementGaps(as: request.actor)
        return .json { document in
            document.field("compared", found.compared)
            document.key("gaps")
            document.list(found.gaps) { list, gap in list.object { $0.gap(gap) } }
        }
    }
}

extension JSONOutput {
    fileprivate mutating func gap(_ gap: PromiseGap) {
        field("service_id", gap.service)
        field("place", PromisePlace.node(gap.node).key)
        switch gap.cause {
        case .weaker(let part, let given): cause("weaker", part: part, gap.promised, given)
        case .incomparable(let part, _): cause("incomparable", part: part, gap.promised, nil)
        case .silent: cause("silent", part: nil, gap.promised, nil)
        }
    }

    private mutating func cause(
        _ name: String, part: ID<Service>?, _ promised: PromiseTarget, _ given: PromiseTarget?
    ) {
        field("cause", name)
        field("part_id", part)
        target("promised", promised)
        target("given", given)
    }

    fileprivate mutating func gap(_ gap: AgreementGap) {
        field("agreement_id", gap.agreement)
        field("part_id", gap.part)
        switch gap.cause {
        case .nobody: cause("nobody", behind: nil)
        case .slower(let behind, let target, let given):
            cause("slower", behind: behind, target, given: given)
        case .untimed(let behind, let target): cause("untimed", behind: behind, target)
        case .closed(let behind, let time): cause("closed", behind: behind, closed: time)
        case .lessAvailable(let behind, let promised, let given):
            cause("less_available", behind: behind, promised: promised, available: given)
        case .coveredTwice(let other, let people):
            cause("covered_twice", behind: other, people: people)
        }
    }

    private mutating func cause(
        _ name: String, behind: ID<Agreement>?, _ target: ServiceTarget? = nil,
        given: Duration? = nil, closed: Duration? = nil, promised: PromiseTarget? = nil,
        available: PromiseTarget? = nil, people: Int? = nil
    ) {
        field("cause", name)
        field("behind_id", behind)
        field("measure", target?.measure.rawValue)
        field("type", target?.type.rawValue)
        field("priority", target?.priority?.rawValue)
        field("promised_seconds", target?.time.components.seconds)
        field("given_seconds", given?.components.seconds)
        field("uncovered_seconds", closed?.components.seconds)
        field("people", people)
        self.target("promised", promised)
        self.target("given", available)
    }
}
