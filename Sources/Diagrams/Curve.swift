/// A smooth line through points that never goes beyond them: a feeling nobody reported is never drawn.
///
/// Monotone cubic after M. Steffen, “A simple method for monotonic interpolation in one dimension”
/// (Astronomy and Astrophysics 239, 1990), as in d3's `curveMonotoneX`.
struct Curve: Hashable, Sendable {
  /// One piece from point to point; its inner handles lie at thirds of x.
  struct Piece: Hashable, Sendable {
    var start: Point
    var first: Point
    var second: Point
    var end: Point
  }

  var pieces: [Piece]

  /// Through two or more points with increasing x; no pieces for fewer.
  init(through points: [Point]) {
    pieces = []
    guard points.count > 1 else { return }
    let slopes = Self.slopes(points)
    pieces.reserveCapacity(points.count - 1)
    for index in 0..<(points.count - 1) {
      let (start, end) = (points[index], points[index + 1])
      let third = (end.x - start.x) / 3
      pieces.append(
        Piece(
          start: start,
          first: Point(start.x + third, start.y + third * slopes[index]),
          second: Point(end.x - third, end.y - third * slopes[index + 1]),
          end: end
        )
      )
    }
  }

  private static func slopes(_ points: [Point]) -> [Double] {
    let count = points.count
    func run(_ index: Int) -> Double { points[index + 1].x - points[index].x }
    func rise(_ index: Int) -> Double { (points[index + 1].y - points[index].y) / run(index) }
    guard count > 2 else { return [rise(0), rise(0)] }
    var slopes: [Double] = []
    slopes.reserveCapacity(count)
    slopes.append(0)
    for index in 1..<(count - 1) {
      let (left, right) = (rise(index - 1), rise(index))
      let middle = (left * run(index) + right * run(index - 1)) / (run(index - 1) + run(index))
      let sign = (left < 0 ? -1.0 : 1) + (right < 0 ? -1 : 1)
      slopes.append(sign * min(abs(left), abs(right), abs(middle) / 2))
    }
    slopes[0] = (3 * rise(0) - slopes[1]) / 2
    slopes.append((3 * rise(count - 2) - slopes[count - 2]) / 2)
    return slopes
  }

  /// Adds the curve to an outline.
  func draw(into outline: inout Outline) {
    guard let first = pieces.first else { return }
    outline.segments.reserveCapacity(outline.segments.count + pieces.count + 1)
    outline.segments.append(.move(first.start))
    for piece in pieces { outline.segments.append(.cubic(piece.first, piece.second, piece.end)) }
  }

  /// Adds the areas between the curve and a level: those above it on the screen and those below.
  ///
  /// Cut exactly where the curve crosses, so that no clipping is needed.
  func drawAreas(around level: Double, above: inout Outline, below: inout Outline) {
    // A piece that crosses makes a figure of its own on either side.
    above.segments.reserveCapacity(above.segments.count + 3 * pieces.count)
    below.segments.reserveCapacity(below.segments.count + 3 * pieces.count)
    var upper = Area(level: level)
    var lower = Area(level: level)
    func add(_ part: Piece) {
      let isAbove = min(part.start.y, part.end.y) < level
      upper.add(part, belongs: isAbove, to: &above)
      lower.add(part, belongs: !isAbove && max(part.start.y, part.end.y) > level, to: &below)
    }
    for piece in pieces {
      if let (left, right) = piece.parts(at: level) {
        add(left)
        add(right)
      } else {
        add(piece)
      }
    }
    upper.close(&above)
    lower.close(&below)
  }
}

extension Curve.Piece {
  /// The piece, cut in two where it crosses a level; nil when it doesn't.
  fileprivate func parts(at level: Double) -> (Self, Self)? {
    guard (start.y - level) * (end.y - level) < 0 else { return nil }
    var low = 0.0
    var high = 1.0
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if (y(at: middle) - level) * (start.y - level) > 0 { low = middle } else { high = middle }
    }
    return cut(at: (low + high) / 2, level: level)
  }

  private func y(at t: Double) -> Double {
    let u = 1 - t
    return u * u * u * start.y + 3 * u * u * t * first.y + 3 * u * t * t * second.y + t * t * t * end.y
  }

  /// De Casteljau's construction.
  private func cut(at t: Double, level: Double) -> (Self, Self) {
    func between(_ a: Point, _ b: Point) -> Point { Point(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t) }
    let (a, b, c) = (between(start, first), between(first, second), between(second, end))
    let (d, e) = (between(a, b), between(b, c))
    let middle = Point(between(d, e).x, level)
    return (
      Self(start: start, first: a, second: d, end: middle),
      Self(start: middle, first: e, second: c, end: end)
    )
  }
}

/// Pieces of a curve on one side of a level, in closed figures: one per run, so that no seam shows.
private struct Area {
  let level: Double
  private var end: Point?

  init(level: Double) { self.level = level }

  mutating func add(_ piece: Curve.Piece, belongs: Bool, to outline: inout Outline) {
    guard belongs else { return close(&outline) }
    if end == nil {
      outline.move(piece.start.x, level)
      outline.line(piece.start.x, piece.start.y)
    }
    outline.segments.append(.cubic(piece.first, piece.second, piece.end))
    end = piece.end
  }

  mutating func close(_ outline: inout Outline) {
    guard let last = end else { return }
    outline.line(last.x, level)
    outline.close()
    end = nil
  }
}
