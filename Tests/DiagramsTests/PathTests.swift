import Markup
import Testing

@testable import Diagrams

/// How a line gets into the markup.
@Suite struct PathTests {
  private func path(_ segments: [Outline.Segment]) -> String {
    var pen = Pen(.attributes)
    pen.outline(Outline(segments: segments), .ink)
    return String(pen.markup.string.components(of: "\"")[1])
  }

  @Test func `steps are relative, straight ones have one number`() {
    let steps: [Outline.Segment] = [
      .move(Point(10, 20)), .line(Point(30, 20)), .line(Point(30, 5)), .line(Point(31.5, 6)), .close,
    ]
    #expect(path(steps) == "M10 20h20v-15l1.5 1z")
  }

  @Test func `a letter that is repeated, and a move to where the pen is, are not written`() {
    let steps: [Outline.Segment] = [
      .move(Point(0, 0)), .line(Point(1, 2)), .line(Point(3, -1)), .move(Point(3, -1)), .line(Point(4, 4)),
      .line(Point(4, 4)),
    ]
    #expect(path(steps) == "M0 0l1 2 2-3 1 5")
  }

  @Test func `a figure after a closed one begins with a move`() {
    let steps: [Outline.Segment] = [
      .move(Point(0, 0)), .line(Point(1, 2)), .close, .move(Point(1, 2)), .line(Point(2, 4)), .close,
    ]
    #expect(path(steps) == "M0 0l1 2zM1 2l1 2z")
  }

  @Test func `curves keep their handles`() {
    let steps: [Outline.Segment] = [
      .move(Point(1, 1)), .cubic(Point(2, 1), Point(3, 4), Point(4, 4)), .quadratic(Point(5, 5), Point(6, 4)),
    ]
    #expect(path(steps) == "M1 1c1 0 2 3 3 3q1 1 2 0")
  }

  @Test func `rounding never adds up`() {
    var random = Seeded(state: 3)
    let points = (0..<400).map { _ in
      Point(Double(random.next(in: 0..<100_000)) / 97, Double(random.next(in: 0..<100_000)) / 89)
    }
    let numbers = path([.move(points[0])] + points.dropFirst().map { .cubic($0, $0, $0) })
      .replacing("-", with: " -").split { !"-.0123456789".contains($0) }.compactMap { Double($0) }
    var (x, y) = (numbers[0], numbers[1])
    for index in points.indices.dropFirst() {
      x += numbers[2 + (index - 1) * 6 + 4]
      y += numbers[2 + (index - 1) * 6 + 5]
      #expect(abs(x - points[index].x) < 0.051 && abs(y - points[index].y) < 0.051)
    }
  }
}
