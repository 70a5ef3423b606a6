import Records
import Storage
import USM
import Values

extension Transaction {
    /// Registers a request for change that carries a plan for the register, asked by the author.
    ///
    /// - Throws: an error of the program when nobody is the author.
    func raiseChange(
        _ title: String, planning plan: PlannedDifference, about service: ID<Service>?,
        _ world: World, _ by: Authorship
    ) throws -> Call {
        guard let requester = by.actor else {
            throw StorageError.failed("A change was raised by nobody.")
        }
        let call = try register(
            Registration(
                id: world.freshID(), number: try nextCallNumber(), type: .requestForChange,
                title: String(title.prefix(300)), requester: requester, channel: .imported,
                service: service, team: try service.flatMap { try self.service($0)?.team }),
            by)
        try keep(
            StoredPlan(
                call: call.id, plan: plan, version: 1, writtenAt: by.at, writtenBy: by.actor), by)
        announce(.call(call))
        return call
    }
}

extension PlannedDifference {
    /// How many components it alters, in themselves or in what they support.
    var alteredComponents: Int {
        Set(alterations.map(\.id)).union(newRelations.map(\.source))
            .subtracting(additions.map(\.id)).count
    }
}
