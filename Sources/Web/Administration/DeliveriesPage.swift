import Desk
import Markup
import Values

/// What waits to be sent to other systems, what was given up, and what has lately arrived.
struct DeliveriesPage: Component {
    let viewer: Viewer
    let book: DeliveryBook
    let mayChange: Bool
    let problems: FormProblems

    var page: Page {
        Page(
            viewer.say(AdministrationTexts.deliveries), area: .administration,
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        \(AdministrationTabs(viewer: viewer, here: .deliveries))
        <h1>\(viewer.say(AdministrationTexts.deliveries))</h1>
        \(lists)
        """
    }

    private var lists: HTML {
        guard !(book.waiting + book.givenUp + book.delivered).isEmpty else {
            return EmptyState(
                viewer.say(AdministrationTexts.noDeliveries),
                viewer.say(AdministrationTexts.noDeliveriesWhy)
            ).body
        }
        return """
            \(part(AdministrationTexts.givenUp, book.givenUp, AdministrationTexts.endedAt))
            \(part(AdministrationTexts.waiting, book.waiting, AdministrationTexts.nextAt))
            \(part(AdministrationTexts.delivered, book.delivered, AdministrationTexts.endedAt))
            """
    }

    private func part(
        _ title: LocalizedText, _ deliveries: [WebhookDelivery], _ when: LocalizedText
    ) -> HTML {
        guard !deliveries.isEmpty else { return .empty }
        let columns = [
            AdministrationTexts.whatHappened, AdministrationTexts.webhook,
            AdministrationTexts.attempts, AdministrationTexts.lastAnswer, when,
            AdministrationTexts.action,
        ]
        let table = Table(
            caption: viewer.say(title), columns: columns.map { Table.Column(viewer.say($0)) },
            rows: deliveries.map(row))
        return """
            <section><h2>\(viewer.say(title))</h2>
            \(if: deliveries.count == DeliveryBook.limit, "<p class=\"soft\">\(viewer.say(AdministrationTexts.newestOnly))</p>")
            \(table)</section>
            """
    }

    private func row(_ delivery: WebhookDelivery) -> [HTML] {
        let name = EventTopic(rawValue: delivery.topic)?.name ?? AdministrationTexts.aTest
        let webhook = book.webhooks[delivery.webhook]
        return [
            HTML(text: viewer.say(name)),
            webhook.map { Link($0.name, to: Route.webhook($0.id.rawValue).path).body } ?? .empty,
            HTML(text: viewer.say(delivery.attempts)), HTML(text: answer(delivery)),
            "\(viewer.moment(delivery.endedAt ?? delivery.dueAt))", retrying(delivery),
        ]
    }

    private func answer(_ delivery: WebhookDelivery) -> String {
        if let failure = delivery.lastFailure {
            return viewer.say(AdministrationTexts.failure(failure))
        }
        return delivery.lastStatus.map(String.init) ?? "–"
    }

    private func retrying(_ delivery: WebhookDelivery) -> HTML {
        guard mayChange, delivery.state != .delivered else { return .empty }
        return ActionButton(
            viewer.say(AdministrationTexts.retry),
            to: Route.deliveryAttempts(of: delivery.id.rawValue).path, token: viewer.csrf,
            look: .quiet
        ).body
    }
}
