import Desk
import Hummingbird
import Testing
import TestKit
import Values
import Web

struct RouteTests {
    @Test func `Every route is registered`() async throws {
        try await DeskWithPeople.with(.sqlite) { people in
            let router = buildRouter(desk: people.desk, options: WebOptions())
            let registered = Set(router.routes.map(\.path.description))
            let missing = Route.all.map(\.path).filter { !registered.contains($0) }
            #expect(missing == [])
        }
    }

    @Test func `Every registered address is a route`() async throws {
        try await DeskWithPeople.with(.sqlite) { people in
            let router = buildRouter(desk: people.desk, options: WebOptions())
            let unknown = Set(router.routes.map(\.path.description))
                .subtracting(Route.all.map(\.path))
            #expect(unknown == [])
        }
    }

    @Test func `No two routes have the same address`() {
        let paths = Route.all.map(\.path)
        #expect(Set(paths).count == paths.count)
    }

    @Test func `What stands in an address is escaped`() {
        #expect(Route.call("a/../b?c#d").path == "/calls/a%2F..%2Fb%3Fc%23d")
        #expect(Route.search.path(["q": "a&b=é", "after": ""]) == "/search?q=a%26b%3D%C3%A9")
    }
}
