import Desk
import JSON
import USM
import Values

extension JSONOutput {
    mutating func specification(_ found: SpecifiedService) {
        field("service_id", found.service.id)
        field("version", found.version?.number ?? 0)
        field("newest_version", found.newest)
        field("written_at", found.version?.writtenAt)
        field("written_by", found.version?.writtenBy)
        field("note", found.version?.note ?? "")
        key("promises")
        list(found.specification?.tree.entries ?? []) { list, entry in
            list.object { $0.promise(entry.promise, at: entry.place) }
        }
        field("generic_part", found.specification?.generic)
        key("specific_parts")
        list(found.specification?.specific ?? []) { $0.value($1.rawValue) }
    }

    mutating func design(_ found: DesignedWish) {
        field("version", found.version)
        field("service_id", found.service?.id)
        field("changed_at", found.changedAt)
        key("promises")
        list(found.functional.entries) { list, entry in
            list.object { $0.promise(entry.promise, at: entry.place) }
        }
        key("contributions")
        list(found.technical.contributions) { list, contribution in
            list.object {
                $0.field("team_id", contribution.team)
                $0.promise(contribution.promise, at: contribution.place)
            }
        }
        key("unsupported")
        list(found.unsupported) { $0.value($1.key) }
    }

    private mutating func promise(_ promise: Promise, at place: PromisePlace) {
        field("place", place.key)
        field("name", place.name)
        field("text", promise.text)
        target("target", promise.target)
    }

    mutating func target(_ name: StaticString, _ target: PromiseTarget?) {
        guard let target else { return field(name, String?.none) }
        key(name)
        object {
            $0.field("direction", target.yardstick.direction.rawValue)
            $0.field("value", target.value.description)
            $0.field("unit", target.yardstick.unit.rawValue)
        }
    }

    mutating func version(_ version: SpecificationVersion) {
        field("version", version.number)
        field("written_at", version.writtenAt)
        field("written_by", version.writtenBy)
        field("note", version.note)
        field("call", version.call)
    }

    mutating func difference(_ compared: ComparedSpecifications) {
        field("from", compared.from)
        field("to", compared.to)
        key("changes")
        list(
            compared.difference.promises.map(Change.promise)
                + compared.difference.parts.map(Change.part)
        ) { list, change in
            list.object { $0.change(change, compared) }
        }
    }

    private enum Change {
        case promise(SpecificationDifference.PromiseChange)
        case part(SpecificationDifference.PartChange)
    }

    private mutating func change(_ change: Change, _ compared: ComparedSpecifications) {
        switch change {
        case .promise(let change):
            field("place", change.place.key)
            field("part", String?.none)
            field("text", change.words)
        case .part(let change):
            field("place", String?.none)
            field("part", change.service)
            let name = compared.related[change.service]?.name
            field("text", change.words(name ?? LocalizedText(english: "", dutch: "")))
        }
    }
}
