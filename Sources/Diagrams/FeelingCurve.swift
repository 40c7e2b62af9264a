import Journeys

/// Dots, lines and areas of one series, at their places.
struct FeelingCurve: Sendable {
  struct Spot: Sendable {
    var center: Point
    var evidence: Evidence.Status
  }

  var line = Outline()
  var above = Outline()
  var below = Outline()
  /// One for each of the series' dots.
  var spots: [Spot] = []

  /// In an area of some height, neutral in its middle.
  init(_ series: borrowing FeelingSeries, top: Double, height: Double, in columns: [Grid.Column]) {
    let neutral = top + height / 2
    spots.reserveCapacity(series.dots.count)
    line.segments.reserveCapacity(series.dots.count)
    var points: [Point] = []
    points.reserveCapacity(series.dots.count)
    for dot in series.dots {
      if dot.startsLine {
        draw(points, neutral)
        points.removeAll(keepingCapacity: true)
      }
      let x = columns[dot.column].center + dot.share * columns[dot.column].width
      let center = Point(x, neutral - dot.level * height / 2)
      points.append(center)
      spots.append(Spot(center: center, evidence: dot.evidence))
    }
    draw(points, neutral)
  }

  private mutating func draw(_ points: [Point], _ neutral: Double) {
    let curve = Curve(through: points)
    curve.draw(into: &line)
    curve.drawAreas(around: neutral, above: &above, below: &below)
  }
}

/// A label on the curve: what it is, small, and the value, bold.
struct Pill: Sendable {
  var frame: Frame
  var what: Words
  /// nil when it says only what it is.
  var value: Words?

  /// It still has to find its place.
  init(_ what: String, _ value: String?, _ paint: Paint) {
    let (what, value) = (Lines(what, .help), value.map { Lines($0, .strong) })
    let width = what.width(in: .help) + 5 + (value?.width(in: .strong) ?? 0) + 12
    frame = Frame(x: 0, y: 0, width: width, height: 20)
    self.what = Words(what, .help, at: Point(0, 0), .ink2)
    self.value = value.map { Words($0, .strong, at: Point(0, 0), paint) }
  }

  mutating func move(to center: Point) {
    let left = center.x - (frame.width - 12) / 2
    frame.x = left - 6
    frame.y = center.y - 14.5
    what.origin = Point(left, center.y)
    value?.origin = Point(left + what.width + 5, center.y)
  }
}
