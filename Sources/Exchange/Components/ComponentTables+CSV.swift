import Desk
import Values

extension ComponentTables {
    private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

    /// Reads comma-separated values, and what other countries call so.
    package static let csv = ComponentTables { file throws(DeskRefusal) in
        let bytes = try file.bytes()
        guard !bytes.starts(with: zip) else {
            throw .invalid([FieldProblem("table", ComponentTableTexts.workbook)])
        }
        do throws(ImportError) {
            return try ComponentTable.rows(MemoryInput(bytes, name: file.name))
        } catch {
            throw .invalid([FieldProblem("table", error.sentence)])
        }
    }
}
