import Desk
import TestKit
import Testing
import USM
import Values

@testable import Web

/// What the card of the present step says to somebody who leaves something out.
struct StepFormTests {
    @Test func `Two choices that were not made are told apart on top of the page`() async throws {
        try await withWeb { web in
            let test = web.people
            let call = try await test.register("A label for a cart", type: .serviceRequest)
            try await test.bring(call.id, to: "O2")
            let dora = try await web.signIn(.dora)
            let version = try await test.call(call.id).version
            let answer = try await web.post(
                Route.action(.classify, call: call.reference).path,
                ["version": String(version)], as: dora)
            #expect(answer.status == 422)
            for sentence in [CallTexts.chooseImpact, CallTexts.chooseUrgency] {
                let link = ">\(sentence[.english])</a>"
                #expect(answer.text.contains(link), "\(link)")
            }
        }
    }
}
