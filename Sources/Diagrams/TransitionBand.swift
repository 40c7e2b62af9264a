import Gaps
import Journeys

/// Arrows between steps that are not neighbours, or whose way depends on something.
struct TransitionBand: Sendable {
  struct Arrow: Sendable {
    var line: Outline
    /// The arrow's head, a triangle.
    var head: Outline
    var label: Words
    var kind: Kind

    enum Kind: Sendable {
      case way, loop
      /// A way back that should be there.
      case missing
    }
  }

  var arrows: [Arrow] = []
  var height: Double = 0

  /// In the head, below the phase bars at `top`.
  init(of journey: Journey, grid: Grid, top: Double, findings: [Finding], wording: Wording) {
    var routes =
      routes(of: journey, grid: grid, wording: wording)
      + missingLoops(of: journey, grid: grid, findings: findings, wording: wording)
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
      for route in level { arrows.append(route.arrow(at: bottom, floor: top + height)) }
      bottom -= levelHeight
    }
  }

  private func routes(of journey: Journey, grid: Grid, wording: Wording) -> [Route] {
    var routes: [Route] = []
    for (index, step) in journey.steps.enumerated() {
      for transition in step.next {
        let target = transition.step.flatMap { id in journey.steps.firstIndex { $0.id == id } }
        if target == index + 1, transition.when == nil, !transition.isLoop { continue }
        let from = grid.columns[grid.columnOfStep[index]].center
        let to = target.map { grid.columns[grid.columnOfStep[$0]].center }
        var label = transition.when ?? (transition.isLoop ? wording.again : wording.otherwise)
        if let other = transition.journey { label += " → " + wording.journey(other) }
        routes.append(
          Route(
            from: from + 12,
            to: (to ?? from + 132) - 12,
            label,
            transition.isLoop ? .loop : .way,
            in: grid.width
          )
        )
      }
    }
    return routes
  }

  /// From a phase that should lead back to the start, and doesn't.
  private func missingLoops(
    of journey: Journey,
    grid: Grid,
    findings: [Finding],
    wording: Wording
  ) -> [Route] {
    let phases = findings.filter { $0.rule == "no-way-back" && !$0.isMuted }.compactMap {
      $0.phase(in: journey)
    }
    return phases.compactMap { phase in
      guard let last = grid.columnsOfPhase[phase].last, last > 0 else { return nil }
      return Route(
        from: grid.columns[last].center + 12,
        to: grid.columns[0].center - 12,
        wording.noWayBack,
        .missing,
        in: grid.width
      )
    }
  }

  private struct Route {
    var from: Double
    var to: Double
    var lines: [String]
    var middle: Double
    var left: Double
    var right: Double
    var kind: Arrow.Kind

    init(from: Double, to: Double, _ label: String, _ kind: Arrow.Kind, in total: Double) {
      self.from = from
      self.to = to == from ? from - 24 : to
      self.kind = kind
      let room = max(130, abs(self.to - from) - 24)
      lines = wrapped(label, width: room, .help)
      let half = lines.reduce(0) { max($0, width(of: $1, .help)) } / 2
      middle = min(max((from + self.to) / 2, half + 4), total - half - 4)
      left = min(from, self.to, middle - half)
      right = max(from, self.to, middle + half)
    }

    func arrow(at y: Double, floor: Double) -> Arrow {
      var line = Outline()
      line.move(from, floor)
      line.line(from, y)
      line.line(to, y)
      line.line(to, floor - 5)
      let head = Outline.polygon(around: Point(to, floor), scale: 1, [(0, 0), (-4, -7), (4, -7)])
      let first = y - 5 - Double(lines.count - 1) * 14
      let face = Face(size: 11.5, leading: 14)
      let paint: Paint = kind == .missing ? .gapText : .ink2
      let label = Words(lines, face, at: Point(middle, first), paint, anchor: .middle)
      return Arrow(line: line, head: head, label: label, kind: kind)
    }
  }
}
