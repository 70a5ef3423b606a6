import Storage

/// Why a process cannot do its work here: each case is one line that says what to do about it.
package enum StartFailure: Error, Hashable, Sendable {
    case portInUse(host: String, port: Int)
    case portNotAllowed(port: Int)
    case hostUnknown(String)
    /// The database has a step that this program does not know.
    case newerDatabase(DatabaseAddress, step: String)
    case editedDatabase(DatabaseAddress, step: String)
    case diskFull(DatabaseAddress)
    /// No server answers, or the folder of the file cannot be written.
    case databaseUnavailable(DatabaseAddress, reason: String)
    /// Something answers, but it is no database of ours.
    case databaseUnusable(DatabaseAddress, reason: String)

    /// What the database said, as a line for the person at the terminal.
    package init?(_ error: any Error, at address: DatabaseAddress) {
        guard let error = error as? StorageError else { return nil }
        switch error {
        case .newerSchema(let step): self = .newerDatabase(address, step: step)
        case .editedMigration(let step): self = .editedDatabase(address, step: step)
        case .full: self = .diskFull(address)
        case .unavailable(let reason): self = .databaseUnavailable(address, reason: reason)
        case .unsupported(let reason), .failed(let reason):
            self = .databaseUnusable(address, reason: reason)
        case .constraint, .unreadable: return nil
        }
    }

    package var sentence: String {
        switch self {
        case .portInUse(let host, let port):
            "Another program listens on \(host), port \(port). "
                + "Stop it, or choose another port with --port."
        case .portNotAllowed(let port):
            "This user may not listen on port \(port). Choose one above 1023 with --port."
        case .hostUnknown(let host):
            "This machine has no address \(host). Choose another with --host."
        case .newerDatabase(let address, let step):
            "The database \(address.masked) is of a newer version of Mainstay "
                + "(it has the step \"\(step)\"). Run that version; nothing was changed."
        case .editedDatabase(let address, let step):
            "The database \(address.masked) was made by another build of Mainstay "
                + "(its step \"\(step)\" differs). Run that build; nothing was changed."
        case .diskFull(let address):
            "The disk of \(address.masked) is full. Make room and try again; nothing was changed."
        case .databaseUnavailable(let address, let reason):
            "The database \(address.masked) cannot be reached: \(Self.line(reason))."
        case .databaseUnusable(let address, let reason):
            "The database \(address.masked) cannot be used: \(Self.line(reason))."
        }
    }

    /// The same of another database: of the file that a copy was made from.
    func said(of address: DatabaseAddress) -> StartFailure {
        switch self {
        case .portInUse, .portNotAllowed, .hostUnknown: self
        case .newerDatabase(_, let step): .newerDatabase(address, step: step)
        case .editedDatabase(_, let step): .editedDatabase(address, step: step)
        case .diskFull: .diskFull(address)
        case .databaseUnavailable(_, let reason): .databaseUnavailable(address, reason: reason)
        case .databaseUnusable(_, let reason): .databaseUnusable(address, reason: reason)
        }
    }

    /// The first line of a message; what follows it are guesses.
    ///
    /// Without its full stop.
    private static func line(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).first ?? "no reason given"
        return String(line.hasSuffix(".") ? line.dropLast() : line)
    }
}
