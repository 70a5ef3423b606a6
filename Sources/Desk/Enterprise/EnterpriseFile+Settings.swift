import Values

extension EnterpriseFile {
    /// What holds for the enterprise as a whole.
    package struct Settings: Hashable, Sendable {
        /// An IANA name: where its whole days begin and end.
        package var timeZone: String

        package init(timeZone: String) {
            self.timeZone = timeZone
        }
    }
}

extension EnterpriseFile.Settings: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case timeZone = "time_zone"
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(timeZone: try fields.text(.timeZone))
    }
}

extension EnterpriseFile.Settings: EnterpriseItem {
    /// There is one, so it has no key in a file.
    static let onlyKey = "enterprise"
    var key: String { Self.onlyKey }

    static var fields: [EnterpriseField<Self>] {
        [.init(CodingKeys.timeZone, \.timeZone)]
    }

    func cleaned(_ check: inout FieldCheck) -> Self {
        check.timeZone("enterprise.time_zone", timeZone)
        return self
    }
}
