import Desk
import Markup
import Values

/// Who is told what happens here.
struct WebhooksPage: Component {
    let viewer: Viewer
    let webhooks: [Webhook]
    let mayChange: Bool
    let form: Form
    let problems: FormProblems
    /// Of the webhook that was just made.
    let secret: String?

    var page: Page {
        Page(
            viewer.say(AdministrationTexts.webhooks), area: .administration,
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        \(AdministrationTabs(viewer: viewer, here: .webhooks))
        <h1>\(viewer.say(AdministrationTexts.webhooks))</h1>
        <p>\(viewer.say(AdministrationTexts.webhooksWhy))</p>
        \(if: secret, { WebhookSecretNotice(viewer: viewer, secret: $0).body })
        \(list)
        \(if: mayChange, entry)
        """
    }

    private var list: HTML {
        guard !webhooks.isEmpty else {
            return EmptyState(
                viewer.say(AdministrationTexts.noWebhooks),
                viewer.say(AdministrationTexts.noWebhooksWhy)
            ).body
        }
        let columns = [
            AdministrationTexts.name, AdministrationTexts.host, AdministrationTexts.topics,
            AdministrationTexts.state,
        ]
        return Table(
            caption: viewer.say(AdministrationTexts.webhooks),
            columns: columns.map { Table.Column(viewer.say($0)) }, rows: webhooks.map(row)
        ).body
    }

    private func row(_ webhook: Webhook) -> [HTML] {
        let topics = webhook.topics.map { viewer.say($0.name) }
        let shown = topics.prefix(3).joined(separator: ", ") + (topics.count > 3 ? ", …" : "")
        let state =
            webhook.isActive
            ? Tag(viewer.say(AdministrationTexts.on), .good)
            : Tag(viewer.say(AdministrationTexts.off))
        return [
            Link(webhook.name, to: Route.webhook(webhook.id.rawValue).path).body,
            "<span dir=\"auto\">\(webhook.host)</span>", HTML(text: shown), state.body,
        ]
    }

    private var entry: HTML {
        let fields = WebhookFields(
            viewer: viewer, webhook: nil, form: form, problems: problems)
        return Card(
            viewer.say(AdministrationTexts.newWebhook),
            content: PostForm(
                to: Route.webhooks.path, token: viewer.csrf, content: fields.body
            ).body
        ).body
    }
}

/// A secret that is shown this once.
struct WebhookSecretNotice: Component {
    let viewer: Viewer
    let secret: String

    var body: HTML {
        let field: HTML = """
            <label for="secret">\(viewer.say(AdministrationTexts.secret))</label>\
            <input id="secret" class="ref" type="text" readonly value="\(secret)">
            """
        return Notice(viewer.say(AdministrationTexts.secretOnce), .good, content: field).body
    }
}

/// One webhook, for administrators.
struct WebhookPage: Component {
    let viewer: Viewer
    let webhook: Webhook
    let mayChange: Bool
    let form: Form
    let problems: FormProblems
    let secret: String?

    private var id: String { webhook.id.rawValue }

    var page: Page {
        Page(
            webhook.name, area: .administration, width: .narrow,
            breadcrumbs: viewer.crumbs(
                [Link(viewer.say(AdministrationTexts.webhooks), to: Route.webhooks.path)],
                here: webhook.name),
            status: problems.status, self)
    }

    var body: HTML {
        """
        \(problems.summary(viewer))
        <h1 dir="auto">\(webhook.name)</h1>
        \(if: secret, { WebhookSecretNotice(viewer: viewer, secret: $0).body })
        \(if: mayChange, actions)
        \(if: mayChange, change)
        """
    }

    private var actions: HTML {
        """
        <div class="row actions">\
        \(if: webhook.isActive, ActionButton(viewer.say(AdministrationTexts.test), to: Route.webhookTests(of: id).path, token: viewer.csrf).body)\
        \(asking(AdministrationTexts.renew, AdministrationTexts.renewQuestion, .webhookSecret(of: id), .plain))\
        \(asking(AdministrationTexts.remove, AdministrationTexts.removeQuestion, .webhookRemoval(of: id), .danger))\
        </div>
        """
    }

    private func asking(
        _ words: LocalizedText, _ question: LocalizedText, _ route: Route,
        _ look: ActionButton.Look
    ) -> HTML {
        ActionButton(
            viewer.say(words), to: route.path, token: viewer.csrf, look: look,
            confirm: Confirmation(
                question: viewer.say(question), yes: viewer.say(words),
                no: viewer.say(ScriptTexts.keep))
        ).body
    }

    private var change: HTML {
        let fields = WebhookFields(
            viewer: viewer, webhook: webhook, form: form, problems: problems)
        return Card(
            viewer.say(AdministrationTexts.change),
            content: PostForm(
                to: Route.webhook(id).path, token: viewer.csrf, content: fields.body
            ).body
        ).body
    }
}
