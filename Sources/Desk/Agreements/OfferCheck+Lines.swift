import Records
import USM
import Values

extension OfferCheck {
    mutating func items(resting promised: Specification?) throws -> [RequestItem] {
        guard draft.items.count <= Self.linesMax else {
            check.refuse("items", AgreementTexts.tooMany(Self.linesMax))
            return []
        }
        var taken: Set<String> = []
        return try draft.items.enumerated().compactMap { index, item in
            let key = PromisePlace.itemKey(for: item.english, besides: taken)
            taken.insert(key)
            return try self.item(item, key, at: "items.\(index + 1)", promised)
        }
    }

    private mutating func item(
        _ item: AgreementDraft.Item, _ key: String, at field: String, _ promised: Specification?
    ) throws -> RequestItem? {
        let name = texts("\(field).name", item.english, item.dutch, .name)
        let promise = texts(
            "\(field).promise", item.promiseEnglish, item.promiseDutch, .reason)
        if item.type == .risk {
            check.refuse(
                "\(field).type", AgreementRefusal.riskIsNoRequest(item: item.english).sentence)
        }
        var words: [String] = []
        for word in item.words.prefix(Self.linesMax) {
            let clean = check.text("\(field).words", word, TextRule.name.optional)
            if !clean.isEmpty { words.append(clean) }
        }
        var places: [PromisePlace] = []
        if item.restsOn.isEmpty {
            check.refuse(
                "\(field).rests_on",
                AgreementRefusal.restsOnNothing(item: item.english).sentence)
        }
        for text in item.restsOn {
            guard let place = PromisePlace(key: text) else {
                check.refuse("\(field).rests_on", AgreementTexts.unknownPlace)
                continue
            }
            if let promised, promised[place] == nil {
                check.refuse(
                    "\(field).rests_on",
                    AgreementRefusal.notPromised(item: item.english, place).sentence)
            }
            places.append(place)
        }
        let (minutes, price) = conditions(of: item, at: field)
        let routine = try routine(of: item, at: field)
        let asked =
            item.form.map { $0.form(&check, path: "\(field).form") }
            ?? forms[name.english] ?? RequestForm()
        let isSupport = places.allSatisfy { $0.node?.part == .support }
        return RequestItem(
            key, name, promise: promise, concerns: isSupport ? .support : .facility,
            type: item.type, words: words, form: asked,
            restsOn: places, leadMinutes: minutes, price: price, routine: routine)
    }

    /// Who does its steps and how, with what is wrong told at each line.
    private mutating func routine(
        of item: AgreementDraft.Item, at field: String
    ) throws -> CallRoutine {
        guard item.routine.count <= Self.linesMax else {
            check.refuse("\(field).routine", AgreementTexts.tooMany(Self.linesMax))
            return CallRoutine()
        }
        let before = check.problems.count
        let lines = try item.routine.enumerated().compactMap { index, line in
            try self.line(line, at: "\(field).routine.\(index + 1)")
        }
        guard check.problems.count == before, item.type != .risk else { return CallRoutine() }
        for (index, mistake) in CallRoutine.mistakes(in: lines, for: item.type) {
            check.refuse("\(field).routine.\(index + 1).step", mistake.sentence)
        }
        return CallRoutine(lines)
    }

    private mutating func line(
        _ line: AgreementDraft.RoutineLine, at field: String
    ) throws -> CallRoutine.Line? {
        let isWritten = (line.english + line.dutch).contains { !$0.isWhitespace }
        let instruction =
            isWritten ? texts("\(field).instruction", line.english, line.dutch, .reason) : nil
        if let team = line.team, try !team.isPlausible || reader.party(team)?.kind != .team {
            check.refuse("\(field).team", AgreementTexts.unknownTeam)
        }
        guard let step = Step(line.step) else {
            check.refuse("\(field).step", EnterpriseTexts.unknownStep(line.step))
            return nil
        }
        return CallRoutine.Line(step, team: line.team, instruction)
    }

    /// How long one takes and what it costs; nothing where that is left empty.
    private mutating func conditions(
        of item: AgreementDraft.Item, at field: String
    ) -> (minutes: Int?, price: Money?) {
        let minutes = Int(item.leadMinutes)
        let isTime = minutes.map((1...EnterpriseFile.AgreedTarget.longest).contains) ?? false
        if !item.leadMinutes.isEmpty && !isTime {
            check.refuse("\(field).lead_minutes", AgreementTexts.agreedTime)
        }
        let price = Money(reading: item.price)
        if !item.price.isEmpty && price == nil {
            check.refuse("\(field).price", AgreementTexts.price)
        }
        return (isTime ? minutes : nil, price)
    }

    mutating func charges(for promised: Specification?) -> [Charge] {
        guard draft.charges.count <= Self.linesMax else {
            check.refuse("charges", AgreementTexts.tooMany(Self.linesMax))
            return []
        }
        return draft.charges.enumerated().compactMap { index, charge in
            self.charge(charge, at: "charges.\(index + 1)", promised)
        }
    }

    private mutating func charge(
        _ charge: AgreementDraft.Charge, at field: String, _ promised: Specification?
    ) -> Charge? {
        let name = texts("\(field).name", charge.english, charge.dutch, .name)
        let currency = Currency(charge.currency)
        if currency == nil { check.refuse("\(field).currency", AgreementTexts.currency) }
        let amount = currency.flatMap { Money(reading: charge.amount, in: $0) }
        if currency != nil && amount == nil {
            check.refuse("\(field).amount", AgreementTexts.amount)
        }
        var place: PromisePlace?
        if !charge.place.isEmpty {
            place = PromisePlace(key: charge.place)
            if let place {
                if let promised, place.node?.content != .branch, promised[place] == nil {
                    check.refuse(
                        "\(field).place", AgreementRefusal.chargedForNothing(place).sentence)
                }
            } else {
                check.refuse("\(field).place", AgreementTexts.unknownPlace)
            }
        }
        guard let amount else { return nil }
        return Charge(name, charge.side, amount, per: charge.period, for: place)
    }

    mutating func targets() -> ServiceTargets {
        guard draft.targets.count <= Self.linesMax else {
            check.refuse("targets", AgreementTexts.tooMany(Self.linesMax))
            return .none
        }
        let percent = Int(draft.warnAtPercent) ?? 0
        let before = check.problems.count
        let lines = draft.targets.enumerated().map { index, target in
            line(target, at: "targets.\(index + 1)")
        }
        guard check.problems.count == before else { return .none }
        do throws(InvalidTargets) {
            return try lines.targets(warningPercent: percent)
        } catch {
            switch error {
            case .warningOutOfRange: check.refuse("warn_at_percent", error.sentence)
            case .listedTwice(let target), .timeOutOfRange(let target):
                check.refuse(field(of: target), error.sentence)
            }
            return .none
        }
    }

    private mutating func line(
        _ target: AgreementDraft.Target, at field: String
    ) -> EnterpriseFile.AgreedTarget {
        if target.types.contains(.risk) {
            check.refuse("\(field).types", AgreementTexts.riskIsNotTimed)
        }
        var minutes: [String: Int] = [:]
        for (name, text) in target.minutes.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
            let known = AgreementDraft.Target.priorityNames
            guard known.contains(name) else {
                check.refuse(
                    "\(field).\(name)", EnterpriseTexts.unknownPriority(name, known: known))
                continue
            }
            guard
                let number = Int(text), (1...EnterpriseFile.AgreedTarget.longest).contains(number)
            else {
                check.refuse("\(field).\(name)", AgreementTexts.agreedTime)
                continue
            }
            minutes[name] = number
        }
        return EnterpriseFile.AgreedTarget(
            measure: target.measure, types: target.types, minutes: minutes)
    }

    /// The last line that says it.
    private func field(of target: ServiceTarget) -> String {
        let name = target.priority?.rawValue ?? EnterpriseFile.AgreedTarget.unclassified
        let index = draft.targets.lastIndex { line in
            line.measure == target.measure && line.minutes[name]?.isEmpty == false
                && (line.types.isEmpty || line.types.contains(target.type))
        }
        return index.map { "targets.\($0 + 1).\(name)" } ?? "targets"
    }
}

extension Money {
    /// - Returns: nil for no number, or one with more decimals than its currency has.
    init?(reading text: String, in currency: Currency) {
        guard let quantity = Quantity(reading: text) else { return nil }
        let scale = (0..<currency.decimals).reduce(Int64(1)) { scale, _ in scale * 10 }
        let (product, overflow) = quantity.thousandths.multipliedReportingOverflow(by: scale)
        guard !overflow, product.isMultiple(of: 1000) else { return nil }
        self.init(minorUnits: product / 1000, currency)
    }
}
