import Journeys

/// Brackets over the titles of steps that belong together: steps at the same time, and the steps of another path.
struct SpanBand: Sendable {
  struct Span: Sendable {
    var kind: Kind
    /// Runs of neighbouring columns; more than one when other steps stand in between.
    var runs: [Range<Int>]
    var label: Words
    /// The line over the steps.
    var y: Double = 0

    /// What the bracket and its words cover.
    func frame(in grid: Grid) -> Frame {
      let columns = (runs.first?.lowerBound ?? 0)..<(runs.last?.upperBound ?? 0)
      let x = grid.x(of: columns) + SpanBand.inset
      return Frame(
        x: x,
        y: y,
        width: grid.width(of: columns) - 2 * SpanBand.inset,
        height: label.frame.bottom - y
      )
    }
  }

  enum Kind: Sendable {
    case parallel, path
  }

  /// From the edge of a column to the end of a bracket.
  static let inset = 5.0
  /// How far a bracket's ends reach down.
  static let foot = 9.0

  var spans: [Span] = []
  var height: Double = 0
  /// By column, the offset of the first line from the band's top; nil where there is none.
  private var firstLine: [Double?] = []

  init(of journey: borrowing Journey, grid: borrowing Grid, wording: Wording) {
    var spans = Self.parallel(journey, grid, wording) + Self.paths(journey, grid, wording)
    guard !spans.isEmpty else { return }
    // The longest stands highest; what stands below it is shorter.
    spans.sort { (-Self.length($0), $0.runs[0].lowerBound) < (-Self.length($1), $1.runs[0].lowerBound) }
    var levels: [[Int]] = []
    for index in spans.indices {
      let free = levels.firstIndex { level in level.allSatisfy { !Self.overlap(spans[$0], spans[index]) } }
      if let free { levels[free].append(index) } else { levels.append([index]) }
    }
    firstLine = Array(repeating: nil, count: grid.columns.count)
    for level in levels {
      for index in level {
        spans[index].y = height + 6
        for column in spans[index].runs.joined() where firstLine[column] == nil {
          firstLine[column] = height + 6
        }
      }
      height += 16 + level.reduce(0.0) { max($0, Double(spans[$1].label.lines.count) * 15) }
    }
    self.spans = spans
  }

  /// How far below the band's top an arrow that lands on a column may reach.
  func depth(at column: Int) -> Double {
    firstLine.indices.contains(column) ? firstLine[column] ?? height : height
  }

  /// Moves everything below a top.
  mutating func move(to top: Double, in grid: Grid) {
    for index in spans.indices {
      spans[index].y += top
      let first = spans[index].runs[0].lowerBound
      spans[index].label.origin = Point(grid.columns[first].x + Measures.textInset, spans[index].y + 15)
    }
  }

  private static func parallel(_ journey: Journey, _ grid: Grid, _ wording: Wording) -> [Span] {
    journey.parallelGroups.map { group in
      span(.parallel, runs(of: group.map { grid.columnOfStep[$0] }), wording.parallel, grid)
    }
  }

  private static func paths(_ journey: Journey, _ grid: Grid, _ wording: Wording) -> [Span] {
    var spans: [Span] = []
    var index = 0
    while index < journey.steps.count {
      guard let path = journey.steps[index].path, !path.isEmpty else {
        index += 1
        continue
      }
      let start = index
      while index < journey.steps.count, journey.steps[index].path == path { index += 1 }
      for run in runs(of: (start..<index).map { grid.columnOfStep[$0] }) {
        spans.append(span(.path, [run], wording.path(path), grid))
      }
    }
    return spans
  }

  private static func span(_ kind: Kind, _ runs: [Range<Int>], _ label: String, _ grid: Grid) -> Span {
    let room = grid.width(of: runs[0]) - Measures.textInset - 12
    return Span(
      kind: kind,
      runs: runs,
      label: Words(wrapped(label, width: room, .help), .help, at: Point(0, 0), .ink2)
    )
  }

  /// Neighbouring numbers as ranges.
  private static func runs(of columns: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in columns {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<(column + 1)
      } else {
        runs.append(column..<(column + 1))
      }
    }
    return runs
  }

  private static func length(_ span: Span) -> Int {
    (span.runs.last?.upperBound ?? 0) - (span.runs.first?.lowerBound ?? 0)
  }

  private static func overlap(_ one: Span, _ other: Span) -> Bool {
    guard let (a, b) = one.runs.first.map({ ($0.lowerBound, one.runs[one.runs.count - 1].upperBound) }),
      let (c, d) = other.runs.first.map({ ($0.lowerBound, other.runs[other.runs.count - 1].upperBound) })
    else { return false }
    return a < d && c < b
  }
}

extension Pen {
  mutating func span(_ span: SpanBand.Span, in grid: Grid) {
    for (index, run) in span.runs.enumerated() {
      let (left, right) = (
        grid.x(of: run) + SpanBand.inset, grid.x(of: run) + grid.width(of: run) - SpanBand.inset
      )
      bracket(span.kind, from: left, to: right, y: span.y, foot: SpanBand.foot)
      guard index > 0 else { continue }
      let before = span.runs[index - 1]
      line(
        Point(grid.x(of: before) + grid.width(of: before) - SpanBand.inset, span.y),
        Point(left, span.y),
        .blockLine,
        Stroke(width: 1, dash: "1 4")
      )
    }
    words(span.label)
  }

  /// Two lines for what happens at the same time, a broken one for another path.
  mutating func bracket(_ kind: SpanBand.Kind, from left: Double, to right: Double, y: Double, foot: Double) {
    var bracket = Outline()
    bracket.move(left, y + foot)
    bracket.line(left, y)
    bracket.line(right, y)
    bracket.line(right, y + foot)
    switch kind {
    case .parallel:
      outline(bracket, .blockLine, Stroke(width: 1.5, joinsRound: true))
      line(Point(left, y + 3), Point(right, y + 3), .blockLine, Stroke(width: 1.5))
    case .path: outline(bracket, .blockLine, Stroke(width: 1.5, dash: "6 4", joinsRound: true))
    }
  }
}
