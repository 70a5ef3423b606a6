/// At which steps of a change its difference to the register can be planned.
extension Call {
    /// Whether what changes in the register can be planned: from C3, at which a change is planned,
    /// until C7 (usm.md 1.3).
    package var takesRegisterPlan: Bool {
        isOpen && ["C3", "C4", "C5", "C6", "C7"].contains(step.code)
    }

    /// Whether a plan can be drawn up again or made smaller: at C8 too, where conflicts show.
    package var mendsRegisterPlan: Bool {
        takesRegisterPlan || (isOpen && step.code == "C8")
    }
}
