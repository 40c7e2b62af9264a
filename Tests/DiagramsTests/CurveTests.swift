import Testing

@testable import Diagrams

@Suite struct CurveTests {
  private func point(_ piece: Curve.Piece, _ t: Double) -> Double {
    let u = 1 - t
    return u * u * u * piece.start.y + 3 * u * u * t * piece.first.y + 3 * u * t * t * piece.second.y
      + t * t * t * piece.end.y
  }

  @Test func `never goes beyond the points it passes`() {
    var random = Seeded(state: 7)
    for _ in 0..<200 {
      let points = (0..<12).map { Point(Double($0) * 40, Double(random.next(in: 0..<120))) }
      for piece in Curve(through: points).pieces {
        let low = min(piece.start.y, piece.end.y)
        let high = max(piece.start.y, piece.end.y)
        for step in 0...20 {
          let y = point(piece, Double(step) / 20)
          #expect(y >= low - 0.001 && y <= high + 0.001)
        }
      }
    }
  }

  @Test func `passes every point`() {
    let points = [Point(0, 10), Point(10, 40), Point(30, 20)]
    let curve = Curve(through: points)
    #expect(curve.pieces.map(\.end) == Array(points.dropFirst()))
    #expect(curve.pieces.first?.start == points[0])
  }

  @Test func `cuts its area exactly at the level`() {
    var areas = (above: Outline(), below: Outline())
    Curve(through: [Point(0, 0), Point(10, 20), Point(20, 0)])
      .drawAreas(around: 10, above: &areas.above, below: &areas.below)
    func heights(_ outline: Outline) -> [Double] {
      outline.segments.flatMap { segment -> [Double] in
        switch segment {
        case .move(let point), .line(let point): [point.y]
        case .cubic(_, _, let end): [end.y]
        case .quadratic(_, let end): [end.y]
        case .close: []
        }
      }
    }
    #expect(heights(areas.above).allSatisfy { $0 <= 10 })
    #expect(heights(areas.below).allSatisfy { $0 >= 10 })
    #expect(areas.above.segments.count { $0 == .close } == 2)
    #expect(areas.below.segments.count { $0 == .close } == 1)
  }

  @Test func `one point makes no line`() {
    #expect(Curve(through: [Point(0, 0)]).pieces.isEmpty)
  }
}
