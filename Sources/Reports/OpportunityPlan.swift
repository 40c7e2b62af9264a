package import Gaps
package import Journeys

/// An opportunity as it is told outside its journey.
package struct PlannedOpportunity: Hashable, Sendable {
  package var title: String
  package var id: String
  /// The journey's id, title and index in the atlas.
  package var journey: ReportedGap.Origin
  package var language: Language
  /// The step it stands in, by index, and its id and title; nil for one of a phase as a whole.
  package var step: Step?
  package var owner: String?
  package var due: Day?
  package var status: Opportunity.Status
  /// 1…5
  package var effect: Double?
  package var effort: Double?
  package var solves: [Solved]
  /// Gaps that it would close, as indices in the journey's findings.
  package var closes: [Int]
  /// Gaps about the opportunity itself: no owner, overdue.
  package var lacks: [Int]

  package struct Step: Hashable, Sendable {
    package var id: String
    package var title: String
  }

  /// A pain, question or need.
  package struct Solved: Hashable, Sendable {
    package var lane: Lane
    package var text: String
    /// The step it stands in.
    package var step: String
  }

  /// Which of four plans it belongs to; nil when it lacks an effect or an effort.
  package var quadrant: Quadrant? {
    guard let effect, let effort else { return nil }
    switch (effect >= 3, effort >= 3) {
    case (true, false): return .first
    case (true, true): return .plan
    case (false, false): return .spare
    case (false, true): return .leave
    }
  }

  package enum Quadrant: String, CaseIterable, Hashable, Sendable {
    /// Much effect for little effort.
    case first
    /// Much effect, much effort.
    case plan
    /// Little effect, little effort.
    case spare
    /// Little effect for much effort.
    case leave
  }

  package var isOpen: Bool { status == .open || status == .planned }
}

/// The opportunities of a site: those to begin with first (the most effect above effort), those without an
/// estimate behind them, what is done or dropped last.
package func opportunityPlan(_ findings: [JourneyFindings], in atlas: Atlas) -> [PlannedOpportunity] {
  var found: [String: JourneyFindings] = [:]
  for findings in findings { found[findings.journey] = findings }
  let all = atlas.journeys.enumerated().flatMap { index, journey in
    opportunities(of: journey, at: index, found[journey.id]?.findings ?? [])
  }
  func key(_ entry: PlannedOpportunity) -> (Int, Int, Double) {
    let worth = entry.effect.flatMap { effect in entry.effort.map { $0 - effect } }
    return (entry.isOpen ? 0 : 1, worth == nil ? 1 : 0, worth ?? 0)
  }
  return all.enumerated().sorted { left, right in
    let (a, b) = (key(left.element), key(right.element))
    return a == b ? left.offset < right.offset : a < b
  }.map(\.element)
}

private func opportunities(of journey: Journey, at index: Int, _ findings: [Finding]) -> [PlannedOpportunity]
{
  let origin = ReportedGap.Origin(id: journey.id, title: journey.title, index: index)
  func planned(_ item: Item, _ step: PlannedOpportunity.Step?) -> PlannedOpportunity {
    let opportunity = item.opportunity
    let solves = opportunity?.solves ?? []
    return PlannedOpportunity(
      title: item.text,
      id: item.id,
      journey: origin,
      language: journey.language,
      step: step,
      owner: item.owner,
      due: opportunity?.due,
      status: opportunity?.status ?? .open,
      effect: opportunity?.effect,
      effort: opportunity?.effort,
      solves: solves.compactMap { id in
        journey.item(id).map {
          .init(lane: $0.item.lane, text: $0.item.text, step: journey.steps[$0.step].id)
        }
      },
      closes: findings.indices.filter { findings[$0].isOn(solves) && !findings[$0].isMuted },
      lacks: findings.indices.filter { findings[$0].isOn([item.id]) && !findings[$0].isMuted }
    )
  }
  func planned(_ items: [Item], _ step: Step?) -> [PlannedOpportunity] {
    items.indices.compactMap { index in
      guard items[index].lane == .opportunity, !items[index].isKnownEmpty else { return nil }
      return planned(items[index], step.map { PlannedOpportunity.Step(id: $0.id, title: $0.title) })
    }
  }
  return journey.steps.flatMap { planned($0.items, $0) } + journey.phases.flatMap { planned($0.items, nil) }
}

extension Finding {
  /// Whether it is on one of these cards.
  fileprivate func isOn(_ items: [String]) -> Bool {
    if case .item(_, let id) = place { items.contains(id) } else { false }
  }
}

// MARK: The plan as a file

/// The plan for a spreadsheet.
package func planTable(_ plan: [PlannedOpportunity], gaps: (Int) -> [Finding]) -> CSV {
  var table = CSV([
    "opportunity", "journey", "step", "owner", "due", "status", "effect", "effort", "solves", "closes",
  ])
  for entry in plan {
    let findings = gaps(entry.journey.index)
    table.add([
      entry.title, entry.journey.title, entry.step?.title ?? "", entry.owner ?? "", entry.due?.iso ?? "",
      entry.status.rawValue, entry.effect.map(shortest) ?? "", entry.effort.map(shortest) ?? "",
      entry.solves.map(\.text).joined(separator: "; "),
      entry.closes.map { findings[$0].title }.joined(separator: "; "),
    ])
  }
  return table
}

/// The plan as Markdown, to be pasted into a wiki or an issue.
package func planText(
  _ plan: [PlannedOpportunity],
  title: String,
  on date: Day,
  in language: Language
) -> String {
  var lines = ["# \(inline(title))", "", date.inWords(language), ""]
  let open = plan.filter(\.isOpen)
  for quadrant in PlannedOpportunity.Quadrant.allCases.map(Optional.init) + [nil] {
    let here = open.filter { $0.quadrant == quadrant }
    guard !here.isEmpty else { continue }
    lines += ["## \(heading(quadrant)[language])", ""]
    lines += here.map { line($0, language) } + [""]
  }
  let closed = plan.filter { !$0.isOpen }
  if !closed.isEmpty {
    lines += ["## \(language.choose(en: "Done or dropped", nl: "Gedaan of vervallen"))", ""]
    lines += closed.map { line($0, language) } + [""]
  }
  return lines.joined(separator: "\n")
}

private func heading(_ quadrant: PlannedOpportunity.Quadrant?) -> LocalizedText {
  quadrant?.title ?? LocalizedText(en: "Not estimated yet", nl: "Nog niet ingeschat")
}

extension PlannedOpportunity.Quadrant {
  package var title: LocalizedText {
    switch self {
    case .first: LocalizedText(en: "Start here", nl: "Begin hier")
    case .plan: LocalizedText(en: "Plan it", nl: "Plan het")
    case .spare: LocalizedText(en: "When there is time", nl: "Als er tijd is")
    case .leave: LocalizedText(en: "Better not", nl: "Liever niet")
    }
  }
}

private func line(_ entry: PlannedOpportunity, _ language: Language) -> String {
  var parts = [inline(entry.journey.title)]
  parts.append(entry.owner.map(inline) ?? language.choose(en: "no owner", nl: "geen eigenaar"))
  if let due = entry.due { parts.append(language.choose(en: "by ", nl: "voor ") + due.inWords(language)) }
  if let effect = entry.effect, let effort = entry.effort {
    parts.append(
      language.choose(
        en: "effect \(shortest(effect)), effort \(shortest(effort))",
        nl: "effect \(shortest(effect)), moeite \(shortest(effort))"
      )
    )
  }
  if !entry.solves.isEmpty {
    let solved = entry.solves.map { inline($0.text) }.joined(separator: "; ")
    parts.append(language.choose(en: "solves: ", nl: "lost op: ") + solved)
  }
  let box = entry.status == .done ? "[x]" : "[ ]"
  let title = entry.status == .dropped ? "~~\(inline(entry.title))~~" : "**\(inline(entry.title))**"
  return "- \(box) \(title) · " + parts.joined(separator: " · ")
}

/// Text on one line, with the characters that Markdown would obey as they are.
private func inline(_ text: String) -> String {
  let line = oneLine(text)
  guard line.utf8.contains(where: isObeyed) else { return line }
  return String(
    decoding: line.utf8.flatMap { isObeyed($0) ? [UInt8(ascii: "\\"), $0] : [$0] },
    as: UTF8.self
  )
}

private func isObeyed(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
    UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"),
    UInt8(ascii: "~"):
    true
  default: false
  }
}

/// A number without needless decimals.
func shortest(_ number: Double) -> String {
  number == number.rounded() ? String(Int(number)) : String((number * 100).rounded() / 100)
}
