import Gaps
import Journeys

/// A journey with every number decided: what is drawn, where, and in how many lines.
struct Layout: Sendable {
  var grid: Grid
  var head: HeadLayout
  var blocks: [BlockLayout] = []
  /// How it is cut for the printer.
  var paper = PaperSheets()
  var series: [FeelingSeries]
  var places: GapPlaces
  /// With its index, the finding's number − 1.
  var findings: [Finding]
  /// What their markers are called.
  var names: MarkerNames
  var wording: Wording

  /// Whether the journey stops where the purchase is made: the map's right edge is then torn.
  var isCutOff: Bool

  /// Of the whole map: the rail, the columns and room for corner markers.
  var width: Double { Measures.rail + grid.width + Measures.spare }

  init(
    of journey: Journey,
    findings: [Finding],
    settings: Settings,
    among neighbours: Neighbours = .none
  ) {
    wording = Wording(language: journey.language)
    self.findings = findings
    names = MarkerNames(of: findings, wording)
    let cutOff = DrawnRules.stopsAtPurchase
    isCutOff = findings.indices.contains { findings[$0].rulePlace == cutOff && !findings[$0].isMuted }
    grid = Grid(of: journey, columnWidth: Measures.columnWidth)
    var lanes = grid.lanes(of: journey)
    places = GapPlaces(of: findings, in: journey, grid: grid, lanes: &lanes)
    series = feelingSeries(of: journey, grid: grid, lane: lanes.first { $0.lane == .feeling })
    grid.makeRoom(for: lanes, series, places.ghosts)
    head = HeadLayout(
      of: journey,
      grid: &grid,
      places: places,
      findings: findings,
      neighbours: neighbours,
      wording: wording
    )
    let names = LaneNames(of: journey, wording: wording)
    blocks = blocks(of: lanesInUse(lanes), names, journey.feelingScale, settings)
    if width > PaperSheets.widest { paper = PaperSheets(of: self) }
  }

  private func blocks(
    of lanes: [LaneItems],
    _ names: LaneNames,
    _ scale: FeelingScale,
    _ settings: Settings
  ) -> [BlockLayout] {
    let blockOfLane = lanes.indices.map { lanes[$0].lane.block(settings) }
    var blocks: [BlockLayout] = []
    blocks.reserveCapacity(LaneBlock.allCases.count)
    for block in LaneBlock.allCases where blockOfLane.contains(block) {
      var made = BlockLayout(block, isFirst: blocks.isEmpty, wording)
      for index in lanes.indices where blockOfLane[index] == block {
        made.add(lanes[index], names, scale, self)
      }
      blocks.append(consume made)
    }
    return blocks
  }

  /// The lanes with items, which are in the order of the format, and those in which something is missing.
  private func lanesInUse(_ lanes: [LaneItems]) -> [LaneItems] {
    let slots = places.slots
    var missing: Set<Int> = []
    for index in slots.indices { if let order = slots[index].lane.order { missing.insert(order) } }
    var inUse: [LaneItems] = []
    inUse.reserveCapacity(lanes.count + slots.count)
    var next = 0
    for order in Lane.known.indices {
      if next < lanes.count, lanes[next].lane.order == order {
        inUse.append(lanes[next])
        next += 1
      } else if missing.contains(order) {
        inUse.append(LaneItems(lane: Lane.known[order], items: []))
      }
    }
    let own = lanes[next...]
    inUse += own
    let isLacking = { (slot: GapPlaces.Slot) in
      slot.lane.order == nil && !own.contains { $0.lane == slot.lane }
    }
    if let slot = slots.first(where: isLacking) { inUse.append(LaneItems(lane: slot.lane, items: [])) }
    return inUse
  }

  func markers(_ findings: [Int], at places: [Point], scale: Double = 1) -> [Marker] {
    zip(findings, places).map { Marker($0 + 1, self.findings[$0], at: $1, scale: scale) }
  }
}

extension Grid {
  /// Widens columns in which several stops or feelings have to stand side by side.
  fileprivate mutating func makeRoom(
    for lanes: [LaneItems],
    _ series: [FeelingSeries],
    _ ghosts: [GapPlaces.Ghost]
  ) {
    for ghost in ghosts {
      let count = ghosts.count { $0.column == ghost.column }
      if count > 2 { columns[ghost.column].width = max(columns[ghost.column].width, Double(count) * 84) }
    }
    for lane in lanes where lane.lane == .touchpoint {
      for index in columns.indices {
        let count = lane.items.count { $0.columns.lowerBound == index && !$0.item.isKnownEmpty }
        if count > 2 { columns[index].width = max(columns[index].width, Double(count) * 84) }
      }
    }
    for one in series {
      for (index, moments) in one.moments.enumerated() where moments.count > 3 {
        columns[index].width = max(columns[index].width, Double(moments.count) * 44)
      }
    }
    arrange()
  }
}

/// A part of the map under one bar, as a strip with coordinates of its own.
struct BlockLayout: Sendable {
  var block: LaneBlock
  /// The line above it; nil for the first block when it is their side, which needs none.
  var hasBar: Bool
  var name: String
  var help: String
  /// Its name and those of its lanes.
  var label: String
  var lanes: [LaneLayout] = []
  var height = 0.0

  /// Without lanes so far.
  init(_ block: LaneBlock, isFirst: Bool, _ wording: Wording) {
    self.block = block
    hasBar = !(isFirst && block == .theirs)
    (name, help) = wording.bar(block)
    label = name
  }

  /// Adds a lane below those that are there.
  mutating func add(_ items: LaneItems, _ names: LaneNames, _ scale: FeelingScale, _ layout: Layout) {
    let name = names.name(of: items)
    label += lanes.isEmpty ? ": " : ", "
    label += name
    let rail = names.rail(for: items.lane, name)
    var lane =
      switch items.lane {
      case .feeling where layout.series.contains(where: \.isRated) || items.items.isEmpty:
        feelingLane(items, rail, scale, layout: layout)
      case .touchpoint: metroLane(items, rail, layout: layout)
      case .promise: promiseLane(items, rail, layout: layout)
      case .image, .context, .doing, .thinking, .need, .question, .feeling, .frontstage, .message,
        .backstage,
        .support, .pain, .opportunity, .solution, .metric, .gap, .own:
        cardLane(items, rail, needsHeadroom: lanes.isEmpty, layout: layout)
      }
    lane.y = height
    height += lane.height
    lanes.append(consume lane)
  }
}

/// A row of the map. Its own coordinates start at its top left.
struct LaneLayout: Sendable {
  enum Content: Sendable {
    case cards(CardLane)
    case feeling(FeelingLane)
    case touchpoints(MetroLane)
    case promises(PromiseLane)
  }

  var lane: Lane
  /// Offset in the block.
  var y: Double = 0
  var height: Double
  var rail: Rail
  var content: Content
}

/// The name of a lane and what stands with it, left of the columns.
struct Rail: Sendable {
  var words: [Words]
  var stops: [Stop] = []
  /// Where the sign of the row of planned touchpoints stands that didn't happen.
  var ghost: Point?
  /// The least height in which the words fit.
  var height: Double

  struct Stop: Sendable {
    var center: Point
    var control: Control?
  }
}

extension Item {
  /// Whether it is a feeling with a number.
  fileprivate var hasLevel: Bool { feeling?.level != nil }
}

/// What the lanes are called: by the author's own word when all items of a lane share one.
struct LaneNames: Sendable {
  private let wording: Wording
  /// What the feelings are given in: a scale, or words alone.
  private let feelingHelp: String

  init(of journey: borrowing Journey, wording: Wording) {
    self.wording = wording
    let isRated =
      journey.steps.contains { $0.items.contains(where: \.hasLevel) }
      || journey.phases.contains { $0.items.contains(where: \.hasLevel) }
    feelingHelp = isRated ? wording.range(journey.feelingScale) : wording.ownWords
  }

  func name(of lane: LaneItems) -> String {
    if let label = lane.items.first?.item.label, !label.isEmpty,
      lane.items.indices.allSatisfy({ lane.items[$0].item.label == label })
    {
      return label
    }
    return wording.lane(lane.lane).name
  }

  /// For a lane, by its name.
  func rail(for lane: Lane, _ name: String) -> Rail {
    let help = lane == .feeling ? feelingHelp : wording.lane(lane).help
    let lines = wrapped(name, width: Measures.rail - 28, .strong)
    let title = Words(lines, .strong, at: Point(16, Measures.laneMargin + 19))
    guard !help.isEmpty else { return Rail(words: [title], height: title.lastBaseline + 10) }
    let below = Words(
      wrapped(help, width: Measures.rail - 28, .help),
      .help,
      at: Point(16, title.lastBaseline + 17),
      .ink3
    )
    return Rail(words: [title, below], height: below.lastBaseline + 10)
  }
}
