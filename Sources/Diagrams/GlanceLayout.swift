import Gaps
import Journeys

/// The widths in which the glance is drawn; the style sheet shows one of them.
enum GlanceSize: CaseIterable {
  case wide, medium, phone

  var width: Double {
    switch self {
    case .wide: 1376
    case .medium: 960
    case .phone: 358
    }
  }

  var name: StaticString {
    switch self {
    case .wide: "g1"
    case .medium: "g2"
    case .phone: "g3"
    }
  }
}

/// The whole journey in one screen width: phases, curve, gaps by step, step names.
struct GlanceLayout {
  struct Phase {
    var id: String
    var role: PhaseRole?
    var frame: Frame
    var words: Words?
  }

  let size: GlanceSize
  var columns: [Grid.Column]
  var phases: [Phase] = []
  var barHeight: Double = 14
  var curve: FeelingCurve?
  var zero: Double = 0
  var extremes: [Words] = []
  /// What is felt, in words, where no number puts it on a curve.
  var sayings: [Words] = []
  var unknown: [FeelingLane.Unknown] = []
  var truths: [(frame: Frame, star: Point, words: Words?)] = []
  var holes: [(frame: Frame, isSkipped: Bool)] = []
  var pills: [Pill] = []
  var silences: [(frame: Frame, words: Words?)] = []
  var markers: [Marker] = []
  var names: [Words] = []
  /// The line above the markers, and where the columns end.
  var gapTop: Double = 0
  var columnBottom: Double = 0
  var height: Double = 0

  init(_ layout: Layout, _ journey: Journey, _ size: GlanceSize) {
    self.init(layout, journey, size, GlanceGaps(of: layout))
  }

  init(
    _ layout: borrowing Layout,
    _ journey: borrowing Journey,
    _ size: GlanceSize,
    _ gaps: borrowing GlanceGaps
  ) {
    self.size = size
    columns = layout.grid.columns
    shareWidth(layout.grid, journey.phases)
    placePhases(layout.grid, journey.phases)
    placeTruths(layout, journey.steps)
    placeCurve(layout, journey.feelingScale)
    placeGaps(gaps, layout)
    placeNames(journey.steps)
    for index in truths.indices { truths[index].frame.height = columnBottom - truths[index].frame.y }
    for index in holes.indices { holes[index].frame.height = gapTop - holes[index].frame.y - 6 }
  }

  var isPhone: Bool { size == .phone }

  func span(_ range: Range<Int>) -> (x: Double, width: Double) {
    guard let last = range.last else { return (0, 0) }
    return (columns[range.lowerBound].x, columns[last].right - columns[range.lowerBound].x)
  }

  /// Columns give way so that each phase name fits, as far as that goes.
  private mutating func shareWidth(_ grid: Grid, _ phases: [Journeys.Phase]) {
    let even = size.width / Double(columns.count)
    for index in columns.indices { columns[index].width = even }
    let ranges = grid.columnsOfPhase
    var needs: [Double] = []
    needs.reserveCapacity(ranges.count)
    var (lacking, spare) = (0.0, 0.0)
    for index in ranges.indices {
      let natural = even * Double(ranges[index].count)
      let need = isPhone ? 0 : min(width(of: phases[index].name, .strong) + 20, max(natural * 1.8, 60))
      lacking += max(0, need - natural)
      spare += max(0, natural - need)
      needs.append(need)
    }
    let given = min(1, spare > 0 ? lacking / spare : 0)
    let taken = min(1, lacking > 0 ? spare / lacking : 0)
    for (need, range) in zip(needs, ranges) {
      let natural = even * Double(range.count)
      let total = need > natural ? natural + (need - natural) * taken : natural - (natural - need) * given
      for index in range { columns[index].width = total / Double(range.count) }
    }
    var x = 0.0
    for index in columns.indices {
      columns[index].x = x
      x += columns[index].width
    }
  }

  private mutating func placePhases(_ grid: Grid, _ named: [Journeys.Phase]) {
    var lines = 1
    phases.reserveCapacity(named.count)
    for index in named.indices {
      let (x, wide) = span(grid.columnsOfPhase[index])
      var words: Words?
      if !isPhone, wide > 34 {
        let title = wrapped(named[index].name, width: wide - 16, .strong)
        if title.count <= 3 {
          words = Words(title, .strong, at: Point(x + 10, 20.5))
          lines = max(lines, title.count)
        }
      }
      phases.append(
        Phase(
          id: named[index].id,
          role: named[index].role,
          frame: Frame(x: x + 1, y: 0, width: wide - 2, height: 0),
          words: words
        )
      )
    }
    barHeight = isPhone ? 14 : 13 + 17 * Double(lines)
    for index in phases.indices { phases[index].frame.height = barHeight }
  }

  /// The star and its words stand above the curve, or below the zero line where the curve is high.
  private mutating func placeTruths(_ layout: Layout, _ steps: [Step]) {
    for hole in layout.head.holes {
      let (x, wide) = span(hole.columns)
      holes.append((Frame(x: x + 4, y: barHeight + 6, width: wide - 8, height: 0), hole.isSkipped))
    }
    for index in steps.indices where steps[index].isMomentOfTruth {
      let position = layout.grid.columnOfStep[index]
      let column = columns[position]
      let top = barHeight + (layout.isHigh(position) ? (isPhone ? 96 : 106) : 16)
      var words: Words?
      if !isPhone {
        let lines = wrapped(layout.wording.momentOfTruth, width: max(72, column.width - 12), .help)
        words = Words(
          lines,
          Face(size: 11.5, leading: 14),
          at: Point(column.center, top + 24),
          .ink2,
          anchor: .middle
        )
      }
      truths.append(
        (
          Frame(x: column.x, y: barHeight, width: column.width, height: 0),
          Point(column.center, top), words
        )
      )
    }
  }

  private mutating func placeCurve(_ layout: Layout, _ scale: FeelingScale) {
    guard let series = layout.series.first, series.isRated else {
      gapTop = barHeight + (truths.isEmpty ? 10 : isPhone ? 30 : 64)
      if let series = layout.series.first, !isPhone { placeSayings(series) }
      return
    }
    let wording = layout.wording
    let top = barHeight + (isPhone ? 30 : 38)
    let tall = isPhone ? 108.0 : 104
    zero = top + tall / 2
    gapTop = top + tall + 36
    let drawn = FeelingCurve(series, top: top, height: tall, in: columns)
    curve = drawn
    if !isPhone {
      extremes = [
        Words(wording.happy, .help, at: Point(2, top + 2), .ink3),
        Words(wording.angry, .help, at: Point(2, top + tall + 4), .ink3),
      ].filter { words in
        !drawn.spots.contains {
          words.frame.inset(-8).intersects(Frame(x: $0.center.x, y: $0.center.y, width: 1, height: 1))
        }
      }
    }
    placeUnknown(series, top: top, tall: tall, wording)
    placePills(series, drawn, scale, wording)
    let pills = pills
    extremes.removeAll { words in pills.contains { $0.frame.inset(-2).intersects(words.frame) } }
  }

  /// Feelings in words alone, below the phases; left out where a column has no room for them.
  private mutating func placeSayings(_ series: FeelingSeries) {
    let top = gapTop
    for (column, moments) in zip(columns, series.moments) where column.width >= 64 {
      let said = moments.map(\.words).filter { !$0.isEmpty }.joined(separator: " → ")
      guard !said.isEmpty else { continue }
      let lines = wrapped(said, width: column.width - 12, .aside)
      guard lines.count <= 4 else { continue }
      let words = Words(lines, .aside, at: Point(column.center, top + 14), .ink2, anchor: .middle)
      sayings.append(words)
      gapTop = max(gapTop, words.lastBaseline + 12)
    }
  }

  private mutating func placeUnknown(
    _ series: FeelingSeries,
    top: Double,
    tall: Double,
    _ wording: Wording
  ) {
    var start = 0
    while start < columns.count {
      guard isUnknown(start, series) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < columns.count, isUnknown(end, series) { end += 1 }
      let (x, wide) = span(start..<end)
      let frame = Frame(x: x + 6, y: top + 18, width: wide - 12, height: tall - 36)
      let face = Face(size: 11.5, leading: 14, isItalic: true)
      let text = wide < 130 ? wording.unknown : wording.unknownFeeling
      let fits = width(of: text, face) + 12 < frame.width
      let words = Words(fits ? text : "?", face, at: Point(frame.center.x, zero - 7), .ink3, anchor: .middle)
      let patch = Frame(x: words.frame.x - 5, y: words.frame.y - 4, width: words.frame.width + 10, height: 17)
      unknown.append(FeelingLane.Unknown(frame: frame, patch: patch, words: words))
      start = end
    }
  }

  private func isUnknown(_ column: Int, _ series: FeelingSeries) -> Bool {
    columns[column].step != nil && series.isUnrated(column)
  }

  private mutating func placePills(
    _ series: FeelingSeries,
    _ curve: FeelingCurve,
    _ scale: FeelingScale,
    _ wording: Wording
  ) {
    var field = MarkerField(left: 2, right: size.width - 2, room: truths.count + 3)
    for truth in truths { if let words = truth.words { field.block(words.frame) } }
    pills.reserveCapacity(3)
    let marks = series.landmarks
    func add(_ what: String, _ index: Int?, below: Bool, namesWords: Bool = true) {
      guard let index else { return }
      let dot = series.dots[index]
      let said = series.moment(of: dot).words
      var value = dot.value(on: scale, wording)
      if !isPhone, namesWords, said.utf8.count < 24 { value += " " + said }
      var pill = Pill(what, value, dot.paint)
      let center = curve.spots[index].center
      let (above, under) = (Point(center.x, center.y - 12), Point(center.x, center.y + 24))
      let size = pill.frame
      let place = field.place(below ? [under, above] : [above, under]) {
        Frame(x: $0.x - size.width / 2, y: $0.y - 14.5, width: size.width, height: 20)
      }
      pill.move(to: place)
      pills.append(consume pill)
    }
    add(wording.lowestShort, marks.lowest, below: true)
    add(wording.highestShort, marks.highest, below: false)
    let isLow = marks.last.map { series.dots[$0].level <= 0 } ?? false
    add(wording.end, marks.last, below: isLow, namesWords: false)
  }
}

extension Layout {
  /// Whether the curve comes near the top in a column.
  fileprivate func isHigh(_ column: Int) -> Bool {
    guard let moments = series.first?.moments[column] else { return false }
    return moments.indices.contains { (moments[$0].level ?? 0) > 0.2 }
  }
}
