import Gaps
import Journeys

/// Arrows between steps that are not neighbours, or whose way depends on something; ways to other journeys and
/// from them.
struct TransitionBand: Sendable {
  struct Arrow: Sendable {
    var line: Outline
    /// The arrow's head, a triangle.
    var head: Outline
    var label: Words
    var kind: Kind
    /// The page of the other journey, where there is one.
    var address: String?

    enum Kind: Sendable {
      case way, loop
      /// A way back that should be there.
      case missing
    }
  }

  var arrows: [Arrow] = []
  var height: Double = 0

  /// So many journeys before and after this one are drawn at the edges; the page's head names all.
  static let mostAtEdge = 3

  /// In the head, below the phase bars at `top` and above the brackets.
  init(
    of journey: borrowing Journey,
    grid: borrowing Grid,
    top: Double,
    spans: borrowing SpanBand,
    findings: [Finding],
    neighbours: borrowing Neighbours,
    wording: Wording
  ) {
    var routes = Routes(journey, grid, neighbours, wording).routes
    routes += missingLoops(of: journey, grid: grid, findings: findings, wording: wording)
    guard !routes.isEmpty else { return }
    // Short ones lie lowest, so that long ones pass over them.
    routes.sort { ($0.right - $0.left, $0.left) < ($1.right - $1.left, $1.left) }
    var levels: [[Route]] = []
    for route in routes {
      let free = levels.firstIndex { level in
        level.allSatisfy { $0.right + 8 <= route.left || route.right + 8 <= $0.left }
      }
      if let free { levels[free].append(route) } else { levels.append([route]) }
    }
    let heights = levels.map { level in level.reduce(0.0) { max($0, Double($1.lines.count) * 14 + 10) } }
    height = heights.reduce(0, +) + 10
    var bottom = top + height - 10
    for (level, levelHeight) in zip(levels, heights) {
      for route in level {
        arrows.append(route.arrow(at: bottom) { top + height + spans.depth(at: $0) })
      }
      bottom -= levelHeight
    }
  }

  /// From a phase that should lead back to the start, and doesn't.
  private func missingLoops(
    of journey: Journey,
    grid: Grid,
    findings: [Finding],
    wording: Wording
  ) -> [Route] {
    var routes: [Route] = []
    let rule = DrawnRules.noWayBack
    for index in findings.indices where findings[index].rulePlace == rule && !findings[index].isMuted {
      guard let phase = findings[index].phase(in: journey), let last = grid.columnsOfPhase[phase].last,
        last > 0
      else { continue }
      routes.append(Route(.between(last, 0), wording.noWayBack, .missing, in: grid))
    }
    return routes
  }
}

/// The ways that a journey's steps and its place among other journeys ask for.
private struct Routes {
  var routes: [Route] = []

  init(
    _ journey: borrowing Journey,
    _ grid: borrowing Grid,
    _ neighbours: borrowing Neighbours,
    _ wording: Wording
  ) {
    var places: [String: Int] = [:]
    let steps = journey.steps
    if steps.indices.contains(where: { steps[$0].saysMore && !steps[$0].next.isEmpty }) {
      for index in steps.indices where places[steps[index].id] == nil { places[steps[index].id] = index }
    }
    for index in steps.indices where steps[index].saysMore {
      for transition in steps[index].next {
        let target = transition.step.flatMap { places[$0] }
        if target == index + 1, transition.when == nil, !transition.isLoop { continue }
        let from = grid.columnOfStep[index]
        var label = transition.when ?? (transition.isLoop ? wording.again : wording.otherwise)
        var address: String?
        if let other = transition.journey {
          label += " → " + (neighbours.named[other]?.title ?? wording.journey(other))
          address = neighbours.named[other]?.address
        }
        let way = target.map { Route.Way.between(from, grid.columnOfStep[$0]) } ?? .out(from)
        routes.append(Route(way, label, transition.isLoop ? .loop : .way, in: grid, address))
      }
    }
    for id in neighbours.before.prefix(TransitionBand.mostAtEdge) {
      guard let other = neighbours.named[id] else { continue }
      routes.append(Route(.into(0), wording.comesAfter(other.title), .way, in: grid, other.address))
    }
    for id in journey.follows.prefix(TransitionBand.mostAtEdge) {
      guard let other = neighbours.named[id] else { continue }
      let last = grid.columns.count - 1
      routes.append(Route(.out(last), wording.goesOnTo(other.title), .way, in: grid, other.address))
    }
  }
}

private struct Route {
  enum Way {
    case between(Int, Int)
    /// From the left edge of the map into a column.
    case into(Int)
    /// From a column out of the map.
    case out(Int)
  }

  var way: Way
  var from: Double
  var to: Double
  var lines: Lines
  var middle: Double
  var left: Double
  var right: Double
  var kind: TransitionBand.Arrow.Kind
  var address: String?

  init(
    _ way: Way,
    _ label: String,
    _ kind: TransitionBand.Arrow.Kind,
    in grid: borrowing Grid,
    _ address: String? = nil
  ) {
    self.way = way
    self.kind = kind
    self.address = address
    switch way {
    case .between(let start, let end):
      from = grid.columns[start].center + 12
      let landing = grid.columns[end].center - 12
      to = landing == from ? from - 24 : landing
    case .into(let column): (from, to) = (2, grid.columns[column].center)
    case .out(let column):
      from = grid.columns[column].center + 12
      to = min(from + 120, grid.width + Measures.spare - 3)
    }
    let room = max(130, abs(to - from) - 24)
    lines = wrapped(label, width: room, .help)
    let half = lines.width(in: .help) / 2
    middle = min(max((from + to) / 2, half + 4), grid.width - half - 4)
    left = min(from, to, middle - half)
    right = max(from, to, middle + half)
  }

  /// `floor` is how far down a column's arrows reach.
  func arrow(at y: Double, floor: (Int) -> Double) -> TransitionBand.Arrow {
    var line = Outline()
    var head = Outline.polygon(around: Point(to, y), scale: 1, [(0, 0), (-8, -4.5), (-8, 4.5)])
    switch way {
    case .between(let start, let end):
      line.move(from, floor(start))
      line.line(from, y)
      (line, head) = landed(line, y, floor(end))
    case .into(let column):
      line.move(from, y)
      (line, head) = landed(line, y, floor(column))
    case .out(let column):
      line.move(from, floor(column))
      line.line(from, y)
      line.line(to - 6, y)
    }
    let first = y - 5 - Double(lines.count - 1) * 14
    let face = Face(size: 11.5, leading: 14)
    let paint: Paint = kind == .missing ? .gapText : .ink2
    let label = Words(lines, face, at: Point(middle, first), paint, anchor: .middle)
    return TransitionBand.Arrow(line: line, head: head, label: label, kind: kind, address: address)
  }

  private func landed(_ line: Outline, _ y: Double, _ floor: Double) -> (Outline, Outline) {
    var line = line
    line.line(to, y)
    line.line(to, floor - 5)
    return (line, .polygon(around: Point(to, floor), scale: 1, [(0, 0), (-4, -7), (4, -7)]))
  }
}
