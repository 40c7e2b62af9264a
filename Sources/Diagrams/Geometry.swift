/// A place, in SVG user units (CSS pixels), y downwards.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle.
struct Frame: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
  var center: Point { Point(x + width / 2, y + height / 2) }

  /// Smaller by `amount` on every side.
  func inset(_ amount: Double) -> Frame {
    Frame(x: x + amount, y: y + amount, width: width - 2 * amount, height: height - 2 * amount)
  }

  func intersects(_ other: Frame) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}

/// A run of straight and curved lines, decided by the layout.
struct Outline: Hashable, Sendable {
  enum Segment: Hashable, Sendable {
    case move(Point)
    case line(Point)
    case cubic(Point, Point, Point)
    case quadratic(Point, Point)
    case close
  }

  var segments: [Segment] = []

  var isEmpty: Bool { segments.isEmpty }

  mutating func move(_ x: Double, _ y: Double) { segments.append(.move(Point(x, y))) }
  mutating func line(_ x: Double, _ y: Double) { segments.append(.line(Point(x, y))) }
  mutating func close() { segments.append(.close) }

  /// A closed figure around a middle.
  static func polygon(around center: Point, scale: Double, _ corners: [(Double, Double)]) -> Outline {
    var outline = Outline()
    outline.segments.reserveCapacity(corners.count + 1)
    for (index, corner) in corners.enumerated() {
      let point = Point(center.x + corner.0 * scale, center.y + corner.1 * scale)
      outline.segments.append(index == 0 ? .move(point) : .line(point))
    }
    outline.close()
    return outline
  }
}
