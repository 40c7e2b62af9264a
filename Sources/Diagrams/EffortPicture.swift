package import Markup

/// Opportunities by what they bring and what they take: effect upwards, effort to the right.
package struct EffortPicture: Sendable {
  /// An opportunity: its number in the list, and 1…5 for both.
  package struct Entry: Sendable {
    package var number: Int
    package var effect: Double
    package var effort: Double
    package var title: String
    /// Done and dropped ones are grey.
    package var isOpen: Bool

    package init(number: Int, effect: Double, effort: Double, title: String, isOpen: Bool) {
      self.number = number
      self.effect = effect
      self.effort = effort
      self.title = title
      self.isOpen = isOpen
    }
  }

  /// What the picture says, in the page's language.
  package struct Words: Sendable {
    package var name: String
    package var effect: String
    package var effort: String
    /// Much for little, much for much, little for little, little for much.
    package var corners: [String]

    package init(name: String, effect: String, effort: String, corners: [String]) {
      precondition(corners.count == 4, "a square has four corners")
      self.name = name
      self.effect = effect
      self.effort = effort
      self.corners = corners
    }
  }

  private struct Dot {
    var entry: Entry
    var center: Point
  }

  private let words: Words
  private let dots: [Dot]

  private static let plot = Frame(x: 44, y: 12, width: 500, height: 340)
  private static let size = (width: 560.0, height: 392.0)
  private static let radius = 13.0

  package init(_ entries: [Entry], words: Words) {
    self.words = words
    var dots: [Dot] = []
    for entry in entries {
      let wanted = Self.place(effect: entry.effect, effort: entry.effort)
      let center = Self.ring.lazy.map { Point(wanted.x + $0.x, wanted.y + $0.y) }
        .first { place in dots.allSatisfy { distance($0.center, place) >= 2 * Self.radius + 1 } }
      dots.append(Dot(entry: entry, center: center ?? wanted))
    }
    self.dots = dots
  }

  /// 1…5 with half a unit of room on every side, so that a dot at an end is whole.
  private static func place(effect: Double, effort: Double) -> Point {
    func share(_ value: Double) -> Double { (min(max(value, 1), 5) - 0.5) / 5 }
    return Point(plot.x + share(effort) * plot.width, plot.bottom - share(effect) * plot.height)
  }

  /// Where to look for room around a place: the place itself, then rings around it.
  private static let ring: [Point] =
    [Point(0, 0)]
    + (1...4).flatMap { ring in
      sixths.map { Point($0.x * Double(ring) * 27, $0.y * Double(ring) * 27) }
    }

  /// Twelve directions.
  private static let sixths: [Point] = [
    Point(1, 0), Point(-1, 0), Point(0.5, 0.87), Point(-0.5, 0.87), Point(0.5, -0.87), Point(-0.5, -0.87),
    Point(0, 1), Point(0, -1), Point(0.87, 0.5), Point(-0.87, 0.5), Point(0.87, -0.5), Point(-0.87, -0.5),
  ]

  /// Writes the picture; a dot leads to `#opportunity-<number>`.
  package func write(into page: inout Pieces) {
    Pen.draw(.classes, into: &page) { pen in
      pen.out.write(
        Markup(
          "<svg class=\"effort\" viewBox=\"0 0 \(Self.size.width) \(Self.size.height)\" role=\"group\" aria-label=\"\(words.name)\">"
        )
      )
      drawPlot(&pen)
      for dot in dots { draw(dot, &pen) }
      pen.out.write("</svg>\n")
    }
  }

  private func drawPlot(_ pen: inout Pen) {
    let plot = Self.plot
    // Three and more is much: the lines stand between two and three.
    let middle = Self.place(effect: 2.5, effort: 2.5)
    pen.rect(plot, .surface)
    pen.rect(
      Frame(x: plot.x, y: plot.y, width: middle.x - plot.x, height: middle.y - plot.y),
      .opportunityCard
    )
    pen.rect(plot, .hair)
    pen.line(Point(middle.x, plot.y), Point(middle.x, plot.bottom), .hair)
    pen.line(Point(plot.x, middle.y), Point(plot.right, middle.y), .hair)
    let corners = [
      (plot.x + 10, plot.y + 16, true), (plot.right - 10, plot.y + 16, false),
      (plot.x + 10, plot.bottom - 10, true), (plot.right - 10, plot.bottom - 10, false),
    ]
    for (word, corner) in zip(words.corners, corners) {
      pen.words(
        Diagrams.Words(
          word,
          .strong,
          at: Point(corner.0, corner.1),
          .ink3,
          anchor: corner.2 ? .start : .end
        )
      )
    }
    for step in 1...5 {
      let place = Self.place(effect: Double(step), effort: Double(step))
      let (x, y) = (Point(place.x, plot.bottom + 16), Point(plot.x - 8, place.y + 4))
      pen.words(Diagrams.Words("\(step)", .help, at: x, .ink3, anchor: .middle))
      pen.words(Diagrams.Words("\(step)", .help, at: y, .ink3, anchor: .end))
    }
    pen.words(
      Diagrams.Words(
        words.effort + " →",
        .strongHelp,
        at: Point(plot.right, plot.bottom + 34),
        .ink2,
        anchor: .end
      )
    )
    pen.out.write("<g transform=\"rotate(-90)\">")
    pen.words(Diagrams.Words(words.effect + " →", .strongHelp, at: Point(-plot.y, 14), .ink2, anchor: .end))
    pen.endGroup()
  }

  private func draw(_ dot: Dot, _ pen: inout Pen) {
    pen.out.write(
      Markup(
        "<a href=\"#opportunity-\(dot.entry.number)\" aria-label=\"\(dot.entry.number): \(dot.entry.title)\"><title>\(dot.entry.title)</title>"
      )
    )
    pen.circle(
      dot.center,
      radius: Self.radius,
      dot.entry.isOpen ? .opportunityFill : .mutedGap,
      dot.entry.isOpen ? nil : Stroke(width: 1.5, dash: "2.5 2")
    )
    pen.words(
      Diagrams.Words(
        "\(dot.entry.number)",
        Face(size: 11.5, leading: 0, isBold: true),
        at: Point(dot.center.x, dot.center.y + 4),
        dot.entry.isOpen ? .surface : .mutedText,
        anchor: .middle
      )
    )
    pen.out.write("</a>")
  }
}

private func distance(_ a: Point, _ b: Point) -> Double {
  let (x, y) = (a.x - b.x, a.y - b.y)
  return (x * x + y * y).squareRoot()
}
