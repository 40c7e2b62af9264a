import Journeys

/// A journey made ready for the rules: what they all ask is worked out once.
struct JourneyView: Sendable {
  let journey: Journey
  /// The site around it, with the journey's own numbers to go by.
  let site: Surroundings
  /// Whether another journey leads into it: then what comes before stands on the other map.
  let isContinued: Bool
  /// Whether it tells a step of another journey in detail.
  let isDetail: Bool
  /// The id of a planned journey that names this one.
  let plannedBy: String?
  private let neighbours: [String: Journey]
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
  /// What is being done about things: opportunities that aren't dropped, and solutions.
  let actions: [Card]
  /// Ids of the items that an opportunity says it solves.
  let solved: Set<String>

  /// An item with the steps it holds for.
  struct Card: Sendable {
    var item: Item
    /// One step, or more for an item that spans several or belongs to a phase as a whole.
    var steps: Range<Int>
    /// The phase, for an item of a phase without columns.
    var phase: Int?
    /// What it rests on, in a word.
    var evidence: Evidence.Status
    /// For a contact, what is asked of it most.
    var contact: ContactTraits?

    var place: Finding.Place {
      if let phase { .phase(phase) } else { .item(step: steps.lowerBound, id: item.id) }
    }
  }

  init(of outlook: Outlook) {
    journey = outlook.journey
    isContinued = outlook.isContinued
    isDetail = outlook.isDetail
    plannedBy = outlook.plannedBy
    neighbours = outlook.neighbours
    var site = outlook.site
    if !journey.ruleSettings.isEmpty { site.thresholds.set(journey.ruleSettings) }
    self.site = site
    var phaseOfStep = [Int?](repeating: nil, count: journey.steps.count)
    for phase in journey.phases.indices {
      for step in journey.phases[phase].steps.clamped(to: journey.steps.indices) { phaseOfStep[step] = phase }
    }
    self.phaseOfStep = phaseOfStep
    let laid = LaidCards(of: journey, on: site)
    lanes = laid.lanes
    uses = laid.uses
    cardsByLane = laid.filled
    methods =
      uses.contains(.evidence) && !site.methods.isEmpty
      ? Self.methods(of: journey, site.methods)
      : [MethodSet](repeating: [], count: journey.steps.count)
    levels = laid.levels
    isReached = laid.isReached
    tracksContact = isReached.count(where: \.self) * 4 >= max(1, isReached.count)
    (actions, solved) = Self.actions(among: cardsByLane)
  }

  /// A journey that this one names, or its plan; no other is in sight.
  func neighbour(_ id: String) -> Journey? { neighbours[id] }

  var language: Language { journey.language }

  /// A text in the journey's language; the other one is not made.
  func say(en: @autoclosure () -> String, nl: @autoclosure () -> String) -> String {
    language.choose(en: en(), nl: nl())
  }

  var steps: [Step] { journey.steps }

  /// The items of a lane, in order; those of phases as a whole last. Known-empty ones are left out, and
  /// so are lanes that no rule asks for.
  func cards(in lane: Lane) -> [Card] {
    precondition(LaidCards.isAskedFor(lane), "a rule that looks at a lane adds it to isAskedFor")
    return lane.place.map { cardsByLane[$0] } ?? []
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

  /// Who owns a contact: as the card says, else as the register does.
  func owner(of item: Item) -> String? {
    item.owner ?? item.contact?.touchpoint.flatMap { site.touchpoint($0)?.owner }
  }

  /// What a contact is, wherever it is met: its id in the register, or its words.
  func name(of item: Item) -> String { item.contact?.touchpoint ?? slug(item.text) }

  /// The owner nearest to a place: the item's, that of its touchpoint or promise, the journey's.
  func owner(nearestTo place: Finding.Place) -> String? {
    guard case .item(let step, let id) = place, let item = item(id, in: step) else { return journey.owner }
    return item.owner
      ?? item.contact?.touchpoint.flatMap { site.touchpoint($0)?.owner }
      ?? (item.promise?.promise).flatMap { site.promise($0)?.owner }
      ?? journey.owner
  }

  /// `step`: where it most likely stands.
  private func item(_ id: String, in step: Int) -> Item? {
    if steps.indices.contains(step), let index = steps[step].items.firstIndex(where: { $0.id == id }) {
      return steps[step].items[index]
    }
    return journey.item(id)?.item ?? journey.phases.lazy.flatMap(\.items).first { $0.id == id }
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
