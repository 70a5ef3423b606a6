import Foundation
import Testing
import USM
import Values

@Suite struct MethodDocumentTests {
    @Test func `The counts are those of the method`() {
        let counts = MethodDocument(in: .english).counts
        #expect(counts.processes == 5 && counts.steps == 37 && counts.blocks == 9)
        #expect(counts.forks == 4 && counts.allowedForks == 7 && counts.callTypes == 5)
        #expect(counts.workflows == 8 && counts.stepInstances == 144)
    }

    @Test(arguments: Language.allCases)
    func `The text names every process, step and workflow`(language: Language) {
        let text = MethodDocument(in: language).text
        for process in ProcessKind.allCases {
            #expect(text.contains("\(process.letter)  \(process.name[language]): "))
            for step in process.definition.allSteps {
                #expect(text.contains("  \(step.code)  \(step.name[language])"))
            }
        }
        for workflow in Workflow.all {
            #expect(text.contains("  \(workflow.number)  \(workflow.name[language])"))
        }
    }

    @Test(arguments: Language.allCases)
    func `The text fits a terminal of 100 columns and has no loose blanks`(language: Language) {
        let texts =
            [MethodDocument(in: language).text]
            + (1...8).compactMap { WorkflowDocument(number: $0, in: language)?.text }
        for line in texts.flatMap({ $0.split(separator: "\n") }) {
            #expect(line.count <= 100 && !line.hasSuffix(" "), "\(line)")
        }
    }

    @Test func `Workflow 3 is printed as its 22 numbered steps`() throws {
        let document = try #require(WorkflowDocument(number: 3, in: .english))
        #expect(document.steps.map(\.position) == Array(1...22))
        let lines = document.text.split(separator: "\n").map(String.init)
        #expect(lines[0] == "Workflow 3: Incidents with changes to managed resources")
        #expect(lines[1] == "RECOVER-1 CHANGE-1 OPERATE CHANGE-2 RECOVER-2")
        #expect(lines.count == 24)
        #expect(lines[6] == "   5  R5  Recover                           operator")
        #expect(lines[13] == "  12  O1        Accept service request      operator")
        #expect(lines[23] == "  22  R7  Evaluate & close                  operator")
    }

    @Test(arguments: [0, 9, -1])
    func `There is no other workflow`(number: Int) {
        #expect(WorkflowDocument(number: number, in: .english) == nil)
    }

    @Test(arguments: Language.allCases)
    func `The documents come back from JSON`(language: Language) throws {
        let method = MethodDocument(in: language)
        let read = try JSONDecoder().decode(
            MethodDocument.self, from: try JSONEncoder().encode(method))
        #expect(read == method)
        let workflow = try #require(WorkflowDocument(number: 6, in: language))
        let readWorkflow = try JSONDecoder().decode(
            WorkflowDocument.self, from: try JSONEncoder().encode(workflow))
        #expect(readWorkflow == workflow)
    }
}
