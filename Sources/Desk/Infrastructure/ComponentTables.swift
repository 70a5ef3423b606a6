import USM
import Values

/// Reads tables of components that people send, where the program was put together with something
/// that can.
package struct ComponentTables: Sendable {
    /// How many rows a table may have that is sent to a running server; the command line takes any
    /// number.
    package static let rowsMax = 10_000
    /// After how many complaints the rest of a table is not looked at.
    static let complaintsMax = 100

    private let read: @Sendable (NewFile) throws(DeskRefusal) -> [ComponentRow]

    /// - Parameter read: throws ``DeskRefusal/invalid(_:)`` with the line that is the matter.
    package init(_ read: @escaping @Sendable (NewFile) throws(DeskRefusal) -> [ComponentRow]) {
        self.read = read
    }

    /// For a program that reads no tables: there, each is refused.
    package static let none = ComponentTables { _ throws(DeskRefusal) in
        throw .invalid([FieldProblem("table", RegisterTexts.noTablesHere)])
    }

    /// All rows of a table.
    ///
    /// - Throws: ``DeskRefusal/invalid(_:)``.
    package func rows(of file: NewFile) throws(DeskRefusal) -> [ComponentRow] {
        guard file.content.size > 0 else {
            throw .invalid([FieldProblem("table", RegisterTexts.chooseTable)])
        }
        let rows = try read(file)
        guard rows.count <= Self.rowsMax else {
            throw .invalid([FieldProblem("table", RegisterTexts.tooManyRows)])
        }
        return rows
    }
}

/// A table that somebody sends is compared with the register, as ``ImportComponents`` does.
package struct CompareTable: Sendable {
    package let table: NewFile
    /// The key or the id of the service that the change is about.
    package let service: String?
    /// Compares and raises nothing.
    package let isDryRun: Bool
    /// How its days and numbers are written.
    package let notation: ValueNotation

    package init(
        _ table: NewFile, service: String? = nil, isDryRun: Bool = false,
        notation: ValueNotation = .plain
    ) {
        self.notation = notation
        self.table = table
        self.service = service
        self.isDryRun = isDryRun
    }
}

extension ServiceDesk {
    /// - Throws: ``DeskRefusal/invalid(_:)`` naming `table` or each wrong line of it; nothing is
    ///   raised then.
    package func perform(
        _ command: CompareTable, as actor: Actor
    ) async throws -> ComponentReconciliation {
        guard Policy(actor).mayRegisterForOthers else { throw DeskRefusal.notAllowed }
        return try await perform(
            ImportComponents(
                try tables.rows(of: command.table), source: command.table.name,
                service: command.service, isDryRun: command.isDryRun,
                notation: command.notation),
            as: actor)
    }
}
