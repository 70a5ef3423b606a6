import Desk
import TestKit
import Testing
import USM
import Values

/// A cell says it of a call that I asked for, of a near one and of a far one: see
/// ``PolicyRole/Relation``.
private let answers = PolicyTable(
    """
    -                requester operator coordinator manager everywhere steering ofService contact assignee administrator reader
    see              +--       ++-      ++-         ++-     +++        +++      ++-     ++-     ++-      +--           ++-
    see_internal     ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           -+-
    make_exceptions  ---       ---      -+-         -+-     ---        +++      ---     ---     ---      ---           ---
    retype           ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    describe         ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    concern          ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    accept           ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    change_agreement ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    withdraw_acceptance ---    -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    classify         ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    work             ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    fork             ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    ask_confirmation ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    confirm          +--       +--      +--         +--     +--        +--      +--     +--     +--      +--           ---
    refuse           +--       +--      +--         +--     +--        +--      +--     +--     +--      +--           ---
    waive            ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    check_review     ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    evaluate         ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    close            ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    redo             ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    abort            ---       ---      -+-         -+-     ---        +++      ---     ---     ---      ---           ---
    link             ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    unlink           ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    assign           ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    comment          +--       ++-      ++-         ++-     +++        +++      ++-     +--     ++-      +--           ---
    ask              ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    answer           +--       ++-      ++-         ++-     +++        +++      ++-     +--     ++-      +--           ---
    escalate         +--       ++-      ++-         ++-     +++        +++      ++-     +--     ++-      +--           ---
    attach           +--       ++-      ++-         ++-     +++        +++      ++-     +--     ++-      +--           ---
    watch            +--       ++-      ++-         ++-     +++        +++      ++-     +--     ++-      +--           ---
    unwatch          +--       ++-      ++-         ++-     +++        +++      ++-     +--     ++-      +--           ---
    """)

/// A child call acts for the call above it, so who works on that one reviews it (see the test of
/// that); and who speaks for the customer sees only what was asked of the provider.
private let answersForChildren = PolicyTable(
    """
    -            requester operator coordinator manager everywhere steering ofService contact assignee administrator reader
    see          +--       ++-      ++-         ++-     +++        +++      ++-     +--     ++-      +--           ++-
    see_internal ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           -+-
    confirm      +--       +--      +--         +--     +--        +--      +--     +--     +--      +--           ---
    refuse       +--       +--      +--         +--     +--        +--      +--     +--     +--      +--           ---
    work         ---       -+-      -+-         -+-     +++        +++      -+-     ---     -+-      ---           ---
    """)

private let areas = PolicyTable(
    """
    -              nothing operator workflow_coordinator team_coordinator workflow_manager service_manager administrator
    portal         +       +        +                    +                +                +               +
    work           -       +        +                    +                +                +               -
    coordinate     -       -        +                    +                +                +               -
    calendars      -       +        +                    +                +                +               -
    services       -       +        +                    +                +                +               +
    method         +       +        +                    +                +                +               +
    account        +       +        +                    +                +                +               +
    administration -       -        -                    -                -                -               +
    """)

struct PolicyTests {
    @Test(arguments: PolicyRole.allCases, Call.Action.allCases)
    func `The policy answers as the table says`(role: PolicyRole, action: Call.Action) {
        let policy = Policy(role.actor)
        let answer = role.marks { policy.may(action, role.call($0)) }
        #expect(answer == answers.answer(action.rawValue, role.rawValue))
    }

    @Test(arguments: PolicyRole.allCases)
    func `The policy shows what the table says`(role: PolicyRole) {
        let policy = Policy(role.actor)
        let name = role.rawValue
        #expect(role.marks { policy.maySee(role.call($0)) } == answers.answer("see", name))
        #expect(
            role.marks { policy.maySeeInternal(role.call($0)) }
                == answers.answer("see_internal", name))
        #expect(
            role.marks { policy.mayMakeExceptions(for: role.call($0)) }
                == answers.answer("make_exceptions", name))
    }

    @Test(arguments: PolicyRole.allCases)
    func `Of calls that another one opened the policy says what their table says`(
        role: PolicyRole
    ) {
        let policy = Policy(role.actor)
        let child = { role.call($0, parent: ID("parent")) }
        let name = role.rawValue
        #expect(role.marks { policy.maySee(child($0)) } == answersForChildren.answer("see", name))
        #expect(
            role.marks { policy.maySeeInternal(child($0)) }
                == answersForChildren.answer("see_internal", name))
        for action in [Call.Action.confirm, .refuse, .work] {
            let answer = role.marks { policy.may(action, child($0)) }
            #expect(answer == answersForChildren.answer(action.rawValue, name), "\(action)")
        }
    }

    @Test(arguments: PolicyRole.allCases)
    func `Whoever works on a parent reviews its child, wherever the child is`(role: PolicyRole) {
        let policy = Policy(role.actor)
        for relation in PolicyRole.Relation.allCases {
            let parent = role.call(relation)
            let child = role.call(.far, parent: parent.id)
            for action in [Call.Action.confirm, .refuse] {
                #expect(
                    policy.may(action, child, above: parent)
                        == (policy.maySeeInternal(parent) && role != .reader))
            }
            #expect(!policy.may(.work, child, above: parent) || policy.may(.work, child))
        }
    }

    @Test func `Who is named on a call and holds no profile is made no operator by it`() {
        let policy = Policy(Actor(person: PolicyRole.assignee.actor.person, name: "Me"))
        let call = PolicyRole.assignee.call(.near)
        #expect(!policy.maySee(call) && !policy.maySeeInternal(call))
        #expect(Call.Action.allCases.allSatisfy { !policy.may($0, call) })
    }

    @Test func `The table has a row for each action and nothing else but looking`() {
        let actions = Set(Call.Action.allCases.map(\.rawValue))
        #expect(
            answers.questions.subtracting(actions) == ["see", "see_internal", "make_exceptions"])
        #expect(actions.subtracting(answers.questions).isEmpty)
    }

    @Test(arguments: Policy.Area.allCases, [nil] + Profile.allCases)
    func `Each profile enters the places that the table says`(
        area: Policy.Area, profile: Profile?
    ) {
        for scope in [Grant.Scope.enterprise, .team(ID("team")), .service(ID("service"))] {
            let grants = profile.map { Set([Grant($0, scope)]) } ?? []
            let policy = Policy(Actor(person: ID("me"), name: "Me", grants: grants))
            let expected = areas.answer(area.rawValue, profile?.rawValue ?? "nothing")
            #expect((policy.mayEnter(area) ? "+" : "-") == expected)
        }
    }

    @Test func `Two profiles give what either gives`() {
        let actor = Actor(
            person: ID("me"), name: "Me",
            grants: [
                Grant(.operator, .enterprise), Grant(.workflowCoordinator, .team(ID("team"))),
            ])
        let role = PolicyRole.operator
        let policy = Policy(actor)
        #expect(role.marks { policy.may(.abort, role.call($0)) } == "-+-")
        #expect(role.marks { policy.may(.work, role.call($0)) } == "+++")
    }

    @Test(arguments: PolicyRole.allCases)
    func `Whoever may do something with a call may see it`(role: PolicyRole) {
        let policy = Policy(role.actor)
        for relation in PolicyRole.Relation.allCases {
            let call = role.call(relation)
            let mayAnything = Call.Action.allCases.contains { policy.may($0, call) }
            #expect(!mayAnything || policy.maySee(call))
            #expect(!policy.maySeeInternal(call) || policy.maySee(call))
        }
    }
}

extension PolicyRole {
    /// `+` for yes and `-` for no, of each relation in turn.
    fileprivate func marks(_ isSo: (Relation) -> Bool) -> String {
        String(Relation.allCases.map { isSo($0) ? "+" : "-" })
    }
}
