import Journeys

/// The cards of a journey by lane, and what is seen of the journey while they are laid out.
struct LaidCards {
  typealias Card = JourneyView.Card

  /// By the lane's place among the known ones, known-empty cards included; empty for lanes that no rule asks
  /// for.
  private var cards = [[Card]](repeating: [], count: Lane.known.count)
  /// Per step, the lanes it says something in, its phase's own items included.
  private(set) var lanes: [LaneSet]
  private(set) var uses: JourneyUses = []
  /// Whether any of the cards is known to be empty.
  private var hasEmpty = false

  init(of journey: Journey, on site: Surroundings) {
    lanes = [LaneSet](repeating: [], count: journey.steps.count)
    for step in journey.steps.indices {
      let items = journey.steps[step].items
      for index in items.indices { add(items[index], in: step, of: journey, on: site) }
    }
    for phase in journey.phases.indices {
      let steps = journey.phases[phase].steps.clamped(to: journey.steps.indices)
      for item in journey.phases[phase].items { add(item, of: phase, spanning: steps, on: site) }
    }
  }

  /// Whether a rule looks at the lane: keeping the cards of all others would take most of the time.
  static func isAskedFor(_ lane: Lane) -> Bool {
    switch lane {
    case .thinking, .need, .question, .feeling, .touchpoint, .frontstage, .message, .promise, .pain,
      .opportunity,
      .solution, .metric, .gap:
      true
    case .image, .context, .doing, .backstage, .support, .own: false
    }
  }

  private mutating func add(_ item: Item, in step: Int, of journey: Journey, on site: Surroundings) {
    if item.isKnownEmpty { hasEmpty = true } else { lanes[step].formUnion(LaneSet(item.lane)) }
    let evidence = item.evidenceStatus
    if case .unstated = evidence {} else { uses.formUnion([.evidence, .evidenceOfSteps]) }
    guard let place = item.lane.place, Self.isAskedFor(item.lane) else { return }
    uses.add(item)
    var end = step + 1
    if let through = item.through, let last = journey.steps.lastIndex(where: { $0.id == through }) {
      end = max(end, last + 1)
    }
    // Most lanes have a card in each step or so.
    if cards[place].isEmpty { cards[place].reserveCapacity(lanes.count) }
    cards[place].append(
      Card(item: item, steps: step..<end, evidence: evidence, contact: contact(of: item, on: site))
    )
  }

  private mutating func add(_ item: Item, of phase: Int, spanning steps: Range<Int>, on site: Surroundings) {
    if item.isKnownEmpty { hasEmpty = true }
    for step in steps where !item.isKnownEmpty { lanes[step].formUnion(LaneSet(item.lane)) }
    let evidence = item.evidenceStatus
    if evidence != .unstated { uses.insert(.evidence) }
    uses.add(item)
    guard let place = item.lane.place else { return }
    cards[place].append(
      Card(
        item: item,
        steps: steps,
        phase: steps.isEmpty ? phase : nil,
        evidence: evidence,
        contact: contact(of: item, on: site)
      )
    )
  }

  /// What is asked most of the contact on a card.
  private mutating func contact(of item: Item, on site: Surroundings) -> ContactTraits? {
    let detail = item.detail
    guard var traits = ContactTraits(of: detail) else { return nil }
    uses.formUnion(JourneyUses(of: detail))
    if item.audience != nil { uses.insert(.contactAudiences) }
    if item.owner != nil { uses.insert(.contactOwners) }
    if traits.control == nil, uses.contains(.registeredContacts), let id = detail.touchpoint {
      traits.control = site.touchpoint(id)?.control
    }
    return traits
  }
}

extension Item.Detail {
  /// The id in the register of what a contact is with.
  @inline(__always)
  fileprivate var touchpoint: String? {
    if case .contact(let contact) = self { contact.touchpoint } else { nil }
  }
}

extension LaidCards {
  /// By the lane's place among the known ones, without those that are known to be empty.
  var filled: [[Card]] {
    hasEmpty ? cards.map { $0.filter { !$0.item.isKnownEmpty } } : cards
  }

  /// Per step, the lowest feeling it ends on.
  var levels: [Double?] {
    var levels = [Double?](repeating: nil, count: lanes.count)
    let feelings = cards(in: .feeling)
    for index in feelings.indices {
      guard let level = feelings[index].item.feeling?.level else { continue }
      for step in feelings[index].steps { levels[step] = min(levels[step] ?? level, level) }
    }
    return levels
  }

  /// Per step, whether the audience meets anyone or anything in it.
  var isReached: [Bool] {
    var isReached = [Bool](repeating: false, count: lanes.count)
    for lane in [Lane.touchpoint, .frontstage, .message] {
      let cards = cards(in: lane)
      for index in cards.indices where !cards[index].item.isKnownEmpty || cards[index].item.saysSomething {
        for step in cards[index].steps { isReached[step] = true }
      }
    }
    return isReached
  }

  private func cards(in lane: Lane) -> [Card] { lane.place.map { cards[$0] } ?? [] }
}
