import USM
import Values

extension EnterpriseFile {
    /// What a part of a service costs.
    package struct AgreedCharge: Hashable, Sendable {
        package var name: Words
        package var side: Charge.Side
        /// Such as `EUR 12.50`, or `EUR -12.50` for a discount.
        package var amount: String
        package var period: Charge.Period
        /// A key of the tree; without it for the whole.
        package var place: String?
    }
}

extension EnterpriseFile.AgreedCharge: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, side, amount, period, place
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        self.init(
            name: try fields.decode(EnterpriseFile.Words.self, forKey: .name),
            side: try fields.decodeIfPresent(Charge.Side.self, forKey: .side) ?? .price,
            amount: try fields.text(.amount),
            period: try fields.decode(Charge.Period.self, forKey: .period),
            place: try fields.textIfPresent(.place))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(name, forKey: .name)
        if side != .price { try fields.encode(side, forKey: .side) }
        try fields.encode(amount, forKey: .amount)
        try fields.encode(period, forKey: .period)
        try fields.encodeIfPresent(place, forKey: .place)
    }
}

extension EnterpriseFile.AgreedCharge {
    init(_ charge: Charge) {
        self.init(
            name: EnterpriseFile.Words(charge.name), side: charge.side,
            amount: "\(charge.amount.currency.code) \(charge.amount.digits)",
            period: charge.period, place: charge.place?.key)
    }

    /// Nil as long as ``cleaned(_:path:)`` refuses it.
    var charge: Charge? {
        guard let money else { return nil }
        return Charge(
            name.text, side, money, per: period, for: place.flatMap(PromisePlace.init(key:)))
    }

    private var money: Money? {
        let parts = amount.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let currency = Currency(String(parts[0])) else { return nil }
        return Money(reading: String(parts[1]), in: currency)
    }

    func cleaned(_ check: inout FieldCheck, path: String) -> Self {
        var clean = self
        clean.name = check.words("\(path).name", name, .name)
        if let money {
            clean.amount = "\(money.currency.code) \(money.digits)"
        } else {
            check.refuse("\(path).amount", EnterpriseTexts.chargedAmount)
        }
        if let place, PromisePlace(key: place) == nil {
            check.refuse("\(path).place", AgreementTexts.unknownPlace)
        }
        return clean
    }
}
