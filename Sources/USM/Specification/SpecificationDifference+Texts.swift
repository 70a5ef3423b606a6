import Values

extension SpecificationDifference {
    /// A sentence for each change, in the order of the tree, then the parts.
    ///
    /// - Parameter serviceName: what people call a service.
    package func lines(naming serviceName: (ID<Service>) -> LocalizedText) -> [LocalizedText] {
        promises.map(\.words) + parts.map { $0.words(serviceName($0.service)) }
    }
}

extension SpecificationDifference.PromiseChange {
    package var words: LocalizedText {
        let name = place.heading
        let (old, new) = (before?.words, after?.words)
        return LocalizedText(
            english: Self.sentence(
                name.english, old?.english, new?.english, added: "added", dropped: "dropped",
                becomes: "becomes"),
            dutch: Self.sentence(
                name.dutch, old?.dutch, new?.dutch, added: "toegevoegd", dropped: "vervallen",
                becomes: "wordt"))
    }

    private static func sentence(
        _ name: String, _ old: String?, _ new: String?, added: String, dropped: String,
        becomes: String
    ) -> String {
        switch (old, new) {
        case (let old?, let new?): "\(name): \(old) \(becomes) \(new)"
        case (nil, let new?): "\(name): \(added) \(new)"
        case (let old?, nil): "\(name): \(dropped) \(old)"
        case (nil, nil): name
        }
    }
}

extension SpecificationDifference.PartChange {
    package func words(_ name: LocalizedText) -> LocalizedText {
        switch after {
        case .generic:
            LocalizedText(
                english: "\(name.english): becomes the generic part",
                dutch: "\(name.dutch): wordt het generieke deel")
        case .specific:
            LocalizedText(
                english: "\(name.english): becomes a specific part",
                dutch: "\(name.dutch): wordt een specifiek deel")
        case nil:
            LocalizedText(
                english: "\(name.english): is no part any more",
                dutch: "\(name.dutch): is geen deel meer")
        }
    }
}
