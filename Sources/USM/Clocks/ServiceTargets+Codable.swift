import Values

extension ServiceTargets: Codable {
    private enum CodingKeys: String, CodingKey {
        case all
        case warningPercent = "warning"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            container.decode([ServiceTarget].self, forKey: .all),
            warningPercent: container.decode(Int.self, forKey: .warningPercent))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(all, forKey: .all)
        try container.encode(warningPercent, forKey: .warningPercent)
    }
}
