import Foundation
import Testing

/// The areas of the page's script, which a browser reads as one module.
struct ScriptTests {
    private static let folder = "Sources/Web/Assets/Scripts/"

    @Test func `Each name of the script is declared once, whatever area it stands in`() throws {
        var places: [String: [Finding]] = [:]
        let scripts = Repository.whole.paths.filter { $0.hasPrefix(Self.folder) }
        try #require(!scripts.isEmpty)
        for path in scripts {
            let url = Repository.whole.root.appending(path: path)
            let lines = try String(contentsOf: url, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() {
                guard let name = line.firstMatch(of: /^(?:async )?(?:function|const|let) (\w+)/)
                else { continue }
                places[String(name.1), default: []].append(
                    Finding(path: path, line: index + 1, message: "\(name.1) stands elsewhere too"))
            }
        }
        expectNone(places.values.filter { $0.count > 1 }.flatMap(\.self))
    }
}
