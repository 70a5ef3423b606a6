/// A Markdown page as the rules read it: its lines outside fenced blocks.
struct Document: Sendable {
    let path: String
    let lines: [(number: Int, text: String)]

    init(path: String, contents: String) {
        self.path = path
        var isFenced = false
        var lines: [(number: Int, text: String)] = []
        let all = contents.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in all.enumerated() {
            if line.drop(while: { $0 == " " }).hasPrefix("```") {
                isFenced.toggle()
            } else if !isFenced {
                lines.append((index + 1, String(line)))
            }
        }
        self.lines = lines
    }

    /// The folder that the page's own links start from, with a slash after it unless it is the root.
    var folder: String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    func finding(_ line: Int, _ message: String) -> Finding {
        Finding(path: path, line: line, message: message)
    }
}
