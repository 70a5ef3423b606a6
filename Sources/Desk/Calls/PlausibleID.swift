import Records
import Storage
import USM
import Values

extension ID {
    /// Whether it can name anything at all: what programs send as an id may be any text, and no
    /// engine takes every text.
    package var isPlausible: Bool {
        (1...100).contains(rawValue.utf8.count)
            && rawValue.utf8.allSatisfy { (33...126).contains($0) }
    }
}

extension CallFilter {
    /// Whether there can be calls that it shows.
    var isPlausible: Bool {
        [team, assignee, requester, watcher].allSatisfy { $0?.isPlausible ?? true }
            && service?.isPlausible ?? true && component?.isPlausible ?? true
    }
}

extension FieldCheck {
    /// Refuses components that are not in the register, and those that are not in use any more.
    ///
    /// - Parameter former: what stays as it was is not asked again.
    mutating func components(
        _ ids: [ID<ManagedComponent>], _ reader: any Reader,
        besides former: Set<ID<ManagedComponent>> = []
    ) throws {
        guard
            try ids.allSatisfy(\.isPlausible)
                && reader.components(ids).count == Set(ids).count
        else { return refuse("components", CallTexts.unknownComponent) }
        let retired = try reader.retired(among: ids.filter { !former.contains($0) })
        for component in try reader.components(retired.sorted()) {
            refuse(
                "components", CallTexts.retiredComponent(component.name),
                because: .component(component.id))
        }
    }
}
