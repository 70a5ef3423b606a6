@testable import API
import Desk
import TestKit
import Values

extension EndpointScene {
    /// The address with the ids of a webhook and of something that is sent to it.
    func webhookAddress(_ path: String) async throws -> String {
        guard path.contains("{webhook}") || path.contains("{delivery}") else { return path }
        let (desk, adam) = (desk.people.desk, desk.people[.adam])
        var webhook = try await desk.webhooks(as: adam).first
        if webhook == nil {
            webhook = try await desk.perform(
                CreateWebhook(
                    EnteredWebhook(
                        name: "Monitor", address: "https://hooks.example.org/",
                        topics: [.registered])),
                as: adam
            ).webhook
        }
        let id = webhook?.id ?? ID("none")
        let delivery = try await desk.perform(TestWebhook(id), as: adam)
        return path.replacing("{webhook}", with: id.rawValue)
            .replacing("{delivery}", with: delivery.rawValue)
    }
}
