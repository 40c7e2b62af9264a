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
    pieces.write(tenths: x, y)
    (self.x, self.y) = (x, y)
    isDown = true
    last = nil
  }

  mutating func line(to point: Point, _ pieces: inout Pieces) {
    let step = step(to: point)
    if step.y == 0 {
      guard step.x != 0 else { return }
      start(.horizontal, step.x, &pieces)
      pieces.write(tenths: step.x)
    } else if step.x == 0 {
      start(.vertical, step.y, &pieces)
      pieces.write(tenths: step.y)
    } else {
      start(.line, step.x, &pieces)
      pieces.write(tenths: step.x, step.y)
    }
    x += step.x
    y += step.y
  }

  mutating func cubic(_ first: Point, _ second: Point, to end: Point, _ pieces: inout Pieces) {
    let step = step(to: first)
    start(.cubic, step.x, &pieces)
    pieces.write(tenths: step.x, step.y)
    write(self.step(to: second), &pieces)
    finish(at: end, &pieces)
  }

  mutating func quadratic(_ handle: Point, to end: Point, _ pieces: inout Pieces) {
    let step = step(to: handle)
    start(.quadratic, step.x, &pieces)
    pieces.write(tenths: step.x, step.y)
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

  @inline(__always)
  private func step(to point: Point) -> (x: Int, y: Int) {
    (Int(tenthsOf: point.x) - x, Int(tenthsOf: point.y) - y)
  }

  /// A step after another one.
  private func write(_ step: (x: Int, y: Int), _ pieces: inout Pieces) {
    if step.x >= 0 { pieces.write(" ") }
    pieces.write(tenths: step.x, step.y)
  }

  /// What stands before the first number of a command.
  private mutating func start(_ command: Command, _ first: Int, _ pieces: inout Pieces) {
    guard command != last else { return first >= 0 ? pieces.write(" ") : () }
    switch command {
    case .horizontal: pieces.write("h")
    case .vertical: pieces.write("v")
    case .line: pieces.write("l")
    case .cubic: pieces.write("c")
    case .quadratic: pieces.write("q")
    }
    last = command
  }
}
