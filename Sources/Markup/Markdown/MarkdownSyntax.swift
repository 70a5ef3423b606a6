/// Which extensions a text may have.
///
/// Some of libcmark-gfm's take a time that grows with the square of what they find: in version
/// 0.29.0.gfm.6 a table of 4,096 columns in 64 KiB took 209 s and wrote 600 MB. No person writes
/// such texts, so a text that goes beyond these bounds simply does without the extension.
struct MarkdownSyntax {
    private(set) var extensions: [String] = ["tasklist"]

    private static let columnsMax = 32
    private static let cellsMax = 20_000
    /// Of `~`, of `@` and of `)`.
    private static let marksMax = 2_000

    init(of text: String) {
        var lines = 1
        var columns = 0
        var columnsHere = 0
        var tildes = 0
        var ats = 0
        var closings = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                lines += 1
                columnsHere = 0
            case UInt8(ascii: "|"):
                columnsHere += 1
                columns = max(columns, columnsHere)
            case UInt8(ascii: "~"): tildes += 1
            case UInt8(ascii: "@"): ats += 1
            case UInt8(ascii: ")"): closings += 1
            default: break
            }
        }
        if columns <= Self.columnsMax, columns * lines <= Self.cellsMax {
            extensions.append("table")
        }
        if tildes <= Self.marksMax { extensions.append("strikethrough") }
        if ats <= Self.marksMax, closings <= Self.marksMax { extensions.append("autolink") }
    }
}
