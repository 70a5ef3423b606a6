import Desk
import Foundation
import Values

/// An offer that its writer keeps as a draft: the fields of the form, as they were sent.
struct KeptOffer: Sendable {
    let form: Form
    let reference: String

    /// How the drafts of one wish are called.
    static func prefix(_ reference: String) -> String { "kept-offer:\(reference):" }

    /// What tells one offer under a wish from another: the agreement that it changes, or with whom
    /// a new one is made.
    static func key(_ reference: String, _ form: Form) -> String {
        let agreement = form["agreement"]
        let parties = [form["kind"], form["provider"], form["customer"], form["service"]]
        let own = agreement.isEmpty ? parties.joined(separator: "/") : agreement
        return String((prefix(reference) + own).prefix(200))
    }

    /// The body of the draft: pairs of names and values as JSON, without what belongs to one sending.
    static func body(_ form: Form) throws -> String {
        let pairs = form.answers.filter { $0.name != "keep" }
            .map { [$0.name, $0.value] }
        return String(decoding: try JSONEncoder().encode(pairs), as: UTF8.self)
    }

    /// - Returns: nil for what is no such draft.
    init?(_ body: String, of reference: String) {
        guard let pairs = try? JSONDecoder().decode([[String]].self, from: Data(body.utf8))
        else { return nil }
        let fields = pairs.compactMap { $0.count == 2 ? Form.Field($0[0], $0[1]) : nil }
        guard !fields.isEmpty else { return nil }
        form = Form(fields: fields)
        self.reference = reference
    }

    func name(_ language: Language) -> String? {
        let name = form["name-\(language.rawValue)"]
        return name.isEmpty ? nil : name
    }

    /// Where it is written on.
    var path: String {
        Route.offer(call: reference).path([
            "agreement": form["agreement"], "kind": form["kind"], "provider": form["provider"],
            "customer": form["customer"], "service": form["service"],
        ])
    }
}
