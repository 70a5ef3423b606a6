import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    static let method: [Endpoint] = [
        Endpoint(
            method: .get, path: "/method", name: "readMethod",
            summary: "The five processes with their steps, and the eight workflows.",
            answer: .init(status: .ok, meaning: "The method.", schema: "Method")
        ) { _ in
            .json { document in
                document.key("processes")
                document.list(ProcessKind.allCases) { $0.process($1) }
                document.key("workflows")
                document.list(Workflow.all) { $0.workflow($1) }
            }
        },
        Endpoint(
            method: .get, path: "/me", name: "readMe",
            summary: "Who the token stands for.",
            answer: .init(status: .ok, meaning: "You.", schema: "Me")
        ) { request in
            .json {
                $0.field("id", request.actor.person)
                $0.field("name", request.actor.name)
                $0.field("language", request.actor.language.rawValue)
                $0.field("time_zone", request.actor.timeZone)
                $0.field("read_only", request.actor.isReadOnly)
            }
        },
    ]
}

extension JSONOutput {
    fileprivate mutating func process(_ process: ProcessKind) {
        object { output in
            output.field("process", process.rawValue)
            output.field("name", process.name)
            output.field("purpose", process.purpose)
            output.field("call_type", process.callType.rawValue)
            output.key("steps")
            output.list(process.definition.allSteps) { list, step in
                list.object {
                    $0.field("code", step.code)
                    $0.field("kind", step.kind.rawValue)
                    $0.field("name", step.name)
                    $0.field("task", step.definition.task)
                }
            }
            output.key("forks_to")
            output.list(process.forkTargets) { $0.value($1.rawValue) }
        }
    }

    fileprivate mutating func workflow(_ workflow: Workflow) {
        object { output in
            output.field("number", workflow.number)
            output.field("name", workflow.name)
            output.key("processes")
            output.list(workflow.processes) { $0.value($1.rawValue) }
            output.key("steps")
            output.list(workflow.steps) { $0.value($1.code) }
            output.field("proactive", workflow.isProactive)
            output.field("static", workflow.isStatic)
        }
    }
}
