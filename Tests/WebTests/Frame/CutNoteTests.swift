import Markup
import Testing
import Values

@testable import Web

/// A list that may leave something out says so.
struct CutNoteTests {
    @Test(arguments: [(0, false), (199, false), (200, true), (201, true)])
    func `The two hundred and first thing is there, or it is said that there may be more`(
        count: Int, isSaid: Bool
    ) {
        for language in Language.allCases {
            let viewer = Viewer(language: language)
            #expect(CutNote(viewer, count, of: 200).body.isEmpty != isSaid)
        }
        if isSaid {
            #expect(CutNote(Viewer(), count, of: 200).body.text.contains("200"))
        }
    }
}
