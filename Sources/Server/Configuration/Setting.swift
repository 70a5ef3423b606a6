/// Something that an administrator sets, by an option or by an environment variable.
package enum Setting: String, CaseIterable, Sendable {
    case database
    case host
    case port
    case poolSize = "pool-size"
    case publicAddress = "public-address"
    case secureCookies = "secure-cookies"
    case behindProxy = "behind-proxy"
    case allowPrivateAddress = "allow-private-address"
    case allowPlainHTTP = "allow-plain-http"
    case sealKey = "seal-key"
    case sealTo = "seal-to"
    case logLevel = "log-level"
    case logFormat = "log-format"

    /// As it is written on the command line.
    package var option: String { "--\(rawValue)" }

    /// As it is named in the environment.
    package var variable: String {
        "MAINSTAY_" + rawValue.uppercased().replacing("-", with: "_")
    }
}
