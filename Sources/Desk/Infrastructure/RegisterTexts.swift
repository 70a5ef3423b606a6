import USM
import Values

/// What the desk says about the register.
enum RegisterTexts {
    static let outdated = LocalizedText(
        english: "Somebody changed this plan meanwhile. Look at it again.",
        dutch: "Iemand heeft dit plan intussen gewijzigd. Bekijk het opnieuw.")
    static let notNow = LocalizedText(
        english: "What changes in the register is planned from C3 until C7 of an open change. "
            + "At C8 a plan can only be drawn up again or made smaller.",
        dutch: "Wat er in het register wijzigt, plan je van C3 tot en met C7 van een open "
            + "wijziging. Bij C8 kan een plan alleen opnieuw worden opgesteld of kleiner worden.")
    static let serviceNeeded = LocalizedText(
        english: "Choose the service that this change is about: its team takes it on. What the "
            + "table names supports several services, or none.",
        dutch: "Kies de dienst waar deze wijziging over gaat: het team ervan neemt haar aan. Wat "
            + "in de tabel staat, ondersteunt meer diensten of geen enkele.")
    static let unknownOwner = LocalizedText(
        english: "Choose the organization, team or person that owns it.",
        dutch: "Kies de organisatie, het team of de persoon die eigenaar is.")
    static let unknownComponent = LocalizedText(
        english: "There is no such component in the register or in this plan.",
        dutch: "Dit component staat niet in het register en niet in dit plan.")
    static let noComponentCalled = LocalizedText(
        english: "No component in use has exactly this name or key.",
        dutch: "Geen component in gebruik heeft precies deze naam of sleutel.")
    static let severalCalled = LocalizedText(
        english: "Several components have this name. Write the key of the one you mean.",
        dutch: "Meer componenten heten zo. Schrijf de sleutel van het component dat je bedoelt.")

    static func keyTaken(by name: String, isRetired: Bool) -> LocalizedText {
        guard isRetired else {
            return LocalizedText(
                english: "“\(name)” has this key. Choose another.",
                dutch: "“\(name)” heeft deze sleutel. Kies een andere.")
        }
        return LocalizedText(
            english: "“\(name)”, which is retired, has this key. Choose another.",
            dutch: "“\(name)”, dat buiten gebruik is, heeft deze sleutel. Kies een andere.")
    }

    static let keyTwice = LocalizedText(
        english: "This plan adds a component with this key already. Choose another.",
        dutch: "Dit plan voegt al een component met deze sleutel toe. Kies een andere.")

    /// - Parameter reference: of the change that plans it; nil for one that is not told.
    static func keyPlanned(by reference: String?, _ name: String) -> LocalizedText {
        LocalizedText(
            english: "\(reference ?? "Another change") plans “\(name)” with this key. Choose "
                + "another, or change that plan.",
            dutch: "\(reference ?? "Een andere wijziging") plant “\(name)” met deze sleutel. Kies "
                + "een andere of wijzig dat plan.")
    }

    static let chooseTarget = LocalizedText(
        english: "Name another component, or choose a service: one of them.",
        dutch: "Noem een ander component of kies een dienst: één daarvan.")
    static let unknownLine = LocalizedText(
        english: "The plan has no such line.", dutch: "Het plan heeft geen regel met deze sleutel.")

    /// - Parameter count: over how many changes the table was divided.
    static func importedTitle(
        _ source: String, part: Int = 1, of count: Int = 1, added: Int, altered: Int,
        retired: Int = 0
    ) -> LocalizedText {
        let (english, dutch) =
            count == 1 ? ("", "") : (", part \(part) of \(count)", ", deel \(part) van \(count)")
        let leaving =
            retired == 0
            ? ("", "") : (", \(retired) to retire", ", \(retired) buiten gebruik stellen")
        return LocalizedText(
            english: "Register as in \(source)\(english): \(added) to add, \(altered) to alter"
                + leaving.0,
            dutch: "Register volgens \(source)\(dutch): \(added) toevoegen, \(altered) wijzigen"
                + leaving.1)
    }

    static let noTablesHere = LocalizedText(
        english: "This server reads no tables. Import it with mainstay import components.",
        dutch: "Deze server leest geen tabellen. Importeer hem met mainstay import components.")
    static let chooseTable = LocalizedText(
        english: "Choose a table: a file of comma-separated values (CSV).",
        dutch: "Kies een tabel: een bestand met waarden gescheiden door komma’s (CSV).")
    static let tooManyRows = LocalizedText(
        english: "This takes at most \(ComponentTables.rowsMax) rows. Divide the table, or import "
            + "it with mainstay import components, which takes any number.",
        dutch: "Dit neemt hooguit \(ComponentTables.rowsMax) regels aan. Deel de tabel op of "
            + "importeer hem met mainstay import components: dat neemt er zoveel als je wilt.")

    /// - Parameter line: the last that was looked at.
    static func moreComplaints(below line: Int) -> LocalizedText {
        LocalizedText(
            english: """
                What stands below line \(line) was not looked at. Mend what is named here, then \
                compare again.
                """,
            dutch: """
                Wat onder regel \(line) staat is niet bekeken. Herstel wat hier staat en \
                vergelijk opnieuw.
                """)
    }

    static func tooLong(_ limit: Int) -> LocalizedText {
        LocalizedText(
            english: "One change takes at most \(limit) lines. Divide it over several.",
            dutch: "Eén wijziging bevat hooguit \(limit) regels. Verdeel het over meer.")
    }

    /// A sentence behind the name of what it is about, if that has one.
    static func named(_ name: String, _ sentence: LocalizedText) -> LocalizedText {
        guard !name.isEmpty else { return sentence }
        return LocalizedText(
            english: "\(name): \(sentence.english)", dutch: "\(name): \(sentence.dutch)")
    }

    /// That a plan does not fit, with the first few of what is the matter.
    static func conflicts(
        _ conflicts: [PlanConflict], _ problems: [FieldProblem]
    ) -> LocalizedText {
        var shown = problems.prefix(5).map(\.sentence)
        let hidden = problems.count - shown.count
        if hidden > 0 {
            shown.append(
                LocalizedText(
                    english: "And \(hidden) more.", dutch: "En nog \(hidden) andere."))
        }
        let refusal = PlanRefusal.conflicts(conflicts).sentence
        return LocalizedText(
            english: ([refusal.english] + shown.map(\.english)).joined(separator: " "),
            dutch: ([refusal.dutch] + shown.map(\.dutch)).joined(separator: " "))
    }
}
