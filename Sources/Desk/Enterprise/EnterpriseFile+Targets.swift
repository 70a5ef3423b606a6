import USM
import Values

extension EnterpriseFile.AgreedTarget: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case measure, types, minutes
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            measure: try fields.decode(ServiceMeasure.self, forKey: .measure),
            types: try fields.list(.types, of: CallType.self),
            minutes: try fields.decode([String: Int].self, forKey: .minutes))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(measure, forKey: .measure)
        try fields.encode(list: types, forKey: .types)
        // A dictionary by itself would come in another order each time.
        var times = fields.nestedContainer(keyedBy: PriorityField.self, forKey: .minutes)
        for name in Self.priorityNames {
            if let minutes = minutes[name] {
                try times.encode(minutes, forKey: PriorityField(name))
            }
        }
    }

    private struct PriorityField: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    static let unclassified = "unclassified"
    /// Most urgent first.
    static let priorityNames = [unclassified] + Priority.allCases.map(\.rawValue)
    /// The types of support request; a risk is none (usm.md 3.2).
    static let supportTypes = CallType.allCases.filter { $0 != .risk }
    /// In minutes: a year and eleven months.
    static let longest = 1_000_000
}

extension [EnterpriseFile.AgreedTarget] {
    /// In a stable order, with types together that are promised the same.
    init(_ targets: ServiceTargets) {
        self = targets.lines.map { line in
            let isForAll = line.types == EnterpriseFile.AgreedTarget.supportTypes
            let minutes = line.times.map { priority, time in
                (
                    priority?.rawValue ?? EnterpriseFile.AgreedTarget.unclassified,
                    Int(time.components.seconds / 60)
                )
            }
            return .init(
                measure: line.measure, types: isForAll ? [] : line.types,
                minutes: Dictionary(minutes) { first, _ in first })
        }
    }

    /// - Throws: ``InvalidTargets``; a file that was checked throws nothing.
    func targets(warningPercent: Int) throws(InvalidTargets) -> ServiceTargets {
        var all: [ServiceTarget] = []
        for line in self {
            let types = line.types.isEmpty ? EnterpriseFile.AgreedTarget.supportTypes : line.types
            for type in types {
                for (name, minutes) in line.minutes {
                    all.append(
                        ServiceTarget(
                            line.measure, of: type, Priority(rawValue: name),
                            within: .seconds(minutes * 60)))
                }
            }
        }
        return try ServiceTargets(all, warningPercent: warningPercent)
    }

    func cleaned(_ check: inout FieldCheck, path: String, warningPercent: Int) -> Self {
        let before = check.problems.count
        for (index, line) in enumerated() {
            for (name, minutes) in line.minutes.sorted(by: { $0.key < $1.key }) {
                let field = "\(path).targets.\(index + 1).minutes.\(name)"
                let known = EnterpriseFile.AgreedTarget.priorityNames
                if !known.contains(name) {
                    check.refuse(field, EnterpriseTexts.unknownPriority(name, known: known))
                } else if !(1...EnterpriseFile.AgreedTarget.longest).contains(minutes) {
                    check.refuse(field, EnterpriseTexts.minutes)
                }
            }
        }
        guard check.problems.count == before else { return self }
        do throws(InvalidTargets) {
            return Self(try targets(warningPercent: warningPercent))
        } catch {
            check.refuse("\(path).targets", error.sentence)
            return self
        }
    }
}
