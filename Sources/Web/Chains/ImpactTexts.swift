import Values

/// The words about what is hit by what.
enum ImpactTexts {
    static let up = LocalizedText(english: "What is hit", dutch: "Wat wordt geraakt")
    static let down = LocalizedText(english: "What it rests on", dutch: "Waar het op rust")
    static let directions = LocalizedText(english: "Direction", dutch: "Richting")
    static let link = LocalizedText(
        english: "What is hit when it fails", dutch: "Wat wordt geraakt als het uitvalt")
    static let atRisk = LocalizedText(english: "At risk", dutch: "Geraakt")

    static func risk(services: Int, customers: Int, isAtLeast: Bool) -> LocalizedText {
        let (one, many) = (services == 1, customers == 1)
        let (english, dutch) = isAtLeast ? ("at least ", "minstens ") : ("", "")
        return LocalizedText(
            english: english + "\(services) \(one ? "service" : "services"), "
                + "\(customers) \(many ? "customer" : "customers")",
            dutch: dutch + "\(services) \(one ? "dienst" : "diensten"), "
                + "\(customers) \(many ? "klant" : "klanten")")
    }

    static let none = LocalizedText(english: "Nothing is known", dutch: "Er is niets bekend")
    static let noneWhy = LocalizedText(
        english:
            "Impact follows relations between components, and which services consist of which.",
        dutch: "Impact volgt relaties tussen componenten, en welke diensten uit welke bestaan.")
    static let nearest = LocalizedText(english: "The nearest", dutch: "Het dichtstbij")
    static let moment = LocalizedText(
        english: "Felt when they want to", dutch: "Merkbaar zodra zij willen")
    static let all = LocalizedText(
        english: "Everything, the nearest first", dutch: "Alles, het dichtstbije eerst")
    static let what = LocalizedText(english: "What", dutch: "Wat")
    static let kind = LocalizedText(english: "Kind", dutch: "Soort")
    static let component = LocalizedText(english: "Component", dutch: "Component")

    static func hit(_ name: String) -> LocalizedText {
        LocalizedText(english: "If \(name) fails", dutch: "Als \(name) uitvalt")
    }

    static func rests(_ name: String) -> LocalizedText {
        LocalizedText(english: "What \(name) rests on", dutch: "Waar \(name) op rust")
    }

    static func steps(_ count: Int) -> LocalizedText {
        LocalizedText(
            english: count == 1 ? "1 step" : "\(count) steps",
            dutch: count == 1 ? "1 stap" : "\(count) stappen")
    }

    static func leftOut(_ count: String) -> LocalizedText {
        LocalizedText(
            english: "The nearest are shown; \(count) components further away are left out.",
            dutch: "Het dichtstbije staat hier; \(count) componenten verderop zijn weggelaten.")
    }

    static func cut(_ count: String) -> LocalizedText {
        LocalizedText(
            english: "There is more than can be followed at once: at least \(count) more, and "
                + "services may be among them. Begin nearer to what you want to know.",
            dutch: "Er is meer dan in één keer kan worden gevolgd: minstens \(count) meer, en daar "
                + "kunnen diensten bij zijn. Begin dichter bij wat je wilt weten.")
    }

    static func drawn(_ count: Int, of all: Int) -> LocalizedText {
        LocalizedText(
            english: "The nearest \(count) of \(all) are drawn; the table has the others too.",
            dutch: "De dichtstbije \(count) van \(all) zijn getekend; de tabel heeft ook de "
                + "andere.")
    }

    static func counted(components: Int, services: Int, customers: Int?) -> LocalizedText {
        let words = [
            (components, "component", "components", "component", "componenten"),
            (services, "service", "services", "dienst", "diensten"),
            (customers ?? -1, "customer", "customers", "klant", "klanten"),
        ].filter { $0.0 >= 0 }
        return LocalizedText(
            english: words.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }.joined(separator: ", "),
            dutch: words.map { "\($0.0) \($0.0 == 1 ? $0.3 : $0.4)" }.joined(separator: ", "))
    }
}
