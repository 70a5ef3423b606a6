import Foundation
import Yams

extension ImportMap {
    /// A map larger than this is none.
    private static let sizeLimit = 256 << 10

    /// Reads a map from a file.
    package init(file path: String) throws(ImportError) {
        let input = try FileInput(path)
        var bytes: [UInt8] = []
        while let chunk = try input.nextChunk() {
            bytes += chunk
            guard bytes.count <= ImportMap.sizeLimit else {
                throw ImportError(path, .file, .tooLarge("a map", limit: ImportMap.sizeLimit))
            }
        }
        guard let yaml = String(validating: bytes, as: UTF8.self) else {
            throw ImportError(path, .file, .yamlMalformed(reason: "it is not UTF-8"))
        }
        try self.init(yaml: yaml, file: path)
    }

    /// - Parameter file: what messages call the map.
    package init(yaml: String, file: String) throws(ImportError) {
        let node: Node?
        do {
            node = try Yams.compose(yaml: yaml)
        } catch {
            throw ImportError(file, yaml: error)
        }
        guard let node else { throw ImportError(file, .file, .empty) }
        try self.init(MapNode(node: node, file: file, name: MapNode.topName))
    }
}

extension ImportError {
    /// What the YAML parser said, shortened to where and what.
    fileprivate init(_ file: String, yaml error: any Error) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(file, .line(mark.line), .yamlMalformed(reason: problem))
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.sorted().joined(separator: ", ")
            self.init(
                file, .line(context.mark.line),
                .yamlMalformed(reason: "a key stands twice: \(keys)"))
        case .reader(let problem, _, _, _):
            self.init(file, .file, .yamlMalformed(reason: problem))
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded, nil:
            self.init(file, .file, .yamlMalformed(reason: "\(error)"))
        }
    }
}
