import Foundation

/// What the person at the terminal sees and types.
///
/// Results go to standard output; everything about the way there goes to standard error.
enum Terminal {
    static func complain(_ text: String) {
        let line = text.hasSuffix("\n") ? text : text + "\n"
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }

    static var isInputTyped: Bool { isatty(STDIN_FILENO) == 1 }
    static var isErrorShown: Bool { isatty(STDERR_FILENO) == 1 }

    /// Text as it is, without a line end of its own.
    static func write(_ text: String) {
        print(text, terminator: "")
    }

    /// A secret: typed twice without echo, or the first line of standard input.
    ///
    /// - Throws: ``Complaint`` when there is none, or when the two differ.
    static func readSecret(_ name: String, isTypedTwice: Bool = true) throws -> String {
        guard isInputTyped else {
            guard let line = readLine(strippingNewline: true), !line.isEmpty else {
                throw Complaint("Give the \(name) on standard input.", .usage)
            }
            return line
        }
        let first = typedSecret("New \(name): ")
        guard !first.isEmpty else { throw Complaint("No \(name) was given.", .usage) }
        if isTypedTwice, typedSecret("Again: ") != first {
            throw Complaint("The two differ; nothing was changed.", .usage)
        }
        return first
    }

    private static func typedSecret(_ prompt: String) -> String {
        complainInline(prompt)
        var former = termios()
        tcgetattr(STDIN_FILENO, &former)
        var silent = former
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &former)
            complain("")
        }
        return readLine(strippingNewline: true) ?? ""
    }

    static func complainInline(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
