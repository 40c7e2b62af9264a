import Journeys

/// The feelings of one audience along a journey.
struct FeelingSeries: Sendable {
  /// A feeling at one moment.
  struct Moment: Sendable {
    var item: String
    /// Whether there is a gap on it.
    var isMarked: Bool
    var words: String
    /// −1…1; nil for words alone.
    var level: Double?
    var score: Double?
    var evidence: Evidence.Status
  }

  /// A moment with a level, at its place in a column.
  struct Dot: Sendable {
    var column: Int
    /// Its place among the column's moments.
    var moment: Int
    /// How far right of the column's middle it stands, in widths of the column.
    var share: Double
    var level: Double
    var score: Double?
    var evidence: Evidence.Status
    /// Whether a line begins here: a column without a level breaks it.
    var startsLine: Bool
  }

  /// Whose feelings; nil when the journey tells of one audience.
  let audience: String?
  /// By column, in the order felt.
  private(set) var moments: [[Moment]]
  /// From left to right.
  private(set) var dots: [Dot] = []

  /// Whether any moment has a level.
  var isRated: Bool { !dots.isEmpty }

  init(of audience: String?, columns: Int) {
    self.audience = audience
    moments = Array(repeating: [], count: columns)
  }

  func moment(of dot: Dot) -> Moment { moments[dot.column][dot.moment] }

  /// Whether a column has no level.
  func isUnrated(_ column: Int) -> Bool { moments[column].allSatisfy { $0.level == nil } }

  fileprivate mutating func add(_ placed: PlacedItem, at column: Int) {
    guard case .feeling(let feeling) = placed.item.detail else { return }
    for moment in feeling.moments {
      moments[column].append(
        Moment(
          item: placed.item.id,
          isMarked: placed.isMarked,
          words: moment.words,
          level: moment.level,
          score: moment.score,
          evidence: placed.item.evidenceStatus
        )
      )
    }
  }

  fileprivate mutating func placeDots() {
    for column in moments.indices {
      let count = moments[column].count { $0.level != nil }
      var index = 0
      for (place, moment) in moments[column].enumerated() {
        guard let level = moment.level else { continue }
        dots.append(
          Dot(
            column: column,
            moment: place,
            share: (Double(index) + 0.5) / Double(count) - 0.5,
            level: min(max(level, -1), 1),
            score: moment.score,
            evidence: moment.evidence,
            startsLine: dots.last.map { $0.column < column - 1 } ?? true
          )
        )
        index += 1
      }
    }
  }

  /// The dots to name: the highest, the lowest and the last; none twice, none on a flat line.
  var landmarks: (highest: Int?, lowest: Int?, last: Int?) {
    guard dots.count > 1 else { return (nil, nil, nil) }
    var highest = 0
    var lowest = 0
    for index in dots.indices {
      if dots[index].level > dots[highest].level { highest = index }
      if dots[index].level < dots[lowest].level { lowest = index }
    }
    let last = dots.count - 1
    guard dots[highest].level > dots[lowest].level else { return (nil, nil, last) }
    return (highest, lowest, last == highest || last == lowest ? nil : last)
  }
}

/// The feelings of a journey by audience, the traveller's own first.
///
/// A feeling about a phase as a whole stands in the middle of it when none of its steps has one.
func feelingSeries(of journey: Journey, grid: Grid, lane: LaneItems?) -> [FeelingSeries] {
  guard let lane else { return [] }
  var series: [FeelingSeries] = []
  func index(of audience: String?) -> Int {
    let name = audience.map { id in journey.audiences.first { $0.id == id }?.name ?? id }
    if let index = series.firstIndex(where: { $0.audience == name }) { return index }
    series.append(FeelingSeries(of: name, columns: grid.columns.count))
    return series.count - 1
  }
  for placed in lane.items where placed.step != nil {
    series[index(of: placed.item.audience)].add(placed, at: placed.columns.lowerBound)
  }
  for placed in lane.items where placed.step == nil {
    let one = index(of: placed.item.audience)
    if placed.columns.contains(where: { !series[one].moments[$0].isEmpty }) { continue }
    series[one].add(placed, at: (placed.columns.lowerBound + placed.columns.upperBound - 1) / 2)
  }
  for index in series.indices { series[index].placeDots() }
  // Feelings without an audience are the traveller's.
  if let own = series.firstIndex(where: { $0.audience == nil }) {
    series.insert(series.remove(at: own), at: 0)
  }
  return series
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
