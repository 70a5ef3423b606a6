import Desk
import TestKit
import Testing
import USM
import Values

@testable import Web

/// What somebody reads of their own call once its promised time is over.
struct LatePromiseTests {
    @Test
    func `A requester reads that it takes longer than promised, and the new aim if there is one`()
        async throws
    {
        try await withWeb { web in
            let test = web.people
            let call = try await test.register("A label for a cart", type: .serviceRequest)
            try await test.bring(call.id, to: "O4")
            let rena = try await web.signIn(.rena)
            let path = Route.call(call.reference).path
            let late = AskedTexts.late[.english]
            let first = try await web.get(path, as: rena).text
            #expect(!first.contains(late))
            test.clock.advance(by: .days(20))
            let session = try await web.signIn(.rena)
            var page = try await web.get(path, as: session).text
            #expect(page.contains(late) && !page.contains(AskedTexts.newAim[.english]))
            let begin = test.clock.now.adding(.hours(1))
            try await test.desk.perform(
                PlanCall(call.reference, from: begin, until: begin.adding(.hours(2))),
                as: test[.dora])
            page = try await web.get(path, as: session).text
            #expect(page.contains(late) && page.contains(AskedTexts.newAim[.english]))
            // What is planned for a time that is over is no aim.
            test.clock.advance(by: .hours(4))
            page = try await web.get(path, as: session).text
            #expect(page.contains(late) && !page.contains(AskedTexts.newAim[.english]))
            try await web.expectWellFormed(path, as: session)
        }
    }

    @Test func `Who carried it out is not offered to go on without the requester’s word`()
        async throws
    {
        try await withWeb { web in
            let test = web.people
            let call = try await test.register("A label for a cart", type: .serviceRequest)
            try await test.bring(call.id, to: "O5")
            let path = Route.call(call.reference).path
            let address = Route.action(.waive, call: call.reference).path
            let own = try await web.signIn(.enid)
            let ownPage = try await web.get(path, as: own)
            #expect(ownPage.status == 200 && !ownPage.text.contains("action=\"\(address)\""))
            let other = try await web.get(path, as: web.signIn(.cora)).text
            #expect(other.contains("action=\"\(address)\""))
            try await web.expectWellFormed(path, as: own)
        }
    }
}
