import Logging
import Server
import Testing

struct ConfigurationTests {
    @Test func `Defaults need nothing from outside`() throws {
        let configuration = try ServerConfiguration(options: [:], environment: [:])
        #expect(configuration.database == .sqlite(path: "mainstay.sqlite"))
        #expect(configuration.host == "127.0.0.1")
        #expect(configuration.port == 8080)
        #expect(configuration.poolSize == 16)
        #expect(!configuration.hasSecureCookies)
        #expect(!configuration.isBehindProxy)
        #expect(configuration.logLevel == .info)
        #expect(configuration.logFormat == .text)
    }

    @Test func `The environment wins over the defaults, and options over both`() throws {
        let environment = [
            "MAINSTAY_DATABASE": "postgres:host=db", "MAINSTAY_PORT": "9000",
            "MAINSTAY_POOL_SIZE": "4", "MAINSTAY_LOG_FORMAT": "json",
            "MAINSTAY_BEHIND_PROXY": "yes",
        ]
        let configuration = try ServerConfiguration(
            options: [.port: "9001", .logLevel: "debug"], environment: environment)
        #expect(configuration.database == .postgres(connection: "host=db"))
        #expect(configuration.port == 9001)
        #expect(configuration.poolSize == 4)
        #expect(configuration.logFormat == .json)
        #expect(configuration.logLevel == .debug)
        #expect(configuration.isBehindProxy)
    }

    @Test func `A public address that is encrypted makes cookies secure`() throws {
        let configuration = try ServerConfiguration(
            options: [.publicAddress: "https://desk.example.org/"], environment: [:])
        #expect(configuration.publicAddress == "https://desk.example.org")
        #expect(configuration.hasSecureCookies)
    }

    @Test func `Secure cookies can be refused by hand`() throws {
        let configuration = try ServerConfiguration(
            options: [.publicAddress: "https://desk.example.org", .secureCookies: "no"],
            environment: [:])
        #expect(!configuration.hasSecureCookies)
    }

    @Test(arguments: [
        (Setting.port, "http", "--port is \"http\"; it must be a whole number from 0 to 65535."),
        (.port, "65536", "--port is \"65536\"; it must be a whole number from 0 to 65535."),
        (.poolSize, "0", "--pool-size is \"0\"; it must be a whole number from 1 to 1000."),
        (.secureCookies, "maybe", "--secure-cookies is \"maybe\"; it must be yes or no."),
        (.logFormat, "xml", "--log-format is \"xml\"; it must be text or json."),
        (
            .publicAddress, "desk.example.org",
            """
            --public-address is "desk.example.org"; it must be an address such as \
            https://desk.example.org, without a path.
            """
        ),
    ])
    func `A setting that cannot be used is named, with what it should be`(
        setting: Setting, text: String, sentence: String
    ) {
        #expect(throws: ConfigurationProblem(sentence)) {
            try ServerConfiguration(options: [setting: text], environment: [:])
        }
    }

    @Test func `A variable that cannot be used is called by its own name`() {
        let sentence = "MAINSTAY_PORT is \"x\"; it must be a whole number from 0 to 65535."
        #expect(throws: ConfigurationProblem(sentence)) {
            try ServerConfiguration(options: [:], environment: ["MAINSTAY_PORT": "x"])
        }
    }

    @Test func `A database that cannot be read is not repeated, for it may hold a password`() {
        let sentence = """
            --database does not name a database; it must be sqlite:PATH, postgres:CONNECTION \
            or postgresql://….
            """
        #expect(throws: ConfigurationProblem(sentence)) {
            try ServerConfiguration(options: [.database: "mysql:secret"], environment: [:])
        }
    }

    @Test(arguments: [
        ("sqlite:data/mainstay.sqlite", "sqlite:data/mainstay.sqlite"),
        ("postgres:host=db user=ada password=secret", "postgres:host=db user=ada"),
        ("postgres:host = db password = secret", "postgres:host=db"),
        (
            "postgres:host=db password='a b=host=secret'",
            "postgres:(not shown, because a value is quoted)"
        ),
        ("postgresql://ada:secret@db:5432/desk", "postgresql://ada@db:5432/desk"),
        ("postgres://ada:se@cret@db/desk?password=secret", "postgres://ada@db/desk"),
        ("postgresql://db/desk?password=secret", "postgresql://db/desk"),
    ])
    func `An address is shown without its secrets`(address: String, shown: String) {
        #expect(DatabaseAddress(address)?.masked == shown)
    }

    @Test(arguments: ["", "sqlite:", "mainstay.sqlite", "mysql:x"])
    func `Anything else is no address`(text: String) {
        #expect(DatabaseAddress(text) == nil)
    }
}
