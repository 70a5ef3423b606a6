import Values

/// The words about chains of services, and what rests on whom.
enum ChainTexts {
    static let title = LocalizedText(english: "Chains", dutch: "Ketens")
    static let why = LocalizedText(
        english: """
            From supplier to customer. Above the waterline: external customers and what they get. \
            Below it: the services that these rest on, by what they are made of, by operational \
            agreements and by contracts, and who supplies them. We call a customer external when \
            they stand outside every organization in which a team answers for a service.
            """,
        dutch: """
            Van toeleverancier tot klant. Boven de waterlijn: externe klanten en wat ze krijgen. \
            Daaronder: de diensten waar dat op rust, door waaruit ze bestaan, door operationele \
            overeenkomsten en door contracten, en wie ze toelevert. Wij noemen een klant extern als \
            die buiten elke organisatie staat waarin een team verantwoordelijk is voor een dienst.
            """)
    static let drawing = LocalizedText(english: "The iceberg", dutch: "De ijsberg")
    static let aboveWater = LocalizedText(
        english: "Above the waterline: what customers get",
        dutch: "Boven de waterlijn: wat klanten krijgen")
    static let belowWater = LocalizedText(
        english: "Below it: what that rests on", dutch: "Eronder: waar dat op rust")
    static let table = LocalizedText(
        english: "Every service and its way up", dutch: "Elke dienst en zijn weg omhoog")
    static let noDrawing = LocalizedText(
        english: "There is no drawing here; the table says the same.",
        dutch: "Hier is geen tekening; de tabel zegt hetzelfde.")
    static let lights = LocalizedText(
        english: "Point at a box, or move to it with Tab, to light its way up and down.",
        dutch: "Wijs een vak aan, of ga er met Tab naartoe, en zijn weg omhoog en omlaag licht op.")
    static let own = LocalizedText(english: "internal", dutch: "intern")

    static func tooMany(_ count: Int) -> LocalizedText {
        LocalizedText(
            english: "\(count) boxes are too many for a drawing; the table has all of them.",
            dutch: "\(count) vakken zijn te veel voor een tekening; de tabel heeft ze allemaal.")
    }

    static let service = LocalizedText(english: "Service", dutch: "Dienst")
    static let place = LocalizedText(english: "Where it stands", dutch: "Plaats in de keten")
    static let wayUp = LocalizedText(
        english: "Way up to the customer", dutch: "Weg omhoog naar de klant")
    static let supplied = LocalizedText(english: "Supplied by", dutch: "Toegeleverd door")
    static let above = LocalizedText(english: "above the waterline", dutch: "boven de waterlijn")
    static let orphan = LocalizedText(english: "orphan", dutch: "leidt niet naar een externe klant")
    static let orphanWhy = LocalizedText(
        english: "No external customer gets anything of it.",
        dutch: "Geen externe klant krijgt er iets van.")
    static let none = LocalizedText(
        english: "There is no service yet", dutch: "Er is nog geen dienst")
    static let noneWhy = LocalizedText(
        english: "Chains appear when services are composed of services.",
        dutch: "Ketens verschijnen zodra diensten uit diensten bestaan.")

    static func below(_ depth: Int) -> LocalizedText {
        LocalizedText(
            english: depth == 1 ? "1 step below" : "\(depth) steps below",
            dutch: depth == 1 ? "1 stap eronder" : "\(depth) stappen eronder")
    }

    static func orphans(_ count: Int) -> LocalizedText {
        LocalizedText(
            english: count == 1
                ? "1 service leads to no external customer"
                : "\(count) services lead to no external customer",
            dutch: count == 1
                ? "1 dienst leidt naar geen externe klant"
                : "\(count) diensten leiden naar geen externe klant")
    }

    static func customer(_ name: String) -> LocalizedText {
        LocalizedText(english: "\(name), external customer", dutch: "\(name), externe klant")
    }

    static func supplier(_ name: String) -> LocalizedText {
        LocalizedText(english: "\(name), supplier", dutch: "\(name), toeleverancier")
    }

    static func orphan(_ name: String) -> LocalizedText {
        LocalizedText(
            english: "\(name), orphan: no way up",
            dutch: "\(name), leidt niet naar een externe klant")
    }
}

/// The words about those who supply us.
enum SupplierTexts {
    static let title = LocalizedText(english: "Suppliers", dutch: "Toeleveranciers")
    static let why = LocalizedText(
        english: "Who provides something to us under a contract, from outside.",
        dutch: "Externe partijen die ons onder contract leveren.")
    static let none = LocalizedText(
        english: "Nobody supplies us yet", dutch: "Nog niemand levert aan ons")
    static let noneWhy = LocalizedText(
        english: "A supplier appears here with an agreement by which they provide a service to us.",
        dutch:
            "Een toeleverancier verschijnt hier met een overeenkomst waaronder die ons een dienst levert."
    )
    static let contracts = LocalizedText(english: "Contracts", dutch: "Contracten")
    static let contract = LocalizedText(english: "Contract", dutch: "Contract")
    static let delivers = LocalizedText(english: "What they deliver", dutch: "Wat ze leveren")
    static let to = LocalizedText(english: "To", dutch: "Aan")
    static let risk = LocalizedText(
        english: "If this supplier fails", dutch: "Als deze toeleverancier uitvalt")
    static let services = LocalizedText(
        english: "Services at risk", dutch: "Diensten die geraakt worden")
    static let customers = LocalizedText(
        english: "Customers at risk", dutch: "Klanten die geraakt worden")
    static let customer = LocalizedText(english: "Customer", dutch: "Klant")
    static let agreement = LocalizedText(english: "Agreement", dutch: "Overeenkomst")
    static let distance = LocalizedText(english: "How near", dutch: "Hoe dichtbij")
    static let external = LocalizedText(english: "external", dutch: "extern")
    static let own = LocalizedText(english: "own people", dutch: "intern")
    static let noCustomer = LocalizedText(
        english: "No customer has an agreement on what rests on them.",
        dutch: "Geen klant heeft een overeenkomst over wat op hen rust.")
    static let raiseIncident = LocalizedText(
        english: "They fail: raise an incident", dutch: "Ze vallen uit: maak een incident")
    static let raiseRisk = LocalizedText(
        english: "They may fail: raise a risk", dutch: "Ze kunnen uitvallen: maak een risico")
    static let theirs = LocalizedText(english: "their own", dutch: "hun eigen")

    static func counted(services: Int, customers: Int) -> LocalizedText {
        let (service, customer) = (
            services == 1 ? "service" : "services", customers == 1 ? "customer" : "customers"
        )
        return LocalizedText(
            english: "At risk: \(services) \(service), \(customers) \(customer)",
            dutch:
                "Geraakt: \(services) \(services == 1 ? "dienst" : "diensten"), \(customers) \(customers == 1 ? "klant" : "klanten")"
        )
    }

    static func above(_ steps: Int) -> LocalizedText {
        LocalizedText(
            english: steps == 1 ? "1 step above" : "\(steps) steps above",
            dutch: steps == 1 ? "1 stap erboven" : "\(steps) stappen erboven")
    }
}
