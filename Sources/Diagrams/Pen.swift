import Markup

/// Writes SVG elements; what is drawn where has been decided before.
struct Pen: ~Copyable {
  var out: Pieces
  private let ink: Ink
  /// What was drawn for a file too.
  private var file: Pieces
  private var isForFile = false
  /// So many bytes of `out` are in the file or are none of it.
  private var known = 0

  /// `forFile`: room for what is drawn twice.
  init(_ ink: Ink, capacity: Int = 512, forFile: Int = 0) {
    self.ink = ink
    out = Pieces(capacity: capacity)
    file = Pieces(capacity: forFile)
  }

  /// Draws at the end of a page.
  static func draw(_ ink: Ink, into page: inout Pieces, _ drawing: (inout Pen) -> Void) {
    var pen = Pen(ink, capacity: 0)
    swap(&pen.out, &page)
    drawing(&pen)
    swap(&pen.out, &page)
  }

  /// What was drawn.
  var markup: Markup { Markup(out) }

  /// What was drawn for a file too.
  var markupForFile: Markup { Markup(file) }

  /// Draws on the page, and the same with the other ink, for a file of its own. Returns where it stands there.
  ///
  /// What both have in common, and that is most of it, is written once and copied.
  mutating func drawTwice(_ drawing: (inout Pen) -> Void) -> Range<Int> {
    let start = file.count
    known = out.count
    isForFile = true
    drawing(&self)
    isForFile = false
    file.write(out, from: known)
    return start..<file.count
  }

  /// Writes what is not the same on a page and in a file.
  @inline(__always)
  mutating func write(onPage: (inout Pieces) -> Void, inFile: (inout Pieces) -> Void) {
    switch ink {
    case .attributes: inFile(&out)
    case .classes:
      if isForFile {
        file.write(out, from: known)
        inFile(&file)
      }
      onPage(&out)
      known = out.count
    }
  }

  /// Writes what only a page has.
  @inline(__always)
  mutating func write(onPage: (inout Pieces) -> Void) { write(onPage: onPage, inFile: { _ in }) }

  /// ` name="number"`
  mutating func attribute(_ name: StaticString, _ value: Double) { out.attribute(name, value) }

  mutating func number(_ value: Double) { out.write(value) }

  mutating func rect(_ frame: Frame, _ paint: Paint, radius: Double = 0, _ line: Stroke? = nil) {
    out.rect(frame, radius)
    end(paint, line)
  }

  mutating func rect(_ frame: Frame, _ hatch: Hatch, radius: Double = 0) {
    out.rect(frame, radius)
    out.end(hatch)
  }

  mutating func circle(_ center: Point, radius: Double, _ paint: Paint, _ line: Stroke? = nil) {
    out.value("<circle cx=\"", center.x)
    out.value("\" cy=\"", center.y)
    out.attribute("\" r=\"", radius)
    end(paint, line)
  }

  mutating func line(_ from: Point, _ to: Point, _ paint: Paint, _ line: Stroke = .hairline) {
    var nib = Nib()
    out.write("<path d=\"")
    nib.move(to: from, &out)
    nib.line(to: to, &out)
    out.write("\"")
    end(paint, line)
  }

  mutating func outline(_ outline: Outline, _ paint: Paint, _ line: Stroke? = nil) {
    guard !outline.isEmpty else { return }
    out.path(outline)
    end(paint, line)
  }

  /// A closed figure around a middle.
  mutating func polygon(
    around center: Point,
    scale: Double,
    _ corners: [(Double, Double)],
    _ paint: Paint,
    _ line: Stroke? = nil
  ) {
    var nib = Nib()
    out.write("<path d=\"")
    for index in corners.indices {
      let corner = Point(center.x + corners[index].0 * scale, center.y + corners[index].1 * scale)
      if index == 0 { nib.move(to: corner, &out) } else { nib.line(to: corner, &out) }
    }
    nib.close(&out)
    out.write("\"")
    end(paint, line)
  }

  mutating func outline(_ outline: Outline, _ hatch: Hatch) {
    guard !outline.isEmpty else { return }
    out.path(outline)
    out.end(hatch)
  }

  /// How a shape is painted, the line around it, and the end of its tag.
  private mutating func end(_ paint: Paint, _ line: Stroke?) {
    write(onPage: { $0.classes(of: paint, line) }, inFile: { $0.attributes(of: paint, line) })
    if let dash = line?.dash {
      out.write(" stroke-dasharray=\"")
      out.write(dash)
      out.write("\"")
    }
    out.write("/>")
  }
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

  fileprivate mutating func rect(_ frame: Frame, _ radius: Double) {
    write("<rect")
    if frame.x != 0 { attribute(" x=\"", frame.x) }
    if frame.y != 0 { attribute(" y=\"", frame.y) }
    attribute(" width=\"", max(0, frame.width))
    attribute(" height=\"", max(0, frame.height))
    if radius > 0 { attribute(" rx=\"", radius) }
  }

  fileprivate mutating func path(_ outline: Outline) {
    var nib = Nib()
    write("<path d=\"")
    for segment in outline.segments {
      switch segment {
      case .move(let point): nib.move(to: point, &self)
      case .line(let point): nib.line(to: point, &self)
      case .cubic(let first, let second, let end): nib.cubic(first, second, to: end, &self)
      case .quadratic(let handle, let end): nib.quadratic(handle, to: end, &self)
      case .close: nib.close(&self)
      }
    }
    write("\"")
  }

  /// The end of a shape's tag.
  fileprivate mutating func end(_ hatch: Hatch) {
    write(" fill=\"url(#")
    write(hatch.id)
    write(")\"/>")
  }

  fileprivate mutating func classes(of paint: Paint, _ line: Stroke?) {
    startClass(paint)
    guard let line else { return write("\"") }
    let look = line.look
    if let look { write(look.name) }
    if line.isRound { write(" l-cap") }
    if line.joinsRound { write(" l-join") }
    write("\"")
    if look == nil { attribute(" stroke-width=\"", line.width) }
  }

  fileprivate mutating func attributes(of paint: Paint, _ line: Stroke?) {
    colours(of: paint)
    if let line { attributes(of: line) }
  }

  private mutating func attributes(of line: Stroke) {
    if let look = line.look { write(look.attribute) } else { attribute(" stroke-width=\"", line.width) }
    if line.isRound { write(" stroke-linecap=\"round\"") }
    if line.joinsRound { write(" stroke-linejoin=\"round\"") }
  }
}

extension Pen {
  /// Opens a group that anchors and the “only gaps” switch know; closed by `endGroup`.
  mutating func group(_ prefix: StaticString = "", _ id: String = "", isGap: Bool) {
    out.write("<g")
    write(onPage: {
      if isGap { $0.write(" class=\"c g\"") } else { $0.write(" class=\"c\"") }
      $0.id(prefix, id)
    })
    out.write(">")
  }

  /// ` id="prefix-id"`, on a page; a file of its own has no anchors.
  mutating func id(_ prefix: StaticString, _ id: String) { write(onPage: { $0.id(prefix, id) }) }

  /// Opens a group that is moved as a whole.
  mutating func moved(_ x: Double, _ y: Double) {
    guard x != 0 || y != 0 else { return out.write("<g>") }
    out.write("<g transform=\"translate(")
    number(x)
    out.write(" ")
    number(y)
    out.write(")\">")
  }

  mutating func endGroup() { out.write("</g>") }
}

extension Pieces {
  fileprivate mutating func id(_ prefix: StaticString, _ id: String) {
    guard !id.isEmpty else { return }
    write(" id=\"")
    write(prefix)
    write(text: id)
    write("\"")
  }
}

/// How a line is drawn.
struct Stroke: Sendable {
  var width: Double = 1
  var dash: StaticString?
  var isRound = false
  var joinsRound = false

  static let hairline = Stroke()

  /// The class for its width on a page, and the attribute in a file, each after a space; nil for a width that is
  /// used too seldom for a class.
  var look: (name: StaticString, attribute: StaticString)? {
    switch width {
    case 1: ("", "")
    case 1.2: (" l-12", " stroke-width=\"1.2\"")
    case 1.5: (" l-15", " stroke-width=\"1.5\"")
    case 2: (" l-2", " stroke-width=\"2\"")
    case 2.5: (" l-25", " stroke-width=\"2.5\"")
    case 4: (" l-4", " stroke-width=\"4\"")
    default: nil
    }
  }

  /// The widths that have a class.
  static let namedWidths = [1.2, 1.5, 2, 2.5, 4]
}
