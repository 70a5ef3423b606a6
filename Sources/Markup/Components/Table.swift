/// Values to be compared.
///
/// A column in which no row says anything is left out. Under 700 px each row becomes a small card,
/// its cells named by column.
package struct Table: Component {
    package struct Column: Sendable {
        var heading: String
        var isNumber: Bool

        /// - Parameter isNumber: right-aligned in tabular figures.
        package init(_ heading: String, isNumber: Bool = false) {
            self.heading = heading
            self.isNumber = isNumber
        }
    }

    private var caption: String
    private var columns: [Column]
    private var rows: [[HTML]]
    private var isCaptionSeen: Bool

    /// - Parameters:
    ///   - rows: cells in the order of the columns; the first one names its row.
    ///   - isCaptionSeen: whether the caption is shown, or only read out.
    package init(
        caption: String, columns: [Column], rows: [[HTML]], isCaptionSeen: Bool = false
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.isCaptionSeen = isCaptionSeen
    }

    package var body: HTML {
        let shown = columns.indices.filter { column in
            column == 0 || rows.isEmpty
                || rows.contains { $0.indices.contains(column) && !$0[column].isEmpty }
        }
        return """
            <table class="table" data-list>
            <caption\(attribute: "class", isCaptionSeen ? nil : "unseen")>\(caption)</caption>
            <thead><tr>\(shown, { head(columns[$0]) })</tr></thead>
            <tbody>
            \(rows, { row($0, shown) })</tbody>
            </table>
            """
    }

    private func head(_ column: Column) -> HTML {
        """
        <th scope="col"\(attribute: "class", column.isNumber ? "num" : nil)>\(column.heading)</th>
        """
    }

    private func row(_ cells: [HTML], _ shown: [Int]) -> HTML {
        """
        <tr>\(shown.filter(cells.indices.contains), { cell(columns[$0], cells[$0], $0) })\
        </tr>

        """
    }

    /// The content stands in a box of its own, beside the column's name when rows become cards.
    private func cell(_ column: Column, _ content: HTML, _ position: Int) -> HTML {
        if position == 0 {
            "<th scope=\"row\">\(content)</th>"
        } else if column.isNumber {
            "<td class=\"num\" data-label=\"\(column.heading)\"><div>\(content)</div></td>"
        } else {
            "<td data-label=\"\(column.heading)\"><div>\(content)</div></td>"
        }
    }
}
