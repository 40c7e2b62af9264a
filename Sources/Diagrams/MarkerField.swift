/// Finds free places for markers and labels among what already stands there.
struct MarkerField {
  private(set) var taken: [Frame] = []
  /// Everything stays between these.
  let left: Double
  let right: Double

  /// With room for about so many frames.
  init(left: Double, right: Double, room: Int) {
    self.left = left
    self.right = right
    taken.reserveCapacity(room)
  }

  mutating func block(_ frame: Frame) { taken.append(frame) }

  /// The first candidate that is free; when none is, the nearest free place beside the last one, going
  /// outwards to the left and the right.
  mutating func place(_ candidates: [Point], frame: (Point) -> Frame) -> Point {
    for candidate in candidates {
      let inside = moved(candidate, frame)
      if isFree(frame(inside)) { return take(inside, frame) }
    }
    guard let start = candidates.first else { return Point(0, 0) }
    for distance in 1..<400 {
      for row in [0.0, -27, 27] {
        for sign in [-1.0, 1] {
          let place = Point(start.x + sign * Double(distance) * 7, start.y + row)
          let covered = frame(place)
          if covered.x >= left, covered.right <= right, isFree(covered) { return take(place, frame) }
        }
      }
    }
    return take(moved(start, frame), frame)
  }

  private mutating func take(_ place: Point, _ frame: (Point) -> Frame) -> Point {
    taken.append(frame(place))
    return place
  }

  /// Pushed back between the sides.
  private func moved(_ place: Point, _ frame: (Point) -> Frame) -> Point {
    let covered = frame(place)
    if covered.x < left { return Point(place.x + left - covered.x, place.y) }
    if covered.right > right { return Point(place.x - (covered.right - right), place.y) }
    return place
  }

  private func isFree(_ frame: Frame) -> Bool { !taken.contains { $0.intersects(frame) } }
}
