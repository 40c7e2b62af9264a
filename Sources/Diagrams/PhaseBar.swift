import Gaps
import Journeys

/// The bar of a phase: its name, its weight, its gaps by severity, and markers of gaps of the phase as a
/// whole.
struct PhaseBar: Sendable {
  struct Counter: Sendable {
    var severity: Severity
    var count: Int
    var shape: Point = Point(0, 0)
    var words: Words
  }

  var index: Int
  var id: String
  var name: String
  var role: PhaseRole?
  var weight: Int
  var counters: [Counter] = []
  var markers: [Marker]
  var isHatched: Bool
  /// Whether what belongs to the name stands below it.
  var isStacked = false
  var frame = Frame(x: 0, y: 0, width: 0, height: 0)
  var title: Words
  var bars = Point(0, 0)
  private var lines: Lines

  static func all(of phases: [Phase], _ places: GapPlaces, _ findings: [Finding]) -> [PhaseBar] {
    let open = OpenGaps(of: findings, byPhase: phases, places)
    return phases.indices.map {
      PhaseBar($0, of: phases, markers: places.phases[$0], open: open, findings: findings)
    }
  }

  /// `markers` are findings about the phase as a whole.
  private init(
    _ index: Int,
    of phases: [Phase],
    markers: [Int],
    open: borrowing OpenGaps,
    findings: [Finding]
  ) {
    self.index = index
    id = phases[index].id
    name = phases[index].name
    role = phases[index].role
    weight = phases[index].weight
    lines = Lines(name, .phase)
    title = Words(lines, .phase, at: Point(0, 0), .ink)
    self.markers = markers.map { Marker($0 + 1, findings[$0]) }
    isHatched = open.isHeavy[index]
    for severity in [Severity.critical, .high, .medium, .low, .info] {
      let count = open.count(severity, in: index)
      guard count > 0 else { continue }
      counters.append(
        Counter(severity: severity, count: count, words: Words(String(count), .strong, at: Point(0, 0)))
      )
    }
  }

  /// Width of everything but the name.
  private var extras: Double {
    var sum = weight > 0 ? 15.0 + 8 : 0
    for counter in counters { sum += 30 + counter.words.width }
    for marker in markers { sum += marker.frame.width + 8 }
    return sum
  }

  /// Widens the phase when its name and its gaps need it; a name too long for that is wrapped.
  mutating func makeRoom(in grid: inout Grid) {
    let columns = grid.columnsOfPhase[index]
    let room = grid.width(of: columns)
    let needed = 14 + lines.width(in: .phase) + 8 + extras + 12
    guard needed > room else { return }
    if needed <= room * 1.5 { return grid.widen(columns, to: needed) }
    isStacked = true
    grid.widen(columns, to: extras + 26)
    let wide = grid.width(of: columns)
    lines = wrapped(name, width: wide - 26, .phase)
    if lines.count > 2 {
      grid.widen(columns, to: min(wide * 1.5, Measures.widestColumn * Double(columns.count)))
      lines = wrapped(name, width: grid.width(of: columns) - 26, .phase)
    }
  }

  var neededHeight: Double {
    26 + 20 * Double(lines.count) + (isStacked && extras > 0 ? 26 : 0)
  }

  /// Gives everything its place in a bar of some height.
  mutating func arrange(in grid: Grid, height: Double) {
    let columns = grid.columnsOfPhase[index]
    frame = Frame(x: grid.x(of: columns) + 1, y: 0, width: grid.width(of: columns) - 2, height: height)
    let below = isStacked && extras > 0
    let top = (height - 20 * Double(lines.count) - (below ? 26 : 0)) / 2
    title = Words(lines, .phase, at: Point(frame.x + 13, top + 15), .ink)
    var x = below ? title.origin.x : title.origin.x + title.width + 8
    let middle = below ? top + 20 * Double(lines.count) + 13 : height / 2
    if weight > 0 {
      bars = Point(x, middle + 5)
      x += 23
    }
    for index in counters.indices {
      counters[index].shape = Point(x + 10, middle)
      counters[index].words.origin = Point(x + 22, middle + 5)
      x += 30 + counters[index].words.width
    }
    for index in markers.indices {
      markers[index].center = Point(x + markers[index].frame.width / 2, middle)
      x += markers[index].frame.width + 8
    }
  }
}

/// The gaps in each phase that are not muted.
private struct OpenGaps {
  /// By phase, whether one of them is high or critical.
  var isHeavy: [Bool]
  /// By phase and the place of their severity, without those about a phase as a whole.
  private var counts: [Int]

  init(of findings: [Finding], byPhase phases: [Phase], _ places: borrowing GapPlaces) {
    isHeavy = Array(repeating: false, count: phases.count)
    counts = Array(repeating: 0, count: phases.count * severities)
    for index in findings.indices where !findings[index].isMuted {
      let (place, severity) = (findings[index].place, findings[index].severity)
      for phase in phases.indices where isIn(place, phase, phases) {
        if severity.isFilled { isHeavy[phase] = true }
        if !places.phases[phase].contains(index) { counts[phase * severities + severity.place] += 1 }
      }
    }
  }

  private let severities = Severity.allCases.count

  func count(_ severity: Severity, in phase: Int) -> Int { counts[phase * severities + severity.place] }
}

private func isIn(_ place: Finding.Place, _ phase: Int, _ phases: [Phase]) -> Bool {
  switch place {
  case .journey: false
  case .phase(let index): index == phase
  case .steps(let range, _): range.first.map { phases[phase].steps.contains($0) } ?? false
  case .item(let step, let id):
    phases[phase].steps.contains(step) || phases[phase].items.contains { $0.id == id }
  }
}
