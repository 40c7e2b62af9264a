import Journeys

/// A journey made ready for the rules: what they all ask is worked out once.
struct JourneyView: Sendable {
  let journey: Journey
  /// The site around it, with the journey's own numbers to go by.
  let site: Surroundings
  private let outlook: Outlook
  /// Per step, the index of its phase.
  let phaseOfStep: [Int?]
  /// Per step, the lowest feeling it ends on, −1…1: with several audiences the one that suffers counts.
  let levels: [Double?]
  /// Per step, whether the audience meets anyone or anything in it: a touchpoint, staff, a message, or
  /// a reason why there is none.
  let isReached: [Bool]
  /// Whether contact is written down at all: in at least a quarter of the steps. Else an empty place says
  /// nothing.
  let tracksContact: Bool
  /// Per step, the lanes it says something in, its phase's own items included.
  let lanes: [LaneSet]
  let uses: JourneyUses
  /// Per step, how the sources that its cards rest on found out.
  let methods: [MethodSet]
  /// By the lane's place among the known ones.
  private let cardsByLane: [[Card]]

  /// An item with the steps it holds for.
  struct Card: Sendable {
    var item: Item
    /// One step, or more for an item that spans several or belongs to a phase as a whole.
    var steps: Range<Int>
    /// The phase, for an item of a phase without columns.
    var phase: Int?

    var place: Finding.Place {
      if let phase { .phase(phase) } else { .item(step: steps.lowerBound, id: item.id) }
    }
  }

  init(of outlook: Outlook) {
    self.outlook = outlook
    journey = outlook.journey
    var site = outlook.site
    if !journey.ruleSettings.isEmpty { site.thresholds.set(journey.ruleSettings) }
    self.site = site
    var phaseOfStep = [Int?](repeating: nil, count: journey.steps.count)
    for (index, phase) in journey.phases.enumerated() {
      for step in phase.steps.clamped(to: journey.steps.indices) { phaseOfStep[step] = index }
    }
    var lanes = [LaneSet](repeating: [], count: journey.steps.count)
    var uses: JourneyUses = []
    let cards = Self.cards(of: journey, &lanes, &uses)
    var levels = [Double?](repeating: nil, count: journey.steps.count)
    for card in cards[Lane.feeling.place ?? 0] {
      guard let level = card.item.feeling?.level else { continue }
      for step in card.steps { levels[step] = min(levels[step] ?? level, level) }
    }
    var isReached = [Bool](repeating: false, count: journey.steps.count)
    for lane in [Lane.touchpoint, .frontstage, .message] {
      for card in cards[lane.place ?? 0] where card.item.saysSomething {
        for step in card.steps { isReached[step] = true }
      }
    }
    self.phaseOfStep = phaseOfStep
    self.lanes = lanes
    self.uses = uses
    methods =
      uses.contains(.evidence) && !site.methods.isEmpty
      ? Self.methods(of: journey, site.methods)
      : [MethodSet](repeating: [], count: journey.steps.count)
    self.levels = levels
    self.isReached = isReached
    tracksContact = isReached.count(where: \.self) * 4 >= max(1, isReached.count)
    cardsByLane = cards.map { cards in
      cards.contains { $0.item.isKnownEmpty } ? cards.filter { !$0.item.isKnownEmpty } : cards
    }
  }

  /// Whether another journey leads into it: then what comes before stands on the other map.
  var isContinued: Bool { outlook.isContinued }
  /// Whether it tells a step of another journey in detail.
  var isDetail: Bool { outlook.isDetail }
  /// The id of a planned journey that names this one.
  var plannedBy: String? { outlook.plannedBy }

  /// A journey that this one names, or its plan; no other is in sight.
  func neighbour(_ id: String) -> Journey? { outlook.neighbour(id) }

  var language: Language { journey.language }

  /// A text in the journey's language; the other one is not made.
  func say(en: @autoclosure () -> String, nl: @autoclosure () -> String) -> String {
    language.choose(en: en(), nl: nl())
  }

  var steps: [Step] { journey.steps }

  /// The items of a lane, in order; those of phases as a whole last. Known-empty ones are left out, and
  /// so are lanes that no rule asks for.
  func cards(in lane: Lane) -> [Card] {
    precondition(Self.isAskedFor(lane), "a rule that looks at a lane adds it to isAskedFor")
    return lane.place.map { cardsByLane[$0] } ?? []
  }

  /// Whether a rule looks at the lane: copying the cards of all others would take most of the time.
  private static func isAskedFor(_ lane: Lane) -> Bool {
    switch lane {
    case .thinking, .need, .question, .feeling, .touchpoint, .frontstage, .message, .promise, .pain,
      .opportunity,
      .solution, .metric, .gap:
      true
    case .image, .context, .doing, .backstage, .support, .own: false
    }
  }

  private static func cards(
    of journey: Journey,
    _ lanes: inout [LaneSet],
    _ uses: inout JourneyUses
  ) -> [[Card]] {
    var cards = [[Card]](repeating: [], count: Lane.known.count)
    for (index, step) in journey.steps.enumerated() {
      for position in step.items.indices {
        if !step.items[position].isKnownEmpty { lanes[index].formUnion(LaneSet(step.items[position].lane)) }
        if step.items[position].evidence.status != .unstated { uses.insert(.evidence) }
        guard isAskedFor(step.items[position].lane) else { continue }
        let item = step.items[position]
        uses.add(item)
        guard let place = item.lane.place else { continue }
        var end = index + 1
        if let through = item.through, let last = journey.steps.lastIndex(where: { $0.id == through }) {
          end = max(end, last + 1)
        }
        cards[place].append(Card(item: item, steps: index..<end))
      }
    }
    for (index, phase) in journey.phases.enumerated() {
      let steps = phase.steps.clamped(to: journey.steps.indices)
      for item in phase.items {
        if item.evidence.status != .unstated { uses.insert(.evidence) }
        uses.add(item)
        if !item.isKnownEmpty { for step in steps { lanes[step].formUnion(LaneSet(item.lane)) } }
        let card = Card(item: item, steps: steps, phase: steps.isEmpty ? index : nil)
        if let place = item.lane.place { cards[place].append(card) }
      }
    }
    return cards
  }
}

extension JourneyView {
  /// The step's title, or its phase's name for a phase that is one column.
  func name(ofStep step: Int) -> String {
    let title = steps[step].title
    guard title.isEmpty, let phase = phaseOfStep[step] else { return title }
    return journey.phases[phase].name
  }

  func role(ofStep step: Int) -> PhaseRole? { phaseOfStep[step].flatMap { journey.phases[$0].role } }

  /// Who controls a contact: as the card says, else as the register does.
  func control(of contact: Contact) -> Control? {
    contact.control ?? contact.touchpoint.flatMap { site.touchpoint($0)?.control }
  }

  /// Who owns a contact: as the card says, else as the register does.
  func owner(of item: Item) -> String? {
    item.owner ?? item.contact?.touchpoint.flatMap { site.touchpoint($0)?.owner }
  }

  /// What a contact is, wherever it is met: its id in the register, or its words.
  func name(of item: Item) -> String { item.contact?.touchpoint ?? slug(item.text) }

  /// The owner nearest to a place: the item's, that of its touchpoint or promise, the journey's.
  func owner(nearestTo place: Finding.Place) -> String? {
    guard case .item(_, let id) = place, let item = item(id) else { return journey.owner }
    return item.owner
      ?? item.contact?.touchpoint.flatMap { site.touchpoint($0)?.owner }
      ?? (item.promise?.promise).flatMap { site.promise($0)?.owner }
      ?? journey.owner
  }

  private func item(_ id: String) -> Item? {
    journey.item(id)?.item ?? journey.phases.lazy.flatMap(\.items).first { $0.id == id }
  }

  /// Runs of neighbouring steps on one path that all hold to something.
  func runs(where holds: (Int) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for step in steps.indices where holds(step) {
      if let last = runs.last, last.upperBound == step, steps[step - 1].path == steps[step].path {
        runs[runs.count - 1] = last.lowerBound..<(step + 1)
      } else {
        runs.append(step..<(step + 1))
      }
    }
    return runs
  }

  /// The step on which the main path ends; nil when it goes on in another journey.
  var ending: Int? {
    guard let last = steps.lastIndex(where: { $0.path == nil }) ?? steps.indices.last else { return nil }
    return steps[last].next.contains { $0.journey != nil && !$0.isLoop } ? nil : last
  }
}

extension Item {
  /// Whether the author wrote something: a card, or the reason why there is none (`n/a — reason`).
  /// A bare dash or “n/a” only says that the place is known to be empty.
  var saysSomething: Bool {
    guard isKnownEmpty else { return true }
    return slug(text).split(separator: "-").contains {
      !["n", "a", "v", "t", "na", "nvt", "none", "geen"].contains($0)
    }
  }
}
