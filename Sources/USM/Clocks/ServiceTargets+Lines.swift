import Values

extension ServiceTargets {
    /// The times of one measure, for the types of call that are promised the same.
    package struct Line: Hashable, Sendable {
        package let measure: ServiceMeasure
        package fileprivate(set) var types: [CallType]
        /// By priority; under nil that of calls which nobody has classified.
        package let times: [Priority?: Duration]
    }

    /// All of them in few lines, in a stable order.
    package var lines: [Line] {
        ServiceMeasure.allCases.flatMap { measure -> [Line] in
            var lines: [Line] = []
            for type in CallType.allCases {
                let own = all.filter { $0.measure == measure && $0.type == type }
                guard !own.isEmpty else { continue }
                let times = Dictionary(own.map { ($0.priority, $0.time) }) { first, _ in first }
                if let index = lines.firstIndex(where: { $0.times == times }) {
                    lines[index].types.append(type)
                } else {
                    lines.append(Line(measure: measure, types: [type], times: times))
                }
            }
            return lines
        }
    }
}
