extension SwiftFile {
    /// A function or initializer with a body, from its first line to its closing brace.
    struct Function {
        let line: Int
        let lineCount: Int
    }

    /// Found by counting braces: a body belongs to the `func` or `init` written last before it.
    var functions: [Function] {
        var found: [Function] = []
        var openBraces: [Int?] = []
        var declaration: Int?
        for line in lines {
            var word = ""
            for character in line.code + " " {
                if character.isLetter || character.isNumber || character == "_" {
                    word.append(character)
                    continue
                }
                if word == "func" || word == "init" { declaration = declaration ?? line.number }
                word = ""
                if character == "{" {
                    openBraces.append(declaration)
                    declaration = nil
                } else if character == "}" {
                    if let start = openBraces.popLast() ?? nil {
                        found.append(Function(line: start, lineCount: line.number - start + 1))
                    }
                    declaration = nil
                }
            }
        }
        return found.sorted { $0.line < $1.line }
    }
}
