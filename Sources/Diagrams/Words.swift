import Markup

/// A text that has found its place: its lines, and where the first one's baseline starts.
struct Words: Sendable {
  enum Anchor: Sendable { case start, middle, end }

  var lines: [String]
  var face: Face
  var origin: Point
  var anchor: Anchor = .start
  var paint: Paint

  init(
    _ lines: [String],
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
    self.init([line], face, at: origin, paint, anchor: anchor)
  }

  /// What the text covers, from the top of its capitals to below its last baseline.
  var frame: Frame {
    let width = lines.reduce(0) { max($0, Diagrams.width(of: $1, face)) }
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
    out.write(atMost: Self.room) { pieces in pieces.start(words, ink) }
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
  fileprivate mutating func start(_ words: Words, _ ink: Ink) {
    value("<text x=\"", words.origin.x)
    attribute("\" y=\"", words.origin.y)
    if words.face.size != 13 { attribute(" font-size=\"", words.face.size) }
    paint(words.paint, ink)
    if words.face.isBold { write(" font-weight=\"700\"") }
    if words.face.isItalic { write(" font-style=\"italic\"") }
    switch words.anchor {
    case .start: break
    case .middle: write(" text-anchor=\"middle\"")
    case .end: write(" text-anchor=\"end\"")
    }
    write(">")
  }
}
