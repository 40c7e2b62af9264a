package import Gaps
package import Journeys

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
  lazy var onCards = openGapsOnCards(findings)
  func add(_ items: [Item], _ step: @autoclosure () -> PlannedOpportunity.Step?) {
    for item in items.indices {
      guard case .opportunity = items[item].lane, !items[item].isKnownEmpty else { continue }
      plan.append(PlannedOpportunity(items[item], in: step(), of: journey, origin, onCards))
    }
  }
  let steps = journey.steps
  for step in steps.indices { add(steps[step].items, .init(id: steps[step].id, title: steps[step].title)) }
  for phase in journey.phases.indices { add(journey.phases[phase].items, nil) }
}

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
    for gap in gaps.indices where gaps[gap].card == id { lacks.append(gaps[gap].index) }
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
