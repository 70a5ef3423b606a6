import Foundation

/// How many files and sockets the system lets this process have open.
enum DescriptorLimit {
    /// What a busy day takes with some to spare; the unit in the documents sets it.
    static let advised = 8192

    /// Asks for as many as are allowed, up to what is of use.
    ///
    /// - Returns: how many there are now.
    static func raise() -> Int {
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(files, &limit) == 0 else { return 1024 }
        let wanted = min(limit.rlim_max, rlim_t(advised))
        if limit.rlim_cur < wanted {
            var raised = rlimit(rlim_cur: wanted, rlim_max: limit.rlim_max)
            if setrlimit(files, &raised) == 0 { limit = raised }
        }
        return Int(clamping: limit.rlim_cur)
    }
}
