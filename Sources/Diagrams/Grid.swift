import Journeys

/// The columns of a map: one for each step, and one for each phase that has none.
struct Grid: Sendable {
  struct Column: Sendable {
    /// Index in `Journey.steps`; nil for the hole of an empty phase.
    var step: Int?
    /// Index in `Journey.phases`; nil for a step outside every phase.
    var phase: Int?
    var x: Double = 0
    var width: Double

    var center: Double { x + width / 2 }
    var right: Double { x + width }
  }

  var columns: [Column]
  /// By step.
  var columnOfStep: [Int]
  /// By phase.
  var columnsOfPhase: [Range<Int>]
  /// All columns together.
  var width: Double { columns.last?.right ?? 0 }

  init(of journey: borrowing Journey, columnWidth: (Int) -> Double) {
    columns = []
    columnOfStep = []
    columnsOfPhase = []
    func append(_ phase: Int?, upTo end: Int, to grid: inout Grid) {
      while grid.columnOfStep.count < min(end, journey.steps.count) {
        grid.columnOfStep.append(grid.columns.count)
        grid.columns.append(Column(step: grid.columnOfStep.count - 1, phase: phase, width: 0))
      }
    }
    for (index, phase) in journey.phases.enumerated() {
      if !phase.steps.isEmpty { append(nil, upTo: phase.steps.lowerBound, to: &self) }
      let start = columns.count
      append(index, upTo: phase.steps.isEmpty ? 0 : phase.steps.upperBound, to: &self)
      if columns.count == start { columns.append(Column(step: nil, phase: index, width: 0)) }
      columnsOfPhase.append(start..<columns.count)
    }
    append(nil, upTo: journey.steps.count, to: &self)
    if columns.isEmpty { columns.append(Column(step: nil, phase: nil, width: 0)) }
    for index in columns.indices { columns[index].width = columnWidth(columns.count) }
    arrange()
  }

  /// Gives every column its x.
  mutating func arrange() {
    var x = 0.0
    for index in columns.indices {
      columns[index].x = x
      x += columns[index].width
    }
  }

  /// Makes some columns together at least so wide.
  mutating func widen(_ range: Range<Int>, to width: Double) {
    let missing = width - self.width(of: range)
    guard missing > 0, !range.isEmpty else { return }
    for index in range { columns[index].width += (missing / Double(range.count)).rounded(.up) }
    arrange()
  }

  func x(of range: Range<Int>) -> Double { columns[range.lowerBound].x }
  func width(of range: Range<Int>) -> Double {
    range.isEmpty ? 0 : columns[range.upperBound - 1].right - columns[range.lowerBound].x
  }

  /// The columns of a run of steps, clamped to those that are there; nil when there is none.
  func columns(ofSteps steps: Range<Int>) -> Range<Int>? {
    let steps = steps.clamped(to: 0..<columnOfStep.count)
    guard let first = steps.first, let last = steps.last else { return nil }
    return columnOfStep[first]..<(columnOfStep[last] + 1)
  }
}

/// Sizes that hold for the whole map.
enum Measures {
  static let rail = 176.0
  /// Between two cards.
  static let gutter = 8.0
  static let edge = 4.0
  static let padding = 9.0
  /// Above and below the cards of a lane.
  static let laneMargin = 6.0
  /// Right of the last column, for markers at the corners.
  static let spare = 14.0
  static let barHeight = 30.0
  /// Columns share this width when there are few of them.
  static let comfortableWidth = 1200.0
  static let narrowestColumn = 164.0
  static let widestColumn = 260.0

  /// Where the text of a card starts, from the column's left.
  static let textInset = gutter / 2 + edge + padding

  static func columnWidth(of count: Int) -> Double {
    let share = (comfortableWidth / Double(max(count, 1)) / 2).rounded(.down) * 2
    return min(max(share, narrowestColumn), widestColumn)
  }
}
