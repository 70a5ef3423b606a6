import Values

/// The words around every page.
enum FrameTexts {
    static let product = "Mainstay"
    static let skip = LocalizedText(english: "Skip to the page", dutch: "Naar de pagina")
    static let main = LocalizedText(english: "Main", dutch: "Hoofdmenu")
    static let here = LocalizedText(english: "You are here", dutch: "Je bent hier")
    static let home = LocalizedText(english: "Home", dutch: "Start")
    static let work = LocalizedText(english: "Work", dutch: "Werk")
    static let coordinate = LocalizedText(english: "Coordinate", dutch: "Coördineren")
    static let services = LocalizedText(english: "Services", dutch: "Diensten")
    static let method = LocalizedText(english: "Method", dutch: "Methode")
    static let search = LocalizedText(english: "Search", dutch: "Zoeken")
    static let account = LocalizedText(english: "Your account", dutch: "Je account")
    static let signIn = LocalizedText(english: "Sign in", dutch: "Inloggen")
    static let signOut = LocalizedText(english: "Sign out", dutch: "Uitloggen")
    static let print = LocalizedText(english: "Print", dutch: "Afdrukken")
    static let keys = LocalizedText(english: "Keys", dutch: "Toetsen")

    static func waiting(_ count: String, isOne: Bool) -> LocalizedText {
        LocalizedText(
            english: isOne ? "1 waits for you" : "\(count) wait for you",
            dutch: isOne ? "1 wacht op jou" : "\(count) wachten op jou")
    }

    /// More than are counted wait.
    static func waitingMore(_ count: String) -> LocalizedText {
        LocalizedText(
            english: "More than \(count) wait for you", dutch: "Meer dan \(count) wachten op jou")
    }

    static func foot(_ version: String) -> LocalizedText {
        LocalizedText(
            english: "Mainstay \(version)", dutch: "Mainstay \(version)")
    }

    static func ago(_ time: String) -> LocalizedText {
        LocalizedText(english: "\(time) ago", dutch: "\(time) geleden")
    }

    static func ahead(_ time: String) -> LocalizedText {
        LocalizedText(english: "in \(time)", dutch: "over \(time)")
    }

    static func left(_ time: String) -> LocalizedText {
        LocalizedText(english: "\(time) left", dutch: "nog \(time)")
    }

    static func late(_ time: String) -> LocalizedText {
        LocalizedText(english: "\(time) late", dutch: "\(time) te laat")
    }
}

/// The words that the script shows; `{…}` is filled in there.
enum ScriptTexts {
    static let new = LocalizedText(english: "{count} new", dutch: "{count} nieuw")
    static let changed = LocalizedText(
        english: "This has changed: show it", dutch: "Dit is veranderd: toon het")
    static let thereOne = LocalizedText(
        english: "{names} has this open too", dutch: "{names} heeft dit ook open")
    static let thereMany = LocalizedText(
        english: "{names} have this open too", dutch: "{names} hebben dit ook open")
    static let left = FrameTexts.left("{time}")
    static let late = FrameTexts.late("{time}")
    static let keysOn = LocalizedText(
        english: "Use single keys", dutch: "Gebruik losse toetsen")
    static let close = LocalizedText(english: "Close", dutch: "Sluiten")
    static let move = LocalizedText(
        english: "Next, previous in a list", dutch: "Volgende, vorige in een lijst")
    static let open = LocalizedText(english: "Open", dutch: "Openen")
    static let help = LocalizedText(english: "Show the keys", dutch: "Toon de toetsen")
    static let keep = LocalizedText(english: "Keep it", dutch: "Laat staan")
    static let draftKept = LocalizedText(english: "Draft kept", dutch: "Concept bewaard")
    static let and = LocalizedText(english: "and", dutch: "en")
}
