import Foundation
import Synchronization

/// One line on standard error that says how far something has come, written over while somebody
/// looks, and left out where nobody does.
final class ProgressLine: Sendable {
    private static let interval = Duration.milliseconds(200)

    private struct State {
        var last = ContinuousClock.now
        var width = 0
    }

    private let state = Mutex(State())
    private let isShown: Bool

    init(isShown: Bool = Terminal.isErrorShown) {
        self.isShown = isShown
    }

    /// - Parameter text: asked for only when the line is due.
    func show(_ text: () -> String) {
        guard isShown else { return }
        state.withLock { state in
            guard ContinuousClock.now - state.last >= Self.interval else { return }
            state.last = .now
            let text = text()
            let blanks = String(repeating: " ", count: max(0, state.width - text.count))
            state.width = text.count
            Terminal.complainInline("\r" + text + blanks)
        }
    }

    /// Takes the line away.
    func clear() {
        guard isShown else { return }
        state.withLock { state in
            guard state.width > 0 else { return }
            Terminal.complainInline("\r" + String(repeating: " ", count: state.width) + "\r")
            state.width = 0
        }
    }

    /// A share of the whole as a bar: `[########------------] 40 %`.
    static func bar(_ fraction: Double) -> String {
        let width = 30
        let done = Int((min(max(fraction, 0), 1) * Double(width)).rounded(.down))
        let percent = Int((fraction * 100).rounded(.down))
        return "[" + String(repeating: "#", count: done)
            + String(repeating: "-", count: width - done) + "] \(percent) %"
    }
}
