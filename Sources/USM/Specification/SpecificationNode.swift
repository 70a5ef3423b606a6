/// A place in the tree that every service is specified by (usm.md 4.2).
///
/// The tree is the same for a hospital ward and a mail server: only what hangs below ``goods`` and
/// ``actions`` differs. Agreement, catalogue, report and both designs of AGREE follow it, in this
/// order. The raw value is the stable key, in which every node carries its parent's.
package enum SpecificationNode: String, CaseIterable, Codable, Sendable {
    case facility
    case facilityFunctionality = "facility.functionality"
    case goods = "facility.functionality.goods"
    case actions = "facility.functionality.actions"
    case facilityFunctioning = "facility.functioning"
    case availability = "facility.functioning.availability"
    case openingHours = "facility.functioning.availability.opening_hours"
    case availabilityWhenOpen = "facility.functioning.availability.when_open"
    case speed = "facility.functioning.speed"
    case capacity = "facility.functioning.capacity"
    case safety = "facility.functioning.safety"
    case correctness = "facility.functioning.safety.correctness"
    case timeliness = "facility.functioning.safety.timeliness"
    case completeness = "facility.functioning.safety.completeness"
    case reliability = "facility.functioning.safety.reliability"
    case continuity = "facility.functioning.safety.continuity"
    case maintainability = "facility.functioning.maintainability"
    case support
    case supportFunctionality = "support.functionality"
    case serviceDesk = "support.functionality.service_desk"
    case calls = "support.functionality.calls"
    case wishes = "support.functionality.calls.wish"
    case requestsForChange = "support.functionality.calls.request_for_change"
    case incidents = "support.functionality.calls.incident"
    case serviceRequests = "support.functionality.calls.service_request"
    case supportFunctioning = "support.functioning"
    case callQuality = "support.functioning.call_quality"
    case reactionTime = "support.functioning.call_quality.reaction_time"
    case handlingTime = "support.functioning.call_quality.handling_time"
    case friendliness = "support.functioning.call_quality.customer_friendliness"
    /// What using the service should feel like; may be left out (usm.md 4.3).
    case experience

    package var key: String { rawValue }

    /// Nil for the three parts of a specification: facility, support, experience.
    package var parent: SpecificationNode? {
        guard let dot = rawValue.lastIndex(of: ".") else { return nil }
        return SpecificationNode(rawValue: String(rawValue[..<dot]))
    }

    package var children: [SpecificationNode] {
        SpecificationNode.allCases.filter { $0.parent == self }
    }

    /// From its part of the specification down to the node itself.
    package var path: [SpecificationNode] {
        (parent?.path ?? []) + [self]
    }

    package var part: SpecificationNode { path[0] }

    /// What can be written at a node.
    package enum Content: Hashable, Sendable {
        /// Nothing: it only holds other nodes.
        case branch
        /// Items that the service names itself.
        case freeList
        case promise
    }

    package var content: Content {
        switch self {
        case .facility, .facilityFunctionality, .facilityFunctioning, .availability, .safety,
            .support, .supportFunctionality, .calls, .supportFunctioning, .callQuality:
            .branch
        case .goods, .actions:
            .freeList
        case .openingHours, .availabilityWhenOpen, .speed, .capacity, .correctness, .timeliness,
            .completeness, .reliability, .continuity, .maintainability, .serviceDesk, .wishes,
            .requestsForChange, .incidents, .serviceRequests, .reactionTime, .handlingTime,
            .friendliness, .experience:
            .promise
        }
    }

    /// The node that says how calls of this type are taken; none for a risk, which is no support
    /// request (usm.md 3.2).
    package static func calls(of type: CallType) -> SpecificationNode? {
        switch type {
        case .wish: .wishes
        case .requestForChange: .requestsForChange
        case .incident: .incidents
        case .serviceRequest: .serviceRequests
        case .risk: nil
        }
    }
}

extension SpecificationNode: Comparable {
    /// In the order of the tree.
    package static func < (left: SpecificationNode, right: SpecificationNode) -> Bool {
        left.position < right.position
    }

    private static let positions = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

    var position: Int { SpecificationNode.positions[self] ?? 0 }
}
