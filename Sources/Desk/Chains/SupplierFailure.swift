import Records
import Storage
import USM
import Values

/// Somebody raises what it means that a supplier fails, for everything that rests on them.
package struct RaiseSupplierFailure: Sendable {
    package let supplier: ID<Party>
    /// An incident when they fail now, a risk when they may.
    package let type: CallType

    package init(_ supplier: ID<Party>, as type: CallType) {
        self.supplier = supplier
        self.type = type
    }

    package static let types: [CallType] = [.incident, .risk]
}

extension ServiceDesk {
    /// Registers one call that names the services, the customers and the moments at which they
    /// feel it; it is about the service that the supplier delivers.
    ///
    /// - Throws: ``DeskRefusal/notFound`` for a party without a contract that is valid now;
    ///   ``DeskRefusal/notAllowed`` for who may not look at services.
    package func perform(
        _ command: RaiseSupplierFailure, as actor: Actor
    ) async throws -> CallReceipt {
        guard Policy(actor).mayChangeAnything else { throw DeskRefusal.notAllowed }
        let risk = try await risk(ofSupplier: command.supplier, as: actor)
        guard RaiseSupplierFailure.types.contains(command.type) else {
            throw DeskRefusal.invalid([FieldProblem("type", SupplierFailureTexts.type)])
        }
        let words = SupplierFailureWords(risk: risk, language: actor.language)
        return try await perform(
            RegisterCall(
                title: words.title(command.type), description: words.description,
                service: risk.services.first?.service, type: command.type, channel: .desk),
            as: actor)
    }
}

/// What is written in a call about a supplier that fails.
struct SupplierFailureWords {
    let risk: SupplierRisk
    let language: Language

    /// So that the rest of the words has room too.
    private static let linesMax = 60

    func title(_ type: CallType) -> String {
        let title = type == .risk ? SupplierFailureTexts.mayFail : SupplierFailureTexts.fails
        return String(title(risk.supplier.name)[language].prefix(300))
    }

    /// Markdown.
    var description: String {
        var parts = [
            part(
                SupplierFailureTexts.services,
                risk.services.map { risk.named[$0.service]?.name[language] ?? "" })
        ]
        let felt = risk.agreements.map { agreement -> String in
            let customer = risk.names[agreement.customer] ?? ""
            let service = risk.named[agreement.service]?.name[language] ?? ""
            let moment = risk.jobs[agreement.service].map { ": \($0[language])" } ?? ""
            return "\(customer), \(service)\(moment)"
        }
        parts.append(
            felt.isEmpty
                ? SupplierFailureTexts.nobody[language] : part(SupplierFailureTexts.felt, felt))
        return parts.joined(separator: "\n\n")
    }

    private func part(_ heading: LocalizedText, _ lines: [String]) -> String {
        var shown = lines.prefix(Self.linesMax).map { "- \($0.prefix(150))" }
        if lines.count > shown.count {
            let more = SupplierFailureTexts.more(lines.count - shown.count)
            shown.append("- \(more[language])")
        }
        return "\(heading[language])\n\n\(shown.joined(separator: "\n"))"
    }
}
