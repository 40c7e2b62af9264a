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
    isCutOff = findings.contains { $0.rule == "stops-at-purchase" && !$0.isMuted }
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
    let used = lanesInUse(lanes)
    for block in LaneBlock.allCases {
      let inBlock = used.filter { $0.lane.block(settings) == block }
      guard !inBlock.isEmpty else { continue }
      blocks.append(
        BlockLayout(
          block,
          lanes: inBlock,
          names: names,
          isFirst: blocks.isEmpty,
          journey: journey,
          layout: self
        )
      )
    }
    if width > PaperSheets.widest { paper = PaperSheets(of: self) }
  }

  /// The lanes with items and those in which something is missing.
  private func lanesInUse(_ lanes: [LaneItems]) -> [LaneItems] {
    var inUse: [LaneItems] = []
    let missingLanes = places.slots.map(\.lane)
    for lane in Lane.known {
      if let index = lanes.firstIndex(where: { $0.lane == lane }) {
        inUse.append(lanes[index])
      } else if missingLanes.contains(lane) {
        inUse.append(LaneItems(lane: lane, items: []))
      }
    }
    let own = lanes.filter { $0.lane.order == nil }
    let missing = missingLanes.filter { lane in lane.order == nil && !own.contains { $0.lane == lane } }
    return inUse + own + missing.prefix(1).map { LaneItems(lane: $0, items: []) }
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
  var label: String
  var lanes: [LaneLayout]
  var height: Double

  init(
    _ block: LaneBlock,
    lanes: [LaneItems],
    names: LaneNames,
    isFirst: Bool,
    journey: Journey,
    layout: Layout
  ) {
    self.block = block
    hasBar = !(isFirst && block == .theirs)
    (name, help) = layout.wording.bar(block)
    self.lanes = []
    height = 0
    for items in lanes {
      let rail = names.rail(for: items)
      var lane =
        switch items.lane {
        case .feeling where layout.series.contains(where: \.isRated) || items.items.isEmpty:
          feelingLane(items, rail, journey: journey, layout: layout)
        case .touchpoint: metroLane(items, rail, layout: layout)
        case .promise: promiseLane(items, rail, journey: journey, layout: layout)
        case .image, .context, .doing, .thinking, .need, .question, .feeling, .frontstage, .message,
          .backstage,
          .support, .pain, .opportunity, .solution, .metric, .gap, .own:
          cardLane(items, rail, needsHeadroom: self.lanes.isEmpty, layout: layout)
        }
      lane.y = height
      height += lane.height
      self.lanes.append(lane)
    }
    label = name + ": " + lanes.map { names.name(of: $0) }.joined(separator: ", ")
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

  init(of journey: Journey, wording: Wording) {
    self.wording = wording
    let isRated =
      journey.steps.contains { $0.items.contains(where: \.hasLevel) }
      || journey.phases.contains { $0.items.contains(where: \.hasLevel) }
    feelingHelp = isRated ? wording.range(journey.feelingScale) : wording.ownWords
  }

  func name(of lane: LaneItems) -> String {
    if let label = lane.items.first?.item.label, !label.isEmpty,
      lane.items.allSatisfy({ $0.item.label == label })
    {
      return label
    }
    return wording.lane(lane.lane).name
  }

  func rail(for lane: LaneItems) -> Rail {
    let help = lane.lane == .feeling ? feelingHelp : wording.lane(lane.lane).help
    let name = wrapped(name(of: lane), width: Measures.rail - 28, .strong)
    var words = [Words(name, .strong, at: Point(16, Measures.laneMargin + 19))]
    var bottom = words[0].lastBaseline
    if !help.isEmpty {
      let lines = wrapped(help, width: Measures.rail - 28, .help)
      words.append(Words(lines, .help, at: Point(16, bottom + 17), .ink3))
      bottom = words[1].lastBaseline
    }
    return Rail(words: words, height: bottom + 10)
  }
}
