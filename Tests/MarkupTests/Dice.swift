/// Random texts that come out the same for the same seed (SplitMix64).
struct Dice {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    /// Up to 60 pieces, mostly such as break out of something somewhere.
    mutating func text() -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<next(below: 60) {
            if next(below: 4) == 0 {
                if let scalar = Unicode.Scalar(UInt32(next(below: 0x11_0000))) {
                    text.append(scalar)
                }
            } else {
                text.append(contentsOf: Self.pieces[next(below: Self.pieces.count)].unicodeScalars)
            }
        }
        return String(text)
    }

    private static let pieces = [
        "<", ">", "\"", "'", "&", "`", "=", "/", "\\", " ", "\n", "\u{0}", "\u{301}", "\u{200D}",
        "\u{202E}", "\u{2066}", "\u{FEFF}", "<script>", "</script>", "onmouseover=", "&lt;",
        "&#60;", "-->", "<!--", "]]>", "javascript:", "data:", "[a](", ")", "![", "](", "**", "|",
        "\n- ", "\n> ", "```", "\n\n", "<img src=x onerror=alert(1)>", "a", "é", "م", "👩🏽‍⚕️",
    ]
}
