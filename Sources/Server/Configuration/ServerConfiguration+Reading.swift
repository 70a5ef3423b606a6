import Configuration
import Foundation
import Logging
import Outbound

extension ServerConfiguration {
    /// Reads what was given on the command line, then the variables `MAINSTAY_…`, then defaults.
    ///
    /// - Throws: the first setting that cannot be used, with what it should be. Never the value
    ///   of a connection string, which may hold a password.
    package init(
        options: [Setting: String], environment: [String: String]
    ) throws(ConfigurationProblem) {
        self.init()
        let source = SettingSource(options: options, environment: environment)
        if let database = try source.value(.database, DatabaseAddress.init, Self.databaseForm) {
            self.database = database
        }
        if let host = try source.value(.host, { $0.isEmpty ? nil : $0 }, "an address or a name") {
            self.host = host
        }
        let ports = 0...65_535
        if let port = try source.number(.port, ports, "a whole number from 0 to 65535") {
            self.port = port
        }
        if let size = try source.number(.poolSize, 1...1000, "a whole number from 1 to 1000") {
            poolSize = size
        }
        publicAddress = try source.value(
            .publicAddress, Self.origin,
            "an address such as https://desk.example.org, without a path")
        hasSecureCookies =
            try source.value(.secureCookies, Self.truth, "yes or no")
            ?? (publicAddress?.hasPrefix("https://") ?? false)
        isBehindProxy = try source.value(.behindProxy, Self.truth, "yes or no") ?? false
        outbound = OutboundRules(
            privateHosts: try source.value(.allowPrivateAddress, Self.hosts, Self.hostsForm) ?? [],
            plainHosts: try source.value(.allowPlainHTTP, Self.hosts, Self.hostsForm) ?? [])
        let file = { (text: String) in text.isEmpty ? nil : text }
        sealKey = try source.value(.sealKey, file, "the path of a file")
        sealTo = try source.value(.sealTo, file, "the path of a file")
        if let level = try source.value(.logLevel, Logger.Level.init(rawValue:), Self.levels) {
            logLevel = level
        }
        if let format = try source.value(.logFormat, LogFormat.init(rawValue:), "text or json") {
            logFormat = format
        }
    }

    private static let databaseForm = "sqlite:PATH, postgres:CONNECTION or postgresql://…"

    private static let levels =
        "one of " + Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")

    private static func truth(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "true", "1": true
        case "no", "false", "0": false
        default: nil
        }
    }

    private static let hostsForm = "names of hosts with commas between, without https:// or a port"

    private static func hosts(_ text: String) -> Set<String>? {
        let names = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let isPlain = names.allSatisfy { name in
            !name.isEmpty
                && PeerAddress("https://\(name.contains(":") ? "[\(name)]" : name)/")?.host
                    == name.lowercased()
        }
        return isPlain && !names.isEmpty ? Set(names) : nil
    }

    /// - Returns: scheme, host and port, without a slash at the end.
    private static func origin(_ text: String) -> String? {
        guard
            let link = URLComponents(string: text), let host = link.host, !host.isEmpty,
            link.scheme == "https" || link.scheme == "http",
            link.path.isEmpty || link.path == "/",
            link.user == nil, link.query == nil, link.fragment == nil
        else { return nil }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}

/// The settings as texts, wherever each of them was given.
private struct SettingSource {
    private let reader: ConfigReader
    private let options: [Setting: String]

    init(options: [Setting: String], environment: [String: String]) {
        self.options = options
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for (setting, text) in options {
            let key = AbsoluteConfigKey(["mainstay", setting.rawValue])
            values[key] = ConfigValue(.string(text), isSecret: setting == .database)
        }
        reader = ConfigReader(providers: [
            InMemoryProvider(name: "command line", values: values),
            EnvironmentVariablesProvider(
                environmentVariables: environment,
                secretsSpecifier: .specific([Setting.database.variable])),
        ]).scoped(to: "mainstay")
    }

    /// - Parameter form: what the setting should be, the end of the sentence that refuses another.
    func value<Value>(
        _ setting: Setting, _ read: (String) -> Value?, _ form: String
    ) throws(ConfigurationProblem) -> Value? {
        let key = ConfigKey(setting.rawValue)
        guard let text = reader.string(forKey: key, isSecret: setting == .database) else {
            return nil
        }
        if let value = read(text) { return value }
        let name = options[setting] == nil ? setting.variable : setting.option
        let given = setting == .database ? "does not name a database" : "is \"\(text)\""
        throw ConfigurationProblem("\(name) \(given); it must be \(form).")
    }

    func number(
        _ setting: Setting, _ range: ClosedRange<Int>, _ form: String
    ) throws(ConfigurationProblem) -> Int? {
        try value(
            setting, { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }, form)
    }
}
