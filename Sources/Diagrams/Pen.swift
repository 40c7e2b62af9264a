import Markup

/// Writes SVG elements; what is drawn where has been decided before.
struct Pen {
  var out: Markup
  let ink: Ink

  init(_ ink: Ink, capacity: Int = 0) {
    self.ink = ink
    out = Markup(capacity: capacity)
  }

  /// Draws at the end of a page, straight into its bytes.
  static func draw(_ ink: Ink, into page: inout Markup, _ drawing: (inout Pen) -> Void) {
    var pen = Pen(ink)
    swap(&pen.out, &page)
    drawing(&pen)
    swap(&pen.out, &page)
  }

  /// Room for an element's start tag, its attributes and a few numbers; in bytes.
  static let room = 512

  /// ` name="number"`
  mutating func attribute(_ name: StaticString, _ value: Double) {
    out.write(atMost: Self.room) { pieces in pieces.attribute(name, value) }
  }

  mutating func rect(_ frame: Frame, _ paint: Paint, radius: Double = 0, _ line: Stroke? = nil) {
    let ink = ink
    out.write(atMost: Self.room) { pieces in
      pieces.rect(frame, radius)
      pieces.paint(paint, ink)
      pieces.end(line)
    }
  }

  mutating func rect(_ frame: Frame, _ hatch: Hatch, radius: Double = 0) {
    out.write(atMost: Self.room) { pieces in
      pieces.rect(frame, radius)
      pieces.fill(hatch)
      pieces.end(nil)
    }
  }

  mutating func circle(_ center: Point, radius: Double, _ paint: Paint, _ line: Stroke? = nil) {
    let ink = ink
    out.write(atMost: Self.room) { pieces in
      pieces.value("<circle cx=\"", center.x)
      pieces.value("\" cy=\"", center.y)
      pieces.attribute("\" r=\"", radius)
      pieces.paint(paint, ink)
      pieces.end(line)
    }
  }

  mutating func line(_ from: Point, _ to: Point, _ paint: Paint, _ line: Stroke = .hairline) {
    let ink = ink
    out.write(atMost: Self.room) { pieces in
      pieces.pair("<path d=\"M", from)
      pieces.pair("L", to)
      pieces.write("\"")
      pieces.paint(paint, ink)
      pieces.end(line)
    }
  }

  mutating func outline(_ outline: Outline, _ paint: Paint, _ line: Stroke? = nil) {
    guard !outline.isEmpty else { return }
    let ink = ink
    out.write(atMost: Self.room(for: outline)) { pieces in
      pieces.path(outline)
      pieces.paint(paint, ink)
      pieces.end(line)
    }
  }

  /// A closed figure around a middle.
  mutating func polygon(
    around center: Point,
    scale: Double,
    _ corners: [(Double, Double)],
    _ paint: Paint,
    _ line: Stroke? = nil
  ) {
    let ink = ink
    out.write(atMost: Self.room) { pieces in
      pieces.write("<path d=\"")
      for index in corners.indices {
        let (x, y) = corners[index]
        pieces.pair(index == 0 ? "M" : "L", Point(center.x + x * scale, center.y + y * scale))
      }
      pieces.write("Z\"")
      pieces.paint(paint, ink)
      pieces.end(line)
    }
  }

  mutating func outline(_ outline: Outline, _ hatch: Hatch) {
    guard !outline.isEmpty else { return }
    out.write(atMost: Self.room(for: outline)) { pieces in
      pieces.path(outline)
      pieces.fill(hatch)
      pieces.end(nil)
    }
  }

  /// A segment has up to six numbers.
  private static func room(for outline: Outline) -> Int { room + 128 * outline.segments.count }
}

extension Pieces {
  /// What stands before a number, and the number.
  @inline(__always)
  mutating func value(_ before: StaticString, _ value: Double) {
    write(before)
    write(value)
  }

  /// ` name="number"`
  @inline(__always)
  mutating func attribute(_ name: StaticString, _ value: Double) {
    self.value(name, value)
    write("\"")
  }

  @inline(__always)
  mutating func pair(_ before: StaticString, _ point: Point) {
    value(before, point.x)
    value(" ", point.y)
  }

  fileprivate mutating func rect(_ frame: Frame, _ radius: Double) {
    value("<rect x=\"", frame.x)
    value("\" y=\"", frame.y)
    value("\" width=\"", max(0, frame.width))
    attribute("\" height=\"", max(0, frame.height))
    if radius > 0 { attribute(" rx=\"", radius) }
  }

  fileprivate mutating func path(_ outline: Outline) {
    write("<path d=\"")
    for segment in outline.segments {
      switch segment {
      case .move(let point): pair("M", point)
      case .line(let point): pair("L", point)
      case .cubic(let first, let second, let end):
        pair("C", first)
        pair(" ", second)
        pair(" ", end)
      case .quadratic(let handle, let end):
        pair("Q", handle)
        pair(" ", end)
      case .close: write("Z")
      }
    }
    write("\"")
  }

  fileprivate mutating func fill(_ hatch: Hatch) {
    write(" fill=\"url(#")
    write(hatch.id)
    write(")\"")
  }

  /// The line around a shape, and the end of its tag.
  fileprivate mutating func end(_ line: Stroke?) {
    if let line { stroke(line) }
    write("/>")
  }

  private mutating func stroke(_ stroke: Stroke) {
    if stroke.width != 1 { attribute(" stroke-width=\"", stroke.width) }
    if let dash = stroke.dash {
      write(" stroke-dasharray=\"")
      write(dash)
      write("\"")
    }
    if stroke.isRound { write(" stroke-linecap=\"round\"") }
    if stroke.joinsRound { write(" stroke-linejoin=\"round\"") }
  }
}

extension Pen {
  /// Opens a group that anchors and the “only gaps” switch know; closed by `endGroup`.
  mutating func group(_ prefix: StaticString, _ id: String, isGap: Bool) {
    switch ink {
    case .attributes: out.write(static: "<g>")
    case .classes:
      out.write(static: isGap ? "<g class=\"c g\"" : "<g class=\"c\"")
      self.id(prefix, id)
      out.write(static: ">")
    }
  }

  /// ` id="prefix-id"`, on a page; a file of its own has no anchors.
  mutating func id(_ prefix: StaticString, _ id: String) {
    guard case .classes = ink, !id.isEmpty else { return }
    out.write(static: " id=\"")
    out.write(static: prefix)
    out.write(text: id)
    out.write(static: "\"")
  }

  /// Opens a group that is moved as a whole.
  mutating func moved(_ x: Double, _ y: Double) {
    out.write(static: "<g transform=\"translate(")
    out.write(number: x)
    out.write(static: " ")
    out.write(number: y)
    out.write(static: ")\">")
  }

  mutating func endGroup() { out.write(static: "</g>") }
}

/// How a line is drawn.
struct Stroke: Sendable {
  var width: Double = 1
  var dash: StaticString?
  var isRound = false
  var joinsRound = false

  static let hairline = Stroke()
}
