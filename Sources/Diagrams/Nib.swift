import Markup

/// Writes a path in steps from place to place, which takes fewer digits than the places do.
///
/// Places are rounded to tenths first, and a step is the difference of two of them: roundings never add up.
struct Nib {
  private enum Command { case horizontal, vertical, line, cubic, quadratic }

  /// Where it stands, in tenths.
  private var x = 0
  private var y = 0
  /// Whether a figure is open.
  private var isDown = false
  /// What is repeated needs no letter.
  private var last: Command?

  /// Begins a figure; nothing is written when the one before ends there.
  mutating func move(to point: Point, _ pieces: inout Pieces) {
    let (x, y) = (Int(tenthsOf: point.x), Int(tenthsOf: point.y))
    if isDown, x == self.x, y == self.y { return }
    pieces.write("M")
    pieces.write(tenths: x)
    write(y, &pieces)
    (self.x, self.y) = (x, y)
    isDown = true
    last = nil
  }

  mutating func line(to point: Point, _ pieces: inout Pieces) {
    let (x, y) = (Int(tenthsOf: point.x), Int(tenthsOf: point.y))
    if y == self.y {
      if x != self.x { start(.horizontal, x - self.x, &pieces) }
    } else if x == self.x {
      start(.vertical, y - self.y, &pieces)
    } else {
      start(.line, x - self.x, &pieces)
      write(y - self.y, &pieces)
    }
    (self.x, self.y) = (x, y)
  }

  mutating func cubic(_ first: Point, _ second: Point, to end: Point, _ pieces: inout Pieces) {
    start(.cubic, Int(tenthsOf: first.x) - x, &pieces)
    write(Int(tenthsOf: first.y) - y, &pieces)
    write(step(to: second), &pieces)
    finish(at: end, &pieces)
  }

  mutating func quadratic(_ handle: Point, to end: Point, _ pieces: inout Pieces) {
    start(.quadratic, Int(tenthsOf: handle.x) - x, &pieces)
    write(Int(tenthsOf: handle.y) - y, &pieces)
    finish(at: end, &pieces)
  }

  mutating func close(_ pieces: inout Pieces) {
    pieces.write("z")
    isDown = false
    last = nil
  }

  private mutating func finish(at end: Point, _ pieces: inout Pieces) {
    let step = step(to: end)
    write(step, &pieces)
    x += step.x
    y += step.y
  }

  private func step(to point: Point) -> (x: Int, y: Int) {
    (Int(tenthsOf: point.x) - x, Int(tenthsOf: point.y) - y)
  }

  private func write(_ step: (x: Int, y: Int), _ pieces: inout Pieces) {
    write(step.x, &pieces)
    write(step.y, &pieces)
  }

  /// A number after another one; a minus separates them by itself.
  private func write(_ tenths: Int, _ pieces: inout Pieces) {
    if tenths >= 0 { pieces.write(" ") }
    pieces.write(tenths: tenths)
  }

  private mutating func start(_ command: Command, _ tenths: Int, _ pieces: inout Pieces) {
    if command == last { return write(tenths, &pieces) }
    switch command {
    case .horizontal: pieces.write("h")
    case .vertical: pieces.write("v")
    case .line: pieces.write("l")
    case .cubic: pieces.write("c")
    case .quadratic: pieces.write("q")
    }
    pieces.write(tenths: tenths)
    last = command
  }
}
