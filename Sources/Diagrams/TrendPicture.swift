package import Markup

/// How many gaps there were, day by day: all of them, and below that line the critical and high ones.
package struct TrendPicture: Sendable {
  package struct Entry: Sendable {
    /// Days since the first.
    package var day: Int
    package var open: Int
    /// Critical and high.
    package var heavy: Int

    package init(day: Int, open: Int, heavy: Int) {
      self.day = day
      self.open = open
      self.heavy = heavy
    }
  }

  package struct Words: Sendable {
    package var name: String
    package var open: String
    package var heavy: String
    package var first: String
    package var last: String

    package init(name: String, open: String, heavy: String, first: String, last: String) {
      self.name = name
      self.open = open
      self.heavy = heavy
      self.first = first
      self.last = last
    }
  }

  private let entries: [Entry]
  private let words: Words

  private static let plot = Frame(x: 8, y: 16, width: 440, height: 96)
  private static let size = (width: 640.0, height: 136.0)

  /// At least two days, in their order.
  package init(_ entries: [Entry], words: Words) {
    precondition(entries.count > 1, "a trend needs two days")
    self.entries = entries
    self.words = words
  }

  package func write(into page: inout Pieces) {
    Pen.draw(.classes, into: &page) { pen in
      pen.out.write(
        Markup(
          "<svg class=\"trend\" viewBox=\"0 0 \(Self.size.width) \(Self.size.height)\" role=\"img\" aria-label=\"\(words.name)\">"
        )
      )
      pen.line(Point(Self.plot.x, Self.plot.bottom), Point(Self.plot.right, Self.plot.bottom), .axis)
      draw(\.open, .inkLine, .ink, words.open, &pen)
      draw(\.heavy, .gapLine, .gapText, words.heavy, &pen)
      let y = Self.plot.bottom + 18
      pen.words(Diagrams.Words(words.first, .help, at: Point(Self.plot.x, y), .ink3))
      pen.words(Diagrams.Words(words.last, .help, at: Point(Self.plot.right, y), .ink3, anchor: .end))
      pen.out.write("</svg>\n")
    }
  }

  private func point(_ entry: Entry, _ count: Int) -> Point {
    let days = max(1, entries[entries.count - 1].day - entries[0].day)
    let most = max(1, entries.map(\.open).max() ?? 1)
    return Point(
      Self.plot.x + Double(entry.day - entries[0].day) / Double(days) * Self.plot.width,
      Self.plot.bottom - Double(count) / Double(most) * Self.plot.height
    )
  }

  private func draw(
    _ count: (Entry) -> Int,
    _ line: Paint,
    _ text: Paint,
    _ word: String,
    _ pen: inout Pen
  ) {
    let points = entries.map { point($0, count($0)) }
    var outline = Outline()
    for (index, point) in points.enumerated() {
      if index == 0 { outline.move(point.x, point.y) } else { outline.line(point.x, point.y) }
    }
    pen.outline(outline, line, Stroke(width: 2.2, joinsRound: true))
    let last = points[points.count - 1]
    pen.circle(last, radius: 3.5, text)
    let label = "\(count(entries[entries.count - 1])) \(word)"
    pen.words(Diagrams.Words(label, .strong, at: Point(last.x + 12, last.y + 4), text))
  }
}
