package enum FullText {
    /// Stands in statements that PostgreSQL must plan for the very words asked, because a plan for
    /// any words suits neither common nor rare ones.
    package static let freshPlanMark = "/* fresh plan */"
}
