import Desk
import Foundation
import Journal
import Logging
import Values

/// Where the key of the seals is, and where seals are written down outside the database.
package struct SealFiles: Sendable {
    private let configuration: ServerConfiguration
    private let logger = Logger(label: "mainstay.seals")

    package init(_ configuration: ServerConfiguration) {
        self.configuration = configuration
    }

    /// Beside a database that is a file; else in the folder where the process was started.
    private var keyPath: String {
        if let given = configuration.sealKey { return given }
        guard case .sqlite(let path) = configuration.database else { return "mainstay.seal-key" }
        return path + ".seal-key"
    }

    /// - Returns: nil where no key can be made in the usual place; then nothing is sealed.
    /// - Throws: ``ConfigurationProblem`` for a key file that cannot be used.
    func sealing(_ measurements: Measurements) throws -> Sealing? {
        let key: SealKey
        do {
            key = try SealKeyFile(keyPath).readOrMake()
        } catch {
            // A server that ran yesterday runs on.
            guard configuration.sealKey == nil, !SealKeyFile(keyPath).exists else { throw error }
            logger.warning(
                "The journal is not sealed, because no key can be kept; name a file with --seal-key.",
                metadata: ["reason": "\(error.sentence)"])
            return nil
        }
        let (measures, lines) = (SealMeasures(measurements), configuration.sealTo)
        return Sealing(key) { [logger] seal in
            measures.note(seal)
            logger.info("The journal is sealed.", metadata: ["seal": "\(seal.line)"])
            guard let lines else { return }
            do {
                try SealLines(lines).append(seal)
            } catch {
                logger.error(
                    "A seal cannot be written down; the next ones cover it.",
                    metadata: ["file": "\(lines)", "error": "\(error)"])
            }
        }
    }

    /// What `verify` holds the journal against.
    ///
    /// - Parameters:
    ///   - keys: of former keys too; with none, the usual one where it is there.
    ///   - lines: a file of seals that were written down.
    /// - Throws: ``ConfigurationProblem`` for a file that cannot be used.
    package func part(
        keys: [String], against lines: String?, readsFiles: Bool
    ) throws(ConfigurationProblem) -> VerifiedPart {
        var paths = keys
        if paths.isEmpty, configuration.sealKey != nil || SealKeyFile(keyPath).exists {
            paths = [keyPath]
        }
        var read: [SealKey] = []
        for path in paths { read.append(try SealKeyFile(path).read()) }
        return VerifiedPart(
            readsFiles: readsFiles, keys: read, seals: try lines.map(SealLines.init)?.read() ?? [])
    }
}

/// A key as a line of 64 hexadecimal digits that only its owner reads.
struct SealKeyFile {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    func readOrMake() throws(ConfigurationProblem) -> SealKey {
        if !exists { try make() }
        return try read()
    }

    private func make() throws(ConfigurationProblem) {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<SealKey.size).map { _ in
            UInt8.random(in: .min ... .max, using: &generator)
        }
        // Written whole before it has its name, and never in the place of one that is there.
        let partial = "\(path).\(ProcessInfo.processInfo.processIdentifier)"
        let isWritten = FileManager.default.createFile(
            atPath: partial, contents: Data((bytes.hexadecimal + "\n").utf8),
            attributes: [.posixPermissions: 0o600])
        defer { unlink(partial) }
        guard isWritten, link(partial, path) == 0 || errno == EEXIST else {
            throw ConfigurationProblem(
                "The key for seals cannot be written to \(path); name another file with --seal-key."
            )
        }
    }

    func read() throws(ConfigurationProblem) -> SealKey {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ConfigurationProblem("The key for seals cannot be read from \(path).")
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let rights = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
        guard rights & 0o077 == 0 else {
            throw ConfigurationProblem(
                "Others may read the key for seals; say chmod 600 \(path).")
        }
        let digits = String(decoding: data, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard let bytes = [UInt8](hexadecimal: digits), let key = SealKey(bytes) else {
            throw ConfigurationProblem(
                "\(path) holds no key for seals; it must be 64 hexadecimal digits.")
        }
        return key
    }
}

/// A file with a line of JSON for each seal.
struct SealLines {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Adds a line and waits until it is on disk.
    func append(_ seal: Seal) throws {
        let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw SealLinesFailure(reason: String(cString: strerror(errno))) }
        defer { close(file) }
        let line = Array("\(seal.line)\n".utf8)
        guard write(file, line, line.count) == line.count, fsync(file) == 0 else {
            throw SealLinesFailure(reason: String(cString: strerror(errno)))
        }
    }

    func read() throws(ConfigurationProblem) -> [Seal] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ConfigurationProblem("The seals in \(path) cannot be read.")
        }
        var seals: [Seal] = []
        for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline) {
            guard let seal = Seal(line: line) else {
                throw ConfigurationProblem("\(path) has a line that is no seal: \(line.prefix(80))")
            }
            seals.append(seal)
        }
        return seals
    }
}

private struct SealLinesFailure: Error {
    let reason: String
}
