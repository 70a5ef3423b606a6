import Values

extension Arrangement.Kind {
    package var name: LocalizedText {
        switch self {
        case .service:
            LocalizedText(english: "service agreement", dutch: "serviceovereenkomst")
        case .operational:
            LocalizedText(english: "operational agreement", dutch: "interne werkafspraak")
        case .underpinning:
            LocalizedText(english: "underpinning contract", dutch: "onderliggende overeenkomst")
        }
    }
}

extension Arrangement.State {
    package var name: LocalizedText {
        switch self {
        case .draft: LocalizedText(english: "draft", dutch: "concept")
        case .offered: LocalizedText(english: "offered", dutch: "aangeboden")
        case .accepted: LocalizedText(english: "accepted", dutch: "aanvaard")
        case .agreed: LocalizedText(english: "agreed", dutch: "overeengekomen")
        case .rejected: LocalizedText(english: "rejected", dutch: "afgewezen")
        case .withdrawn: LocalizedText(english: "withdrawn", dutch: "ingetrokken")
        case .ended: LocalizedText(english: "ended", dutch: "beëindigd")
        }
    }
}

extension Arrangement.Action {
    package var name: LocalizedText {
        switch self {
        case .offer: LocalizedText(english: "make an offer", dutch: "een offerte doen")
        case .accept: LocalizedText(english: "accept", dutch: "aanvaarden")
        case .reject: LocalizedText(english: "reject", dutch: "afwijzen")
        case .withdraw: LocalizedText(english: "withdraw", dutch: "intrekken")
        case .agree: LocalizedText(english: "make it the agreement", dutch: "vastleggen")
        case .end: LocalizedText(english: "end", dutch: "beëindigen")
        }
    }
}

extension Charge.Period {
    package var name: LocalizedText {
        switch self {
        case .once: LocalizedText(english: "once", dutch: "eenmalig")
        case .month: LocalizedText(english: "per month", dutch: "per maand")
        case .quarter: LocalizedText(english: "per quarter", dutch: "per kwartaal")
        case .year: LocalizedText(english: "per year", dutch: "per jaar")
        case .use: LocalizedText(english: "per request", dutch: "per aanvraag")
        }
    }
}

extension Charge.Side {
    package var name: LocalizedText {
        switch self {
        case .price: LocalizedText(english: "price", dutch: "prijs")
        case .cost: LocalizedText(english: "cost", dutch: "kosten")
        }
    }
}
