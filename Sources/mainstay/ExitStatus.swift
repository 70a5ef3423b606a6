/// How a command ends, so that scripts can tell.
enum ExitStatus: Int32, Error {
    case done = 0
    /// It was understood, and not done: the sentence on standard error says why.
    case refused = 1
    case usage = 2
    /// The database, a port, a file or the disk is not to be had. Trying again may help.
    case unavailable = 3
    case partlyDone = 4
}
