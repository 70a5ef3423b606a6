import USM

/// One call of the demo's past: what was asked, and how far it came.
struct DemoStory: Sendable {
    let title: String
    /// The words below the title.
    let words: String
    /// The key of who asks.
    let by: String
    /// The key of whose operator takes it in at the desk; nil for the portal.
    let takenBy: String?
    let type: CallType
    let isComplaint: Bool
    /// The key of the service.
    let service: String?
    /// The keys of the components.
    let components: [String]
    /// How long ago it was asked, in hours.
    let hoursAgo: Double
    /// The key of who does the work.
    let worker: String
    let category: String
    let impact: Impact
    let urgency: Urgency
    /// What its fork opens; the calls below have one way to go.
    let route: [ProcessKind]
    /// How long each step takes, in minutes.
    let pace: Int
    let until: Stop
    /// What was found or done at the steps that need work, in order.
    let notes: [String]
    let talk: [Talk]
    let lessons: String
    let improvements: [String]
    let file: File?
    /// What C8 does to the register.
    let planned: [Planned]
    /// The name by which other stories mean this one.
    let name: String?
    /// The name of the main call that this one is a report of.
    let partOf: String?

    /// Whether it is about components and changes nothing of them.
    var leavesComponents: Bool {
        !components.isEmpty && route.contains(.operate) && !route.contains(.change)
    }

    enum Stop: Sendable {
        case registered
        /// When this call, or one that it opened, stands at the step with this code.
        case step(String)
        case asking(String)
        case confirming(String)
        case refused(String)
        case fulfilled
        case closed(String)
        case aborted(String)
    }

    /// Something that was said while the call was worked on.
    struct Talk: Sendable {
        let by: String
        let visibility: Call.Visibility
        let text: String

        static func open(_ by: String, _ text: String) -> Talk {
            Talk(by: by, visibility: .requester, text: text)
        }

        static func inside(_ by: String, _ text: String) -> Talk {
            Talk(by: by, visibility: .internal, text: text)
        }
    }

    /// What becomes of a component.
    struct Planned: Sendable {
        /// Its key.
        let component: String
        let name: String?
        let attributes: [String: String]

        init(_ component: String, name: String? = nil, attributes: [String: String] = [:]) {
            self.component = component
            self.name = name
            self.attributes = attributes
        }
    }

    struct File: Sendable {
        let name: String
        let mediaType: String
        let text: String
    }

    init(
        _ title: String, _ words: String = "", by: String, takenBy: String? = nil,
        _ type: CallType, isComplaint: Bool = false, about service: String? = nil,
        components: [String] = [], hoursAgo: Double, worker: String, category: String = "",
        _ impact: Impact = .medium, _ urgency: Urgency = .medium, route: [ProcessKind] = [],
        pace: Int = 25, until: Stop, notes: [String] = [], talk: [Talk] = [],
        lessons: String = "", improvements: [String] = [], file: File? = nil,
        planned: [Planned] = [], name: String? = nil, partOf: String? = nil
    ) {
        self.title = title
        self.words = words
        self.by = by
        self.takenBy = takenBy
        self.type = type
        self.isComplaint = isComplaint
        self.service = service
        self.components = components
        self.hoursAgo = hoursAgo
        self.worker = worker
        self.category = category
        self.impact = impact
        self.urgency = urgency
        self.route = route
        self.pace = pace
        self.until = until
        self.notes = notes
        self.talk = talk
        self.lessons = lessons
        self.improvements = improvements
        self.file = file
        self.planned = planned
        self.name = name
        self.partOf = partOf
    }
}
