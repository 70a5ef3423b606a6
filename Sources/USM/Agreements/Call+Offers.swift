/// At which steps of a wish an agreement can come about.
extension Call {
    /// Whether something can be offered and answered under it: while it is drafted and negotiated
    /// (usm.md 1.3: A4 and A5).
    package var takesOffers: Bool {
        isOpen && type == .wish && ["A4", "A5"].contains(step.code)
    }

    /// Whether what was accepted can become the agreement: at the end of the negotiation.
    package var concludesOffers: Bool { isOpen && type == .wish && step.code == "A5" }
}
