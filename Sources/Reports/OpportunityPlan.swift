package import Gaps
package import Journeys
package import Markup

/// An opportunity as it is told outside its journey. What it says stands behind one reference, since a plan is
/// sorted and told several times.
package struct PlannedOpportunity: Hashable, Sendable {
  private let kept: Kept

  private init(_ fields: Fields) { kept = Kept(fields) }

  private struct Fields: Hashable, Sendable {
    var title: String
    var id: String
    var journey: ReportedGap.Origin
    var language: Language
    var step: Step?
    var owner: String?
    var due: Day?
    var status: Opportunity.Status
    var effect: Double?
    var effort: Double?
    var solves: [Solved]
    var closes: [Int]
    var lacks: [Int]
  }

  private final class Kept: Hashable, Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    static func == (left: Kept, right: Kept) -> Bool { left === right || left.fields == right.fields }

    func hash(into hasher: inout Hasher) { hasher.combine(fields) }
  }

  package var title: String { kept.fields.title }
  package var id: String { kept.fields.id }
  /// The journey's id, title and index in the atlas.
  package var journey: ReportedGap.Origin { kept.fields.journey }
  package var language: Language { kept.fields.language }
  /// The step it stands in, its id and title; nil for one of a phase as a whole.
  package var step: Step? { kept.fields.step }
  package var owner: String? { kept.fields.owner }
  package var due: Day? { kept.fields.due }
  package var status: Opportunity.Status { kept.fields.status }
  /// 1…5
  package var effect: Double? { kept.fields.effect }
  package var effort: Double? { kept.fields.effort }
  package var solves: [Solved] { kept.fields.solves }
  /// Gaps that it would close, as indices in the journey's findings.
  package var closes: [Int] { kept.fields.closes }
  /// Gaps about the opportunity itself: no owner, overdue.
  package var lacks: [Int] { kept.fields.lacks }

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
  let places = Dictionary(
    findings.indices.map { (findings[$0].journey, $0) },
    uniquingKeysWith: { _, last in last }
  )
  let journeys = atlas.journeys
  var plan: [PlannedOpportunity] = []
  for index in journeys.indices {
    let found = places[journeys[index].id].map { findings[$0].findings } ?? []
    addOpportunities(of: journeys[index], at: index, found, to: &plan)
  }
  var order = plan.indices.map { place -> (isClosed: Int, isUnknown: Int, worth: Double, place: Int) in
    let worth = plan[place].effect.flatMap { effect in plan[place].effort.map { $0 - effect } }
    return (plan[place].isOpen ? 0 : 1, worth == nil ? 1 : 0, worth ?? 0, place)
  }
  order.sort { $0 < $1 }
  return order.map { plan[$0.place] }
}

private func addOpportunities(
  of journey: Journey,
  at index: Int,
  _ findings: [Finding],
  to plan: inout [PlannedOpportunity]
) {
  let origin = ReportedGap.Origin(id: journey.id, title: journey.title, index: index)
  let onCards = openGapsOnCards(findings)
  func add(_ items: [Item], _ step: PlannedOpportunity.Step?) {
    for item in items.indices where items[item].lane == .opportunity && !items[item].isKnownEmpty {
      plan.append(PlannedOpportunity(items[item], in: step, of: journey, origin, onCards))
    }
  }
  for step in journey.steps.indices where journey.steps[step].items.contains(where: isOpportunity) {
    add(journey.steps[step].items, .init(id: journey.steps[step].id, title: journey.steps[step].title))
  }
  for phase in journey.phases.indices { add(journey.phases[phase].items, nil) }
}

private func isOpportunity(_ item: Item) -> Bool { item.lane == .opportunity }

/// A gap on a card: its index among the journey's findings, and the card's id.
private typealias GapOnCard = (index: Int, card: String)

private func openGapsOnCards(_ findings: [Finding]) -> [GapOnCard] {
  findings.indices.compactMap { index in
    guard !findings[index].isMuted, case .item(_, let id) = findings[index].place else { return nil }
    return (index, id)
  }
}

extension PlannedOpportunity {
  fileprivate init(
    _ item: Item,
    in step: Step?,
    of journey: borrowing Journey,
    _ origin: ReportedGap.Origin,
    _ gaps: [GapOnCard]
  ) {
    let opportunity = item.opportunity
    var solves: [Solved] = []
    var closes: [Int] = []
    for id in opportunity?.solves ?? [] {
      guard let found = journey.item(id) else { continue }
      let step = journey.steps[found.step].id
      solves.append(Solved(lane: found.item.lane, text: found.item.text, step: step))
    }
    if let solved = opportunity?.solves, !solved.isEmpty {
      for gap in gaps where solved.contains(gap.card) { closes.append(gap.index) }
    }
    let id = item.id
    var lacks: [Int] = []
    for gap in gaps where gap.card == id { lacks.append(gap.index) }
    self.init(
      Fields(
        title: item.text,
        id: id,
        journey: origin,
        language: journey.language,
        step: step,
        owner: item.owner,
        due: opportunity?.due,
        status: opportunity?.status ?? .open,
        effect: opportunity?.effect,
        effort: opportunity?.effort,
        solves: solves,
        closes: closes,
        lacks: lacks
      )
    )
  }
}

// MARK: The plan as a file

/// The plan for a spreadsheet.
package func planTable(_ plan: [PlannedOpportunity], into page: inout Pieces, gaps: (Int) -> [Finding]) {
  let header = [
    "opportunity", "journey", "step", "owner", "due", "status", "effect", "effort", "solves", "closes",
  ]
  CSV.write(header, into: &page) { table in
    for entry in plan {
      let findings = gaps(entry.journey.index)
      table.add([
        entry.title, entry.journey.title, entry.step?.title ?? "", entry.owner ?? "", entry.due?.iso ?? "",
        entry.status.rawValue, entry.effect.map(shortest) ?? "", entry.effort.map(shortest) ?? "",
        entry.solves.map(\.text).joined(separator: "; "),
        entry.closes.map { findings[$0].title }.joined(separator: "; "),
      ])
    }
  }
}

/// The plan as Markdown, to be pasted into a wiki or an issue.
package func planText(
  _ plan: [PlannedOpportunity],
  title: String,
  on date: Day,
  in language: Language
) -> String {
  // By quadrant, then those without one, then what is done or dropped.
  let quadrants = PlannedOpportunity.Quadrant.allCases
  var sections = [[Int]](repeating: [], count: quadrants.count + 2)
  for index in plan.indices {
    let quadrant = plan[index].quadrant.flatMap { quadrants.firstIndex(of: $0) } ?? quadrants.count
    sections[plan[index].isOpen ? quadrant : quadrants.count + 1].append(index)
  }
  let headings =
    quadrants.map(\.title) + [
      LocalizedText(en: "Not estimated yet", nl: "Nog niet ingeschat"),
      LocalizedText(en: "Done or dropped", nl: "Gedaan of vervallen"),
    ]
  var text = "# \(inline(title))\n\n\(date.inWords(language))\n"
  for (heading, section) in zip(headings, sections) where !section.isEmpty {
    text += "\n## \(heading[language])\n\n"
    for index in section { write(plan[index], language, into: &text) }
  }
  return text
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

/// One line of a list.
private func write(_ entry: PlannedOpportunity, _ language: Language, into text: inout String) {
  let mark = entry.status == .dropped ? "~~" : "**"
  text += entry.status == .done ? "- [x] " : "- [ ] "
  text += mark
  text += inline(entry.title)
  text += mark
  text += " · "
  text += inline(entry.journey.title)
  text += " · "
  text += entry.owner.map(inline) ?? language.choose(en: "no owner", nl: "geen eigenaar")
  if let due = entry.due {
    text += language.choose(en: " · by ", nl: " · voor ")
    text += due.inWords(language)
  }
  if let effect = entry.effect, let effort = entry.effort {
    text += language.choose(
      en: " · effect \(shortest(effect)), effort \(shortest(effort))",
      nl: " · effect \(shortest(effect)), moeite \(shortest(effort))"
    )
  }
  for (index, solved) in entry.solves.enumerated() {
    text += index > 0 ? "; " : language.choose(en: " · solves: ", nl: " · lost op: ")
    text += inline(solved.text)
  }
  text += "\n"
}

/// Text on one line, with the characters that Markdown would obey as they are.
private func inline(_ text: String) -> String {
  let line = oneLine(text)
  guard line.holdsByte(where: isObeyed) else { return line }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(line.utf8.count + 8)
  for byte in line.utf8 {
    if isObeyed(byte) { bytes.append(UInt8(ascii: "\\")) }
    bytes.append(byte)
  }
  return String(decoding: bytes, as: UTF8.self)
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
