import Desk
import USM
import Values

extension StalePage.Change {
    init(_ entry: USM.JournalEntry) {
        self.init(who: entry.actor?.name, did: entry.event.deed, at: entry.at)
    }
}
