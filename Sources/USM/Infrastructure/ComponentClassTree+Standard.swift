import Values

extension ComponentClassTree {
    /// The classes of usm.md 4.7, parents before children.
    ///
    /// What the source calls flags are attributes; a provider extends it at will.
    package static let standard: ComponentClassTree = {
        var tree = ComponentClassTree()
        for (path, english, dutch) in standardNames {
            let name = LocalizedText(english: english, dutch: dutch)
            let attributes = standardAttributes[path] ?? []
            // A row that does not fit is left out; a test counts them.
            tree = (try? tree.adding(ComponentClass(path, name, attributes))) ?? tree
        }
        return tree
    }()

    private static let standardAttributes: [String: [ManagedAttribute]] = [
        "document/policy": [
            .flag(
                "topic_specific",
                LocalizedText(english: "topic-specific", dutch: "over één onderwerp"))
        ],
        "asset/software": [
            .flag("licensed", LocalizedText(english: "licensed", dutch: "onder licentie"))
        ],
        "asset/software/environment": [
            ManagedAttribute(
                "purpose", LocalizedText(english: "purpose", dutch: "doel"),
                .choice([
                    ManagedAttribute.Choice(
                        "development", LocalizedText(english: "development", dutch: "ontwikkeling")),
                    ManagedAttribute.Choice("test", LocalizedText(english: "test", dutch: "test")),
                    ManagedAttribute.Choice(
                        "production", LocalizedText(english: "production", dutch: "productie")),
                ]))
        ],
    ]

    static let standardNames: [(path: String, english: String, dutch: String)] = [
        ("document", "document", "document"),
        ("document/policy", "policy", "beleid"),
        ("document/routine", "routine", "werkwijze"),
        ("document/routine/process", "process", "proces"),
        ("document/routine/workflow_1", "workflow 1", "workflow 1"),
        ("document/routine/workflow_2", "workflow 2", "workflow 2"),
        (
            "document/routine/workflow_3_4", "workflows 3 and 4, shared start",
            "workflows 3 en 4, gedeeld begin"
        ),
        ("document/routine/workflow_5", "workflow 5", "workflow 5"),
        (
            "document/routine/workflow_6_7_8", "workflows 6 to 8, shared start",
            "workflows 6 tot en met 8, gedeeld begin"
        ),
        ("document/routine/local_variant", "local variant", "plaatselijke variant"),
        ("document/routine/template", "template", "sjabloon"),
        ("document/agreement", "agreement", "overeenkomst"),
        ("document/agreement/service", "service agreement", "serviceovereenkomst"),
        ("document/agreement/operational", "operational agreement", "interne werkafspraak"),
        ("document/agreement/underpinning", "underpinning contract", "onderliggende overeenkomst"),
        (
            "document/agreement/nondisclosure", "non-disclosure agreement",
            "geheimhoudingsverklaring"
        ),
        ("document/agreement/employee", "employee agreement", "arbeidsovereenkomst"),
        ("document/profile", "profile", "profiel"),
        ("document/profile/task", "task", "taak"),
        ("document/training", "training", "opleiding"),
        ("document/plan", "plan", "plan"),
        (
            "document/plan/business_continuity", "business continuity plan",
            "bedrijfscontinuïteitsplan"
        ),
        ("document/plan/ict_continuity", "ICT continuity plan", "ICT-continuïteitsplan"),
        ("document/scope", "scope", "reikwijdte"),
        ("document/objectives", "objectives", "doelstellingen"),
        ("document/report", "report", "rapport"),
        ("asset", "asset", "bedrijfsmiddel"),
        ("asset/hardware", "hardware", "apparatuur"),
        ("asset/hardware/computer", "computer", "computer"),
        ("asset/hardware/server", "server", "server"),
        ("asset/hardware/printer", "printer", "printer"),
        ("asset/hardware/drive", "drive", "station"),
        ("asset/hardware/storage_medium", "storage medium", "opslagmedium"),
        ("asset/network", "network", "netwerk"),
        ("asset/network/device", "network device", "netwerkapparaat"),
        ("asset/network/segment", "network segment", "netwerksegment"),
        ("asset/network/cable", "cable", "kabel"),
        ("asset/software", "software", "programmatuur"),
        ("asset/software/sdc_tool", "service management tool", "servicemanagementtool"),
        ("asset/software/register", "register", "register"),
        ("asset/software/source_code", "source code", "broncode"),
        ("asset/software/development_tool", "development tool", "ontwikkeltool"),
        ("asset/software/library", "library", "bibliotheek"),
        ("asset/software/utility_program", "utility program", "hulpprogramma"),
        ("asset/software/environment", "environment", "omgeving"),
        ("asset/utility", "utility", "nutsvoorziening"),
        ("organization", "organization", "organisatie"),
        ("organization/team", "team", "team"),
        ("organization/team/personnel", "personnel", "personeel"),
        ("organization/customer", "customer", "klant"),
        ("organization/supplier", "supplier", "toeleverancier"),
        (
            "organization/supplier/representative", "supplier’s representative",
            "vertegenwoordiger van toeleverancier"
        ),
        ("organization/partner", "partner", "partner"),
        (
            "organization/partner/representative", "partner’s representative",
            "vertegenwoordiger van partner"
        ),
        ("organization/partner/authority", "relevant authority", "bevoegde instantie"),
        ("organization/partner/interest_group", "special-interest group", "belangengroep"),
        (
            "organization/partner/professional_association", "professional association",
            "beroepsvereniging"
        ),
        ("location", "location", "locatie"),
        ("location/premise", "premise", "terrein"),
        ("location/area", "area", "ruimtelijk gebied"),
        ("location/area/office", "office", "kantoor"),
        ("location/area/room", "room", "kamer"),
        ("location/area/facility", "facility area", "voorzieningenruimte"),
        ("location/security_perimeter", "security perimeter", "beveiligingszone"),
        ("service", "service", "dienst"),
        ("service/facility", "facility", "voorziening"),
    ]
}
