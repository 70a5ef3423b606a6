import Foundation
import Logging
import Outbound

/// What a Mainstay process is told from outside.
///
/// Options win over the environment, and that over the defaults written here.
package struct ServerConfiguration: Sendable {
    package var database = DatabaseAddress.sqlite(path: "mainstay.sqlite")
    /// The address to listen on.
    package var host = "127.0.0.1"
    /// 0 lets the system choose one.
    package var port = 8080
    /// The most connections to a PostgreSQL server, besides one for news.
    package var poolSize = 16
    /// How people reach the server, when that is through a proxy: `https://desk.example.org`.
    package var publicAddress: String?
    /// Whether cookies travel over encrypted connections only.
    package var hasSecureCookies = false
    /// Whether every request comes through a proxy of ours, whose `X-Forwarded-For` is believed.
    package var isBehindProxy = false
    /// What may be reached from here, where it is more than the encrypted web.
    package var outbound = OutboundRules()
    /// The file with the key that signs seals; nil for the usual place.
    package var sealKey: String?
    /// The file that gets a line for each seal.
    package var sealTo: String?
    package var logLevel = Logger.Level.info
    package var logFormat = LogFormat.text

    /// How the log is written.
    package enum LogFormat: String, CaseIterable, Sendable {
        case text, json
    }

    /// The folder of the database's file; nil for one that is no file of this machine.
    var folder: String? {
        guard case .sqlite(let path) = database else { return nil }
        return URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    }

    package init() {}
}
