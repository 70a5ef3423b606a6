import USM
import Values

/// What the tests of agreements have in common.
enum Sample {
    static let provider = ID<Party>("provider")
    static let customer = ID<Party>("customer")
    static let service = ID<Service>("workplace")
    static let laptop = PromisePlace.item(.good, "laptop")

    static func moment(_ day: Int) -> Instant { Instant(milliseconds: Int64(day) * 86_400_000) }

    static func validity(_ from: Int, _ until: Int? = nil) -> Validity {
        Validity(from: moment(from), until: until.map(moment))
    }

    static func specification() throws -> Specification {
        try Specification().setting(Promise(.same("work")), at: .job)
            .setting(Promise(.same("a laptop")), at: laptop)
    }

    static func item(
        _ key: String = "laptop", type: CallType = .serviceRequest,
        form: RequestForm = RequestForm(),
        restsOn: [PromisePlace] = [laptop]
    ) -> RequestItem {
        RequestItem(
            key, .same(key), promise: .same("within a week"), concerns: .facility, type: type,
            words: [key], form: form, restsOn: restsOn)
    }

    static func terms(
        _ validity: Validity = validity(0), coverage: Coverage = Coverage([customer]),
        items: [RequestItem] = [item()],
        succession: AgreementTerms.Succession = .standsAlone
    ) -> AgreementTerms {
        AgreementTerms(
            name: .same("Workplace"), service: service, specificationVersion: 1,
            validity: validity, coverage: coverage, items: items, succession: succession)
    }

    static func arrangement(_ id: String = "agreement") throws -> Arrangement {
        Arrangement(
            try Arrangement.Opening(ID(id), .service, provider: provider, customer: customer))
    }

    /// An arrangement with these terms, agreed one after the other.
    static func agreed(_ id: String = "agreement", _ all: AgreementTerms...) throws -> Arrangement {
        var arrangement = try arrangement(id)
        for terms in all {
            try arrangement.perform(.offer(terms, promising: specification()))
            try arrangement.perform(.accept(by: customer))
            try arrangement.perform(.agree)
        }
        return arrangement
    }
}

extension Arrangement {
    @discardableResult
    mutating func perform(_ command: Command) throws(AgreementRefusal) -> [Event] {
        let events = try deciding(command)
        for event in events { self = applying(event) }
        return events
    }

    func refusal(of command: Command) -> AgreementRefusal? {
        do throws(AgreementRefusal) {
            _ = try deciding(command)
            return nil
        } catch {
            return error
        }
    }
}
