import ArgumentParser
import Foundation

/// In which form a command says what it has found or done.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}

struct OutputOptions: ParsableArguments {
    @Option(help: "How the result is written.")
    var format = OutputFormat.text

    /// - Parameter text: what people read; the value is for programs.
    func write(_ value: some Encodable, text: String) throws {
        switch format {
        case .text:
            Terminal.write(text)
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            Terminal.write(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
        }
    }
}
