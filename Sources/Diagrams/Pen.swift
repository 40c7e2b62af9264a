import Markup

/// Writes SVG elements; what is drawn where has been decided before.
struct Pen {
  var out: Markup
  let ink: Ink

  init(_ ink: Ink, capacity: Int = 0) {
    self.ink = ink
    out = Markup(capacity: capacity)
  }

  /// ` name="number"`
  @inline(__always)
  mutating func attribute(_ name: StaticString, _ value: Double) {
    out.write(static: name)
    out.write(number: value)
    out.write(static: "\"")
  }

  /// What stands before a number, and the number.
  @inline(__always)
  private mutating func value(_ before: StaticString, _ value: Double) {
    out.write(static: before)
    out.write(number: value)
  }

  mutating func stroke(_ stroke: Stroke) {
    if stroke.width != 1 { attribute(" stroke-width=\"", stroke.width) }
    if let dash = stroke.dash {
      out.write(static: " stroke-dasharray=\"")
      out.write(static: dash)
      out.write(static: "\"")
    }
    if stroke.isRound { out.write(static: " stroke-linecap=\"round\"") }
    if stroke.joinsRound { out.write(static: " stroke-linejoin=\"round\"") }
  }

  mutating func rect(_ frame: Frame, _ paint: Paint, radius: Double = 0, _ line: Stroke? = nil) {
    rectStart(frame, radius)
    self.paint(paint)
    if let line { stroke(line) }
    out.write(static: "/>")
  }

  mutating func rect(_ frame: Frame, _ hatch: Hatch, radius: Double = 0) {
    rectStart(frame, radius)
    fill(hatch)
    out.write(static: "/>")
  }

  mutating func fill(_ hatch: Hatch) {
    out.write(static: " fill=\"url(#")
    out.write(static: hatch.id)
    out.write(static: ")\"")
  }

  private mutating func rectStart(_ frame: Frame, _ radius: Double) {
    value("<rect x=\"", frame.x)
    value("\" y=\"", frame.y)
    value("\" width=\"", max(0, frame.width))
    attribute("\" height=\"", max(0, frame.height))
    if radius > 0 { attribute(" rx=\"", radius) }
  }

  mutating func circle(_ center: Point, radius: Double, _ paint: Paint, _ line: Stroke? = nil) {
    value("<circle cx=\"", center.x)
    value("\" cy=\"", center.y)
    attribute("\" r=\"", radius)
    self.paint(paint)
    if let line { stroke(line) }
    out.write(static: "/>")
  }

  mutating func line(_ from: Point, _ to: Point, _ paint: Paint, _ line: Stroke = .hairline) {
    out.write(static: "<path d=\"M")
    pair(from)
    out.write(static: "L")
    pair(to)
    out.write(static: "\"")
    self.paint(paint)
    stroke(line)
    out.write(static: "/>")
  }

  mutating func outline(_ outline: Outline, _ paint: Paint, _ line: Stroke? = nil) {
    guard !outline.isEmpty else { return }
    path(outline)
    self.paint(paint)
    if let line { stroke(line) }
    out.write(static: "/>")
  }

  mutating func outline(_ outline: Outline, _ hatch: Hatch) {
    guard !outline.isEmpty else { return }
    path(outline)
    fill(hatch)
    out.write(static: "/>")
  }

  private mutating func path(_ outline: Outline) {
    out.write(static: "<path d=\"")
    for segment in outline.segments {
      switch segment {
      case .move(let point):
        out.write(static: "M")
        pair(point)
      case .line(let point):
        out.write(static: "L")
        pair(point)
      case .cubic(let first, let second, let end):
        out.write(static: "C")
        pair(first)
        out.write(static: " ")
        pair(second)
        out.write(static: " ")
        pair(end)
      case .quadratic(let handle, let end):
        out.write(static: "Q")
        pair(handle)
        out.write(static: " ")
        pair(end)
      case .close: out.write(static: "Z")
      }
    }
    out.write(static: "\"")
  }

  private mutating func pair(_ point: Point) {
    out.write(number: point.x)
    out.write(static: " ")
    out.write(number: point.y)
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
