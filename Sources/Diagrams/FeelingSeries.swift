import Journeys

/// The feelings of one audience along a journey.
struct FeelingSeries: Sendable {
  /// A feeling at one moment.
  struct Moment: Sendable {
    var item: String
    var words: String
    /// −1…1; nil for words alone.
    var level: Double?
    var score: Double?
    var evidence: Evidence.Status
  }

  /// A moment with a level, at its place on the x axis.
  struct Dot: Sendable {
    var item: String
    var column: Int
    var x: Double
    var level: Double
    var score: Double?
    var words: String
    var evidence: Evidence.Status
  }

  /// Whose feelings; nil when the journey tells of one audience.
  var audience: String?
  /// By column, in the order felt.
  var moments: [[Moment]]

  /// Whether any moment has a level.
  var isRated: Bool { moments.contains { $0.contains { $0.level != nil } } }

  /// Where the dots stand, in runs: a column without a level breaks the line.
  func runs(center: (Int) -> Double, width: (Int) -> Double) -> [[Dot]] {
    var runs: [[Dot]] = [[]]
    for (column, moments) in moments.enumerated() {
      let rated = moments.filter { $0.level != nil }
      if rated.isEmpty {
        if runs.last?.isEmpty == false { runs.append([]) }
        continue
      }
      for (index, moment) in rated.enumerated() {
        let share = (Double(index) + 0.5) / Double(rated.count) - 0.5
        runs[runs.count - 1].append(
          Dot(
            item: moment.item,
            column: column,
            x: center(column) + share * width(column),
            level: min(max(moment.level ?? 0, -1), 1),
            score: moment.score,
            words: moment.words,
            evidence: moment.evidence
          )
        )
      }
    }
    return runs.filter { !$0.isEmpty }
  }
}

/// The feelings of a journey by audience, the traveller's own first.
///
/// A feeling about a phase as a whole stands in the middle of it when none of its steps has one.
func feelingSeries(of journey: Journey, grid: Grid, lanes: [LaneItems]) -> [FeelingSeries] {
  guard let lane = lanes.first(where: { $0.lane == .feeling }) else { return [] }
  var series: [FeelingSeries] = []
  let empty = Array(repeating: [FeelingSeries.Moment](), count: grid.columns.count)
  func index(of audience: String?) -> Int {
    let name = audience.map { id in journey.audiences.first { $0.id == id }?.name ?? id }
    if let index = series.firstIndex(where: { $0.audience == name }) { return index }
    series.append(FeelingSeries(audience: name, moments: empty))
    return series.count - 1
  }
  for placed in lane.items.filter({ $0.step != nil }) + lane.items.filter({ $0.step == nil }) {
    let one = index(of: placed.item.audience)
    let columns = placed.columns
    if placed.step == nil, columns.contains(where: { !series[one].moments[$0].isEmpty }) { continue }
    let column = placed.step == nil ? (columns.lowerBound + columns.upperBound - 1) / 2 : columns.lowerBound
    for moment in placed.item.feeling?.moments ?? [] {
      series[one].moments[column].append(
        FeelingSeries.Moment(
          item: placed.item.id,
          words: moment.words,
          level: moment.level,
          score: moment.score,
          evidence: placed.item.evidence.status
        )
      )
    }
  }
  // Feelings without an audience are the traveller's.
  return series.filter { $0.audience == nil } + series.filter { $0.audience != nil }
}

extension FeelingSeries.Dot {
  /// The score, or what the level is on the journey's scale.
  func value(on scale: FeelingScale, _ wording: Wording) -> String {
    let score = score ?? scale.neutral + level * (scale.highest - scale.lowest) / 2
    return wording.number(score, isSigned: scale.lowest < 0)
  }

  /// Colour of the value: only clear feelings have one.
  var paint: Paint { feelingPaint(level) }
}

func feelingPaint(_ level: Double?) -> Paint {
  guard let level, abs(level) >= 0.5 else { return .ink }
  return level > 0 ? .positiveText : .negativeText
}

/// Dots, lines and areas of one series, at their places.
struct FeelingCurve: Sendable {
  struct Spot: Sendable {
    var center: Point
    var evidence: Evidence.Status
    var dot: FeelingSeries.Dot
  }

  var line = Outline()
  var above = Outline()
  var below = Outline()
  var spots: [Spot] = []

  /// In an area of some height, neutral in its middle.
  init(
    _ series: FeelingSeries,
    top: Double,
    height: Double,
    center: (Int) -> Double,
    width: (Int) -> Double
  ) {
    let neutral = top + height / 2
    for run in series.runs(center: center, width: width) {
      let points = run.map { Point($0.x, neutral - $0.level * height / 2) }
      spots += zip(points, run).map { Spot(center: $0, evidence: $1.evidence, dot: $1) }
      let curve = Curve(through: points)
      line.segments += curve.line.segments
      let areas = curve.areas(around: neutral)
      above.segments += areas.above.segments
      below.segments += areas.below.segments
    }
  }

  /// The spots to name: the highest, the lowest and the last; none twice, none on a flat line.
  var landmarks: (highest: Int?, lowest: Int?, last: Int?) {
    guard spots.count > 1 else { return (nil, nil, nil) }
    var highest = 0
    var lowest = 0
    for index in spots.indices {
      if spots[index].dot.level > spots[highest].dot.level { highest = index }
      if spots[index].dot.level < spots[lowest].dot.level { lowest = index }
    }
    let last = spots.count - 1
    guard spots[highest].dot.level > spots[lowest].dot.level else { return (nil, nil, last) }
    return (highest, lowest, last == highest || last == lowest ? nil : last)
  }
}

/// A label on the curve: what it is, small, and the value, bold.
struct Pill: Sendable {
  var frame: Frame
  var what: Words
  var value: Words

  init(_ what: String, _ value: String, at center: Point, _ paint: Paint) {
    let whatWidth = width(of: what, .help)
    let inner = whatWidth + 5 + width(of: value, .strong)
    let left = center.x - inner / 2
    frame = Frame(x: left - 6, y: center.y - 14.5, width: inner + 12, height: 20)
    self.what = Words(what, .help, at: Point(left, center.y), .ink2)
    self.value = Words(value, .strong, at: Point(left + whatWidth + 5, center.y), paint)
  }
}
