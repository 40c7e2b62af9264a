import Gaps
import Journeys
import Markup

/// How a contact departs from the plan: as a ghost of what didn't happen, or as a sign at what did.
enum Deviation: CaseIterable, Sendable {
  /// Planned, and not there.
  case missing
  /// There, and not planned.
  case extra
  /// Tried, and failed.
  case failed
  /// At another point than planned.
  case moved

  /// What the gap of a rule is about; nil for all other rules.
  init?(rule: String) {
    switch rule {
    case "missing-touchpoint": self = .missing
    case "ad-hoc-touchpoint": self = .extra
    case "failed-touchpoint": self = .failed
    case "wrong-order": self = .moved
    default: return nil
    }
  }
}

extension Wording {
  func deviation(_ deviation: Deviation) -> String {
    switch deviation {
    case .missing: choose("planned, not there", "gepland, niet gebeurd")
    case .extra: choose("not planned", "niet gepland")
    case .failed: choose("failed", "mislukt")
    case .moved: choose("elsewhere in the plan", "elders gepland")
    }
  }
}

extension Pen {
  /// The sign of a deviation, over the stop at this place.
  mutating func deviation(_ deviation: Deviation, at center: Point) {
    let (x, y) = (center.x, center.y)
    switch deviation {
    case .missing:
      circle(center, radius: 7, .surface)
      circle(center, radius: 7, .gapLine, Stroke(width: 1.8, dash: "3 2.5"))
    case .extra:
      line(Point(x - 4, y), Point(x + 4, y), .gapLine, Stroke(width: 2.2))
      line(Point(x, y - 4), Point(x, y + 4), .gapLine, Stroke(width: 2.2))
    case .failed:
      for lean in [-1.0, 1] {
        line(
          Point(x - 9, y - 9 * lean),
          Point(x + 9, y + 9 * lean),
          .gapLine,
          Stroke(width: 2.6, isRound: true)
        )
      }
    case .moved:
      for side in [-1.0, 1] {
        polygon(
          around: Point(x + side * 16, y),
          scale: 1,
          [(0, 0), (-6 * side, -5), (-6 * side, 5)],
          .gapText
        )
      }
    }
  }

  /// The right edge of a map that ends too soon: torn off.
  mutating func tornEdge(at x: Double, from top: Double, to bottom: Double) {
    var edge = Outline()
    edge.move(x, top)
    var (y, isOut) = (top, true)
    while y < bottom {
      y = min(y + 7, bottom)
      edge.line(isOut ? x + 6 : x, y)
      isOut.toggle()
    }
    outline(edge, .gapLine, Stroke(width: 1.8, joinsRound: true))
  }
}
