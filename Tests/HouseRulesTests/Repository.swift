import Foundation

/// The files of this repository, read once for all rules.
struct Repository: Sendable {
    let root: URL
    /// Every path from the root, without what is built, hidden or ignored.
    let paths: [String]
    let swift: [SwiftFile]
    let documents: [Document]

    static let whole = Repository(
        root: URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent())

    init(root: URL) {
        let read = { (path: String) in
            (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
        }
        let paths = Self.paths(below: root)
        self.root = root
        self.paths = paths
        swift = paths.filter { $0.hasSuffix(".swift") }
            .map { SwiftFile(path: $0, contents: read($0)) }
        documents = paths.filter { $0.hasSuffix(".md") }
            .map { Document(path: $0, contents: read($0)) }
    }

    var sources: [SwiftFile] { swift.filter { $0.path.hasPrefix("Sources/") } }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    private static func paths(below root: URL) -> [String] {
        let found = FileManager.default.enumerator(
            at: root, includingPropertiesForKeys: [.isRegularFileKey], options: .skipsHiddenFiles)
        let prefix = root.path.hasSuffix("/") ? root.path : root.path + "/"
        return (found?.allObjects ?? [])
            .compactMap { ($0 as? URL)?.path }
            .filter { $0.hasPrefix(prefix) }
            .map { String($0.dropFirst(prefix.count)) }
            .sorted()
    }
}
