import Markup

/// A text that has found its place: its lines, and where the first one's baseline starts.
struct Words: Sendable {
  enum Anchor: Sendable { case start, middle, end }

  let lines: Lines
  var face: Face
  var origin: Point
  var anchor: Anchor = .start
  var paint: Paint

  init(
    _ lines: Lines,
    _ face: Face,
    at origin: Point,
    _ paint: Paint = .ink,
    anchor: Anchor = .start
  ) {
    self.lines = lines
    self.face = face
    self.origin = origin
    self.anchor = anchor
    self.paint = paint
  }

  init(_ line: String, _ face: Face, at origin: Point, _ paint: Paint = .ink, anchor: Anchor = .start) {
    self.init(Lines(line, face), face, at: origin, paint, anchor: anchor)
  }

  var width: Double { lines.width(in: face) }

  /// What the text covers, from the top of its capitals to below its last baseline.
  var frame: Frame {
    let width = width
    let left =
      switch anchor {
      case .start: origin.x
      case .middle: origin.x - width / 2
      case .end: origin.x - width
      }
    let top = origin.y - face.size * 0.74
    return Frame(x: left, y: top, width: width, height: lastBaseline - top + face.size * 0.22)
  }

  var lastBaseline: Double { origin.y + Double(lines.count - 1) * face.leading }
}

extension Pen {
  mutating func words(_ words: Words) {
    let ink = ink
    out.write(atMost: Self.room) { pieces in
      pieces.text(at: words.origin, words.face, words.paint, words.anchor, ink)
    }
    if words.lines.count == 1 {
      out.write(text: words.lines[0])
    } else {
      for index in words.lines.indices {
        out.write(atMost: Self.room) { pieces in
          pieces.value("<tspan x=\"", words.origin.x)
          pieces.attribute("\" y=\"", words.origin.y + Double(index) * words.face.leading)
          pieces.write(">")
        }
        out.write(text: words.lines[index])
        // The space keeps words apart for whoever reads or copies the text.
        out.write(static: index < words.lines.count - 1 ? " </tspan>" : "</tspan>")
      }
    }
    out.write(static: "</text>")
  }
}

extension Pieces {
  /// The start of a text.
  mutating func text(at origin: Point, _ face: Face, _ paint: Paint, _ anchor: Words.Anchor, _ ink: Ink) {
    value("<text x=\"", origin.x)
    attribute("\" y=\"", origin.y)
    if face.size != 13 { attribute(" font-size=\"", face.size) }
    self.paint(paint, ink)
    if face.isBold { write(" font-weight=\"700\"") }
    if face.isItalic { write(" font-style=\"italic\"") }
    switch anchor {
    case .start: break
    case .middle: write(" text-anchor=\"middle\"")
    case .end: write(" text-anchor=\"end\"")
    }
    write(">")
  }
}
