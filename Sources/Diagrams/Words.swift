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
    out.text(at: words.origin, words.face, words.paint, words.anchor, ink)
    let lines = words.lines
    // librsvg counts a space at the end of a text's own words when it is centred, but not that of a tspan.
    let ownWords = lines.count == 1 || words.anchor == .start ? 1 : 0
    if ownWords == 1 { out.write(text: lines[0]) }
    for index in lines.indices.dropFirst(ownWords) {
      // The space keeps words apart for whoever reads or copies the text.
      if index > 0 { out.write(index == ownWords ? " " : " </tspan>") }
      out.value("<tspan x=\"", words.origin.x)
      out.attribute("\" y=\"", words.origin.y + Double(index) * words.face.leading)
      out.write(">")
      out.write(text: lines[index])
    }
    out.write(lines.count > 1 ? "</tspan></text>" : "</text>")
  }
}

extension Pieces {
  /// The start of a text.
  mutating func text(at origin: Point, _ face: Face, _ paint: Paint, _ anchor: Words.Anchor, _ ink: Ink) {
    value("<text x=\"", origin.x)
    attribute("\" y=\"", origin.y)
    switch ink {
    case .classes:
      startClass(paint)
      names(of: face, anchor)
      write("\"")
      if face.name == nil { attribute(" font-size=\"", face.size) }
    case .attributes:
      if face.size != 13 { attribute(" font-size=\"", face.size) }
      colours(of: paint)
      attributes(of: face, anchor)
    }
    write(">")
  }

  private mutating func names(of face: Face, _ anchor: Words.Anchor) {
    if let name = face.name { write(name) }
    if face.isBold { write(" t-b") }
    if face.isItalic { write(" t-i") }
    switch anchor {
    case .start: break
    case .middle: write(" t-m")
    case .end: write(" t-e")
    }
  }

  private mutating func attributes(of face: Face, _ anchor: Words.Anchor) {
    if face.isBold { write(" font-weight=\"700\"") }
    if face.isItalic { write(" font-style=\"italic\"") }
    switch anchor {
    case .start: break
    case .middle: write(" text-anchor=\"middle\"")
    case .end: write(" text-anchor=\"end\"")
    }
  }
}
