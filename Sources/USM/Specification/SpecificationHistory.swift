import Values

/// All versions of one service's specification; none is ever altered.
package struct SpecificationHistory: Hashable, Codable, Sendable {
    package let service: ID<Service>
    /// Numbered from 1 without gaps.
    package private(set) var versions: [Version]

    package struct Version: Hashable, Codable, Sendable {
        package let number: Int
        package let specification: ServiceSpecification
        package let writtenAt: Instant
        /// Why it was changed.
        package let note: String
    }

    package init(of service: ID<Service>) {
        self.service = service
        versions = []
    }

    package var latest: Version? { versions.last }

    package func adding(
        _ specification: ServiceSpecification, at moment: Instant, note: String
    ) throws(SpecificationRefusal) -> SpecificationHistory {
        guard specification != latest?.specification else { throw .unchanged }
        var next = self
        next.versions.append(
            Version(
                number: versions.count + 1, specification: specification, writtenAt: moment,
                note: note))
        return next
    }

    package func version(_ number: Int) throws(SpecificationRefusal) -> Version {
        guard number > 0 && number <= versions.count else { throw .unknownVersion(number) }
        return versions[number - 1]
    }

    package func difference(
        from old: Int, to new: Int
    ) throws(SpecificationRefusal) -> SpecificationDifference {
        SpecificationDifference(
            from: try version(old).specification, to: try version(new).specification)
    }
}
