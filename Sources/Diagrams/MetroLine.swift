import Gaps
import Journeys

extension MetroDraft {
  /// From stop to stop; it turns on the border between columns, never through a label.
  mutating func drawLine() {
    lane.line.segments.reserveCapacity(6 * items.count)
    for index in items.indices.dropFirst() {
      let (from, to) = (lane.stops[index - 1].center, lane.stops[index].center)
      let (first, last) = (items[index - 1].columns.lowerBound, items[index].columns.lowerBound)
      if let silent = silence(between: first, last) {
        cap(from: from, to: grid.x(of: silent) - 1)
        cap(from: to, to: grid.columns[silent.upperBound - 1].right + 1)
        continue
      }
      let border = first == last ? (from.x + to.x) / 2 : grid.columns[last].x
      if breaks.contains(index) {
        drawBreak(from, to, at: border)
      } else if rows[index] == rows[index - 1] {
        lane.line.move(from.x, from.y)
        lane.line.line(to.x, to.y)
      } else if first == last, falls(index) {
        drawFall(from, to)
      } else {
        drawTurn(from, to, at: border)
      }
    }
  }

  private func silence(between first: Int, _ last: Int) -> Range<Int>? {
    guard first < last else { return nil }
    var silence: Range<Int>?
    for index in slots.indices {
      let columns = slots[index].columns
      guard columns.lowerBound > first, columns.upperBound <= last else { continue }
      let known = silence ?? columns
      silence = min(known.lowerBound, columns.lowerBound)..<max(known.upperBound, columns.upperBound)
    }
    return silence
  }

  private mutating func cap(from: Point, to x: Double) {
    lane.line.move(from.x, from.y)
    lane.line.line(x, from.y)
    lane.line.move(x, from.y - 8)
    lane.line.line(x, from.y + 8)
  }

  private mutating func drawBreak(_ from: Point, _ to: Point, at border: Double) {
    cap(from: from, to: border - 12)
    cap(from: to, to: border + 12)
    var thread = Outline()
    thread.move(border - 12, from.y)
    thread.segments.append(
      .cubic(Point(border + 8, from.y), Point(border - 8, to.y), Point(border + 12, to.y))
    )
    lane.threads.append(thread)
  }

  private mutating func drawFall(_ from: Point, _ to: Point) {
    let radius = 11.0
    lane.line.move(from.x, from.y)
    lane.line.line(to.x - radius, from.y)
    lane.line.segments.append(.quadratic(Point(to.x, from.y), Point(to.x, from.y + radius)))
    lane.line.line(to.x, to.y)
  }

  private mutating func drawTurn(_ from: Point, _ to: Point, at border: Double) {
    let radius = min(11, abs(to.y - from.y) / 2, (border - from.x), (to.x - border))
    let down = to.y > from.y ? radius : -radius
    lane.line.move(from.x, from.y)
    lane.line.line(border - radius, from.y)
    lane.line.segments.append(.quadratic(Point(border, from.y), Point(border, from.y + down)))
    lane.line.line(border, to.y - down)
    lane.line.segments.append(.quadratic(Point(border, to.y), Point(border + radius, to.y)))
    lane.line.line(to.x, to.y)
  }
}
