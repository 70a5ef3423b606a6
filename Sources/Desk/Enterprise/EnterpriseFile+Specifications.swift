import USM
import Values

extension EnterpriseFile {
    /// What is promised of a service, as a file says it.
    package struct SpecifiedTree: Hashable, Sendable {
        /// What the customer wants to get done.
        package var job: Words
        package var goods: [SpecifiedItem]
        package var actions: [SpecifiedItem]
        /// By the keys of the fixed places, such as `facility.functioning.speed`.
        package var promises: [String: SpecifiedPromise]
        /// The keys of the services of which a composed service consists.
        package var generic: String?
        package var specific: [String]
    }

    /// One of the goods or actions that a service names itself.
    package struct SpecifiedItem: Hashable, Sendable, Encodable {
        package var key: String
        package var en: String
        package var nl: String

        package init(key: String, en: String, nl: String) {
            self.key = key
            self.en = en
            self.nl = nl
        }
    }

    /// A promise in words, and where it can be measured, with its target.
    package struct SpecifiedPromise: Hashable, Sendable {
        package var en: String
        package var nl: String
        package var atLeast: String?
        package var atMost: String?
        package var unit: Yardstick.Unit?
    }
}

extension EnterpriseFile.SpecifiedTree: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case job, goods, actions, promises, generic, specific
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            job: try fields.decode(EnterpriseFile.Words.self, forKey: .job),
            goods: try fields.list(.goods, of: EnterpriseFile.SpecifiedItem.self),
            actions: try fields.list(.actions, of: EnterpriseFile.SpecifiedItem.self),
            promises: try fields.decodeIfPresent(
                [String: EnterpriseFile.SpecifiedPromise].self, forKey: .promises) ?? [:],
            generic: try fields.textIfPresent(.generic),
            specific: try fields.list(.specific, of: String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(job, forKey: .job)
        try fields.encode(list: goods, forKey: .goods)
        try fields.encode(list: actions, forKey: .actions)
        if !promises.isEmpty {
            // A dictionary by itself would come in another order each time.
            var places = fields.nestedContainer(keyedBy: PlaceField.self, forKey: .promises)
            for node in SpecificationNode.allCases {
                if let promise = promises[node.key] {
                    try places.encode(promise, forKey: PlaceField(node))
                }
            }
        }
        try fields.encodeIfPresent(generic, forKey: .generic)
        try fields.encode(list: specific, forKey: .specific)
    }

    private struct PlaceField: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ node: SpecificationNode) { stringValue = node.key }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension EnterpriseFile.SpecifiedItem: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case key, en, nl
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            key: try fields.text(.key), en: try fields.text(.en), nl: try fields.text(.nl))
    }
}

extension EnterpriseFile.SpecifiedPromise: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case en, nl
        case atLeast = "at_least"
        case atMost = "at_most"
        case unit
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            en: try fields.text(.en), nl: try fields.text(.nl),
            atLeast: try fields.textIfPresent(.atLeast),
            atMost: try fields.textIfPresent(.atMost),
            unit: try fields.decodeIfPresent(Yardstick.Unit.self, forKey: .unit))
    }
}

extension EnterpriseFile.SpecifiedTree {
    /// - Parameter key: the key of a service.
    init(_ specification: ServiceSpecification, key: (ID<Service>) -> String?) {
        let tree = specification.tree
        var promises: [String: EnterpriseFile.SpecifiedPromise] = [:]
        for entry in tree.entries {
            guard case .node(let node) = entry.place else { continue }
            promises[node.key] = EnterpriseFile.SpecifiedPromise(entry.promise)
        }
        self.init(
            job: EnterpriseFile.Words(tree.job ?? LocalizedText(english: "", dutch: "")),
            goods: Self.items(.good, of: tree), actions: Self.items(.action, of: tree),
            promises: promises, generic: specification.generic.flatMap(key),
            specific: specification.specific.compactMap(key).sorted())
    }

    private static func items(
        _ kind: PromisePlace.ItemKind, of tree: Specification
    ) -> [EnterpriseFile.SpecifiedItem] {
        tree.items(kind).compactMap { entry in
            guard case .item(_, let key) = entry.place else { return nil }
            let text = entry.promise.text
            return EnterpriseFile.SpecifiedItem(key: key, en: text.english, nl: text.dutch)
        }
    }

    /// The specification that these words come to.
    ///
    /// - Parameter id: of the service with a key.
    /// - Throws: ``DeskRefusal``; a file that was checked throws nothing but what `id` does.
    func specification(id: (String) throws -> ID<Service>) throws -> ServiceSpecification {
        try draft(id: id).checked().0
    }

    private func draft(id: (String) throws -> ID<Service>) rethrows -> SpecificationDraft {
        var lines = [
            SpecificationDraft.Line(PromisePlace.job.key, english: job.en, dutch: job.nl)
        ]
        for (kind, items) in [(PromisePlace.ItemKind.good, goods), (.action, actions)] {
            lines += items.map {
                SpecificationDraft.Line(
                    PromisePlace.item(kind, $0.key).key, english: $0.en, dutch: $0.nl)
            }
        }
        lines += promises.sorted { $0.key < $1.key }.map { place, promise in
            SpecificationDraft.Line(
                place, english: promise.en, dutch: promise.nl, target: promise.target)
        }
        return SpecificationDraft(
            promises: lines, generic: try generic.map(id), specific: try specific.map(id))
    }

    /// The same in the words and the order in which it would be exported.
    func cleaned(_ check: inout FieldCheck, path: String) -> Self {
        for (place, promise) in promises.sorted(by: { $0.key < $1.key })
        where !promise.hasWholeTarget {
            check.refuse("\(path).promises.\(place)", SpecificationTexts.target)
        }
        do {
            let specification = try specification { ID($0) }
            return Self(specification) { $0.rawValue }
        } catch DeskRefusal.invalid(let problems) {
            for problem in problems { check.refuse("\(path).\(problem.field)", problem.sentence) }
        } catch {
            check.refuse(path, SpecificationTexts.target)
        }
        return self
    }
}

extension EnterpriseFile.SpecifiedPromise {
    fileprivate init(_ promise: Promise) {
        let target = promise.target
        let value = target?.value.description
        self.init(
            en: promise.text.english, nl: promise.text.dutch,
            atLeast: target?.yardstick.direction == .atLeast ? value : nil,
            atMost: target?.yardstick.direction == .atMost ? value : nil,
            unit: target?.yardstick.unit)
    }

    /// Whether it names one limit with its unit, or neither.
    fileprivate var hasWholeTarget: Bool {
        switch (atLeast, atMost, unit) {
        case (nil, nil, nil), (.some, nil, .some), (nil, .some, .some): true
        case (_, _, _): false
        }
    }

    fileprivate var target: SpecificationDraft.Target? {
        guard let unit else { return nil }
        if let atLeast { return .init(Yardstick(.atLeast, unit), atLeast) }
        return atMost.map { .init(Yardstick(.atMost, unit), $0) }
    }
}

extension EnterpriseFile {
    /// Refuses parts that are no services, and services that would be parts of themselves.
    func checkComposition(
        _ check: inout FieldCheck, services known: Set<String>, present: EnterpriseFile
    ) {
        var all: [ID<Service>: ServiceSpecification] = [:]
        for key in known { all[ID(key)] = ServiceSpecification(single: Specification()) }
        for service in present.services + services {
            if let tree = service.specification,
                let specification = try? tree.specification(id: { ID($0) })
            {
                all[ID(service.key)] = specification
            }
        }
        let composition = ServiceComposition(all)
        for service in services {
            guard let tree = service.specification else { continue }
            let path = "services.\(service.key).specification"
            if let key = tree.generic, !known.contains(key) {
                check.refuse("\(path).generic", EnterpriseTexts.unknownService(key))
            }
            for key in tree.specific where !known.contains(key) {
                check.refuse("\(path).specific", EnterpriseTexts.unknownService(key))
            }
            do throws(SpecificationRefusal) {
                _ = try composition.whole(of: ID(service.key))
            } catch {
                if case .containsItself = error { check.refuse("\(path).specific", error.sentence) }
            }
        }
    }
}
