import Values

extension PlanRefusal {
    /// The name that programs know it by; stable.
    package var code: String {
        switch self {
        case .notAtRegistering: "not_at_registering"
        case .nothingPlanned: "nothing_planned"
        case .conflicts: "conflicts"
        }
    }

    /// What is the matter and what to do instead.
    package var sentence: LocalizedText {
        switch self {
        case .notAtRegistering(let step, _):
            LocalizedText(
                english: "The register changes only at C8 of an open change; this is at "
                    + "\(step.code).",
                dutch: "Het register wijzigt alleen bij C8 van een open wijziging; deze staat bij "
                    + "\(step.code).")
        case .nothingPlanned:
            LocalizedText(
                english: "Nothing is planned. Say what changes in the register, or go on.",
                dutch: "Er is niets gepland. Geef aan wat er wijzigt in het register, of ga door.")
        case .conflicts(let conflicts):
            LocalizedText(
                english: "The plan does not fit the register any more: "
                    + (conflicts.count == 1 ? "one conflict. " : "\(conflicts.count) conflicts. ")
                    + "Nothing was changed.",
                dutch: "Het plan past niet meer bij het register: "
                    + (conflicts.count == 1 ? "één conflict. " : "\(conflicts.count) conflicten. ")
                    + "Er is niets gewijzigd.")
        }
    }
}

extension PlanConflict {
    /// The name that programs know it by; stable.
    package var code: String {
        switch self {
        case .movedOn: "moved_on"
        case .unknownComponent: "unknown_component"
        case .alreadyThere: "already_there"
        case .keyTaken: "key_taken"
        case .keyTwice: "key_twice"
        case .alreadyRetired: "already_retired"
        case .plannedTwice: "planned_twice"
        case .nameMissing: "name_missing"
        case .classNotManaged: "class_not_managed"
        case .attribute(_, let problem): problem.code
        case .relationToItself: "relation_to_itself"
        case .relationToUnknown: "relation_to_unknown"
        case .relationToRetired: "relation_to_retired"
        case .relationToService: "relation_to_service"
        case .relationThere: "relation_there"
        case .relationGone: "relation_gone"
        case .stillRelated: "still_related"
        }
    }

    /// The components that it is about.
    package var components: [ID<ManagedComponent>] {
        switch self {
        case .movedOn(let id, _, _), .unknownComponent(let id), .alreadyThere(let id),
            .alreadyRetired(let id), .plannedTwice(let id), .nameMissing(let id),
            .classNotManaged(let id, _), .attribute(let id, _), .stillRelated(let id, _),
            .keyTaken(let id, _, _), .keyTwice(let id, _):
            [id]
        case .relationToItself(let relation), .relationToUnknown(let relation),
            .relationToRetired(let relation), .relationToService(let relation),
            .relationThere(let relation), .relationGone(let relation):
            relation.components
        }
    }

    /// The key of the line of the plan that it is about.
    package var line: String {
        switch self {
        case .relationToItself(let relation), .relationToUnknown(let relation),
            .relationToRetired(let relation), .relationToService(let relation),
            .relationThere(let relation):
            "relation.\(relation.key)"
        case .relationGone(let relation): "end.\(relation.key)"
        case .movedOn, .unknownComponent, .alreadyThere, .alreadyRetired, .plannedTwice,
            .nameMissing, .classNotManaged, .attribute, .stillRelated, .keyTaken, .keyTwice:
            components.first.map { "component.\($0)" } ?? ""
        }
    }

    /// The component of the register that is in the way; nil where none is.
    package var holder: ID<ManagedComponent>? {
        if case .keyTaken(_, _, let holder) = self { holder.component.id } else { nil }
    }

    /// What is the matter and what to do, to stand beside the component's name.
    package var sentence: LocalizedText {
        let (english, dutch) = sentences
        return LocalizedText(english: english, dutch: dutch)
    }

    private var sentences: (english: String, dutch: String) {
        switch self {
        case .movedOn(_, let seen, let found):
            (
                "It was planned for version \(seen) and is at version \(found). Look at it again.",
                "Gepland voor versie \(seen), maar het is nu versie \(found). Bekijk het opnieuw."
            )
        case .unknownComponent:
            ("It is not in the register.", "Het staat niet in het register.")
        case .alreadyThere:
            ("It is in the register already.", "Het staat al in het register.")
        case .keyTaken(_, let key, let holder):
            holder.isRetired
                ? (
                    "The key “\(key)” is that of “\(holder.component.name)”, which is retired. "
                        + "Give it another key.",
                    "De sleutel “\(key)” is van “\(holder.component.name)”, dat buiten gebruik "
                        + "is. Geef het een andere sleutel."
                )
                : (
                    "The key “\(key)” is that of “\(holder.component.name)” in the register. "
                        + "Give it another key, or take this line out.",
                    "De sleutel “\(key)” is van “\(holder.component.name)” in het register. Geef "
                        + "het een andere sleutel of haal deze regel weg."
                )
        case .keyTwice(_, let key):
            (
                "The plan gives the key “\(key)” to two components. Change one of them.",
                "Het plan geeft de sleutel “\(key)” aan twee componenten. Wijzig er één."
            )
        case .alreadyRetired:
            ("It is retired already.", "Het is al buiten gebruik gesteld.")
        case .plannedTwice:
            ("The plan does two things with it.", "Het plan doet er twee dingen mee.")
        case .nameMissing: ("Give it a name.", "Geef het een naam.")
        case .classNotManaged(_, let path):
            (
                "The class “\(path)” is outside the register’s scope.",
                "De klasse “\(path)” valt buiten de reikwijdte van het register."
            )
        case .attribute(_, let problem):
            (problem.sentence.english, problem.sentence.dutch)
        case .relationToItself: ("It relates to itself.", "Het heeft een relatie met zichzelf.")
        case .relationToUnknown:
            (
                "The relation leads to something that is not there.",
                "De relatie leidt naar iets wat er niet is."
            )
        case .relationToRetired:
            (
                "The relation leads to a retired component.",
                "De relatie leidt naar een component dat buiten gebruik is."
            )
        case .relationToService(let relation):
            (
                "“\(relation.kind.name.english)” stands between components, not with a service.",
                "“\(relation.kind.name.dutch)” hoort tussen componenten, niet bij een dienst."
            )
        case .relationThere: ("The relation is there already.", "De relatie is er al.")
        case .relationGone: ("The relation is gone already.", "De relatie is er al niet meer.")
        case .stillRelated:
            (
                "Others still relate to it. End those relations in the plan too.",
                "Andere hebben er nog een relatie mee. Beëindig die ook in het plan."
            )
        }
    }
}
