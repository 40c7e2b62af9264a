import Gaps
import Journeys

/// The lane with the feeling curve, and the author's words below it.
struct FeelingLane: Sendable {
  /// What is not known, in one or more columns.
  struct Unknown: Sendable {
    var frame: Frame
    var patch: Frame
    var words: Words
  }

  /// The words of one feeling.
  struct Saying: Sendable {
    var id: String
    var isGap: Bool
    var words: Words
  }

  static let height = 126.0
  var top: Double
  var levels: [Double]
  var zero: Double
  var curves: [FeelingCurve] = []
  var names: [Pill] = []
  var unknown: [Unknown] = []
  var slots: [Slot] = []
  var pills: [Pill] = []
  var sayings: [Saying] = []
  var markers: [Marker] = []
}

func feelingLane(_ items: LaneItems, _ rail: Rail, _ scale: FeelingScale, layout: Layout) -> LaneLayout {
  var draft = FeelingDraft(items, rail, scale, layout: layout)
  draft.drawCurves()
  draft.drawUnknown()
  draft.drawPills()
  draft.drawMarkers()
  draft.drawSayings()
  var rail = rail
  rail.words += draft.axis
  return LaneLayout(
    lane: .feeling,
    height: max(draft.bottom, rail.height),
    rail: rail,
    content: .feeling(draft.lane)
  )
}

/// The lane of feelings in the making: the curves first, then what stands around them.
struct FeelingDraft {
  let items: LaneItems
  let scale: FeelingScale
  let layout: Layout
  var lane: FeelingLane
  var field: MarkerField
  var axis: [Words] = []
  var bottom: Double

  let grid: Grid
  let wording: Wording

  init(_ items: LaneItems, _ rail: Rail, _ scale: FeelingScale, layout: Layout) {
    self.items = items
    self.scale = scale
    self.layout = layout
    grid = layout.grid
    wording = layout.wording
    let top = Self.top(under: rail, scale, layout.wording)
    let step = FeelingLane.height / 4
    lane = FeelingLane(
      top: top,
      levels: [top, top + step, top + 3 * step, top + FeelingLane.height],
      zero: top + FeelingLane.height / 2
    )
    field = MarkerField(
      left: 0,
      right: layout.grid.width + Measures.spare,
      room: 2 * items.items.count + 8
    )
    bottom = top + FeelingLane.height + 18
    let isSigned = scale.lowest < 0
    let labels: [(String, Double, Double, Paint)] = [
      (scale.words.last ?? wording.veryHappy, scale.highest, top, .ink3),
      (wording.neutral, scale.neutral, lane.zero, .ink2),
      (scale.words.first ?? wording.veryAngry, scale.lowest, top + FeelingLane.height, .ink3),
    ]
    for (name, value, y, paint) in labels {
      let text = scale.words.isEmpty ? name + " " + wording.number(value, isSigned: isSigned) : name
      axis.append(Words(text, .help, at: Point(Measures.rail - 10, y + 4), paint, anchor: .end))
    }
  }

  /// Where the curve's area starts: with room for a label above its highest point, and so that the words
  /// of the scale don't meet the lane's name.
  private static func top(under rail: Rail, _ scale: FeelingScale, _ wording: Wording) -> Double {
    let label =
      scale.words.last
      ?? wording.veryHappy + " " + wording.number(scale.highest, isSigned: scale.lowest < 0)
    let left = Measures.rail - 16 - width(of: label, .help)
    return rail.words.reduce(36) { top, words in
      words.frame.right < left ? top : max(top, words.lastBaseline + 12)
    }
  }

  mutating func drawCurves() {
    for series in layout.series.prefix(5) {
      let curve = FeelingCurve(series, top: lane.top, height: FeelingLane.height, in: grid.columns)
      for spot in curve.spots {
        field.block(Frame(x: spot.center.x - 7, y: spot.center.y - 7, width: 14, height: 14))
      }
      lane.curves.append(curve)
    }
  }

  /// Columns without a level: a grey box over the zero line, or the gap's own slot.
  mutating func drawUnknown() {
    let slots = layout.places.slots
    var isSlot = Array(repeating: false, count: grid.columns.count)
    for index in slots.indices {
      guard case .feeling = slots[index].lane else { continue }
      draw(slots[index])
      for column in slots[index].columns { isSlot[column] = true }
    }
    var column = 0
    while column < grid.columns.count {
      guard !isSlot[column], let words = unknownWords(column) else {
        column += 1
        continue
      }
      var end = column + 1
      while end < grid.columns.count, !isSlot[end], unknownWords(end) == words, end - column < 6 { end += 1 }
      drawUnknown(column..<end, words)
      column = end
    }
  }

  private func unknownWords(_ column: Int) -> String? {
    guard grid.columns[column].step != nil, !layout.series.isEmpty,
      layout.series.allSatisfy({ $0.isUnrated(column) })
    else { return nil }
    return layout.series.allSatisfy { $0.moments[column].isEmpty }
      ? wording.unknownFeeling : wording.onlyWords
  }

  private mutating func drawUnknown(_ columns: Range<Int>, _ text: String) {
    let frame = Frame(
      x: grid.x(of: columns) + 10,
      y: lane.top + 14,
      width: grid.width(of: columns) - 20,
      height: FeelingLane.height - 28
    )
    let lines = wrapped(text, width: min(frame.width - 40, 112), .aside)
    let first = lane.zero + 4 - Double(lines.count - 1) * 7.5
    let words = Words(lines, .aside, at: Point(frame.center.x, first), .ink2, anchor: .middle)
    let patch = Frame(
      x: words.frame.x - 5,
      y: words.frame.y - 5,
      width: words.frame.width + 10,
      height: words.frame.height + 8
    )
    lane.unknown.append(FeelingLane.Unknown(frame: frame, patch: patch, words: words))
  }

  private mutating func draw(_ slot: GapPlaces.Slot) {
    var draft = CardDraft(slot, in: layout.grid)
    var drawn = CardLane()
    draft.draw(
      in: Frame(
        x: grid.x(of: slot.columns) + 8,
        y: lane.top + 4,
        width: grid.width(of: slot.columns) - 16,
        height: max(FeelingLane.height - 8, draft.height)
      ),
      into: &drawn,
      layout
    )
    lane.slots += drawn.slots
    for drawn in drawn.slots {
      for marker in drawn.markers { field.block(marker.frame) }
      bottom = max(bottom, drawn.frame.bottom + 14)
    }
  }

  /// Names the highest, the lowest and the last point of the first curve, and whose the others are.
  mutating func drawPills() {
    guard let series = layout.series.first, !lane.curves.isEmpty else { return }
    let marks = series.landmarks
    if let index = marks.highest { pill(wording.highest, index, below: false) }
    if let index = marks.lowest {
      // Inside its area, where no words are.
      pill(wording.lowest, index, below: series.dots[index].level >= 0)
    }
    if let index = marks.last {
      let level = series.dots[index].level
      pill(wording.end, index, below: level > -0.8 && level <= 0)
    }
    for (series, curve) in zip(layout.series, lane.curves) where lane.curves.count > 1 {
      guard let spot = curve.spots.last, let name = series.audience else { continue }
      var pill = Pill(name, nil, .ink)
      let place = field.place(
        [Point(spot.center.x, spot.center.y - 14), Point(spot.center.x, spot.center.y + 25)]
      ) { Frame(x: $0.x - pill.frame.width / 2, y: $0.y - 14.5, width: pill.frame.width, height: 20) }
      pill.move(to: place)
      lane.names.append(pill)
    }
  }

  /// Names a dot of the first curve.
  private mutating func pill(_ what: String, _ index: Int, below: Bool) {
    let dot = layout.series[0].dots[index]
    var pill = Pill(what, dot.value(on: scale, wording), dot.paint)
    let size = pill.frame
    let (x, y) = (lane.curves[0].spots[index].center.x, lane.curves[0].spots[index].center.y)
    let (above, under) = (Point(x, y - 14), Point(x, y + 25))
    let place = field.place(
      [below ? under : above, below ? above : under, Point(x - size.width, y), Point(x + size.width, y)]
    ) { Frame(x: $0.x - size.width / 2, y: $0.y - 14.5, width: size.width, height: 20) }
    pill.move(to: place)
    lane.pills.append(consume pill)
  }

  /// Markers of gaps of a feeling stand beside its dot, or above its words when it has none.
  mutating func drawMarkers() {
    for placed in items.items {
      for finding in placed.findings {
        let at =
          spot(of: placed.item.id) ?? Point(grid.columns[placed.columns.lowerBound].center, lane.zero + 34)
        let marker = Marker(finding + 1, layout.findings[finding])
        let candidates = [
          Point(at.x + 21, at.y - 15), Point(at.x - 21, at.y - 15), Point(at.x + 21, at.y + 16),
          Point(at.x - 21, at.y + 16), Point(at.x + 48, at.y - 15), Point(at.x - 48, at.y - 15),
        ]
        let place = field.place(candidates) { Marker.frame(at: $0, scale: marker.scale) }
        lane.markers.append(Marker(finding + 1, layout.findings[finding], at: place))
        bottom = max(bottom, place.y + 16)
      }
    }
    for pill in lane.pills { bottom = max(bottom, pill.frame.bottom) }
    for pill in lane.names { bottom = max(bottom, pill.frame.bottom) }
  }

  /// Where the first dot of an item stands.
  private func spot(of item: String) -> Point? {
    for (series, curve) in zip(layout.series, lane.curves) {
      for (dot, spot) in zip(series.dots, curve.spots) where series.moment(of: dot).item == item {
        return spot.center
      }
    }
    return nil
  }
}
