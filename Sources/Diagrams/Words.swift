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
    startText(at: words.origin, words.face, words.paint, words.anchor)
    lines(words.lines, at: words.origin, words.face.leading, words.anchor)
  }

  @inline(never)
  mutating func words(_ texts: [Words]) {
    for index in texts.indices {
      startText(at: texts[index].origin, texts[index].face, texts[index].paint, texts[index].anchor)
      if texts[index].lines.isWhole {
        out.write(text: texts[index].lines.text)
        out.write("</text>")
      } else {
        lines(texts[index].lines, at: texts[index].origin, texts[index].face.leading, texts[index].anchor)
      }
    }
  }

  /// A text's lines and its end.
  private mutating func lines(
    _ lines: Lines,
    at origin: Point,
    _ leading: Double,
    _ anchor: Words.Anchor
  ) {
    guard !lines.isWhole else {
      out.write(text: lines.text)
      return out.write("</text>")
    }
    // librsvg counts a space at the end of a text's own words when it is centred, but not that of a tspan.
    let ownWords = lines.count == 1 || anchor == .start ? 1 : 0
    for index in 0..<lines.count {
      // The space keeps words apart for whoever reads or copies the text.
      if index > 0 { out.write(index == ownWords ? " " : " </tspan>") }
      if index >= ownWords {
        out.value("<tspan x=\"", origin.x)
        out.attribute("\" y=\"", origin.y + Double(index) * leading)
        out.write(">")
      }
      let part = lines.part(index)
      out.write(text: lines.text, part.bytes)
      if part.endsWithHyphen { out.write("-") }
    }
    if lines.count > 1 { out.write("</tspan>") }
    out.write("</text>")
  }

  /// The start of a text.
  mutating func startText(at origin: Point, _ face: Face, _ paint: Paint, _ anchor: Words.Anchor) {
    out.value("<text x=\"", origin.x)
    out.attribute("\" y=\"", origin.y)
    write(
      onPage: { $0.classes(of: face, paint, anchor) },
      inFile: { $0.attributes(of: face, paint, anchor) }
    )
    out.write(">")
  }
}

extension Pieces {
  fileprivate mutating func classes(of face: Face, _ paint: Paint, _ anchor: Words.Anchor) {
    startClass(paint)
    let look = face.look
    if let look { write(look.name) }
    names(of: face, anchor)
    write("\"")
    if look == nil { attribute(" font-size=\"", face.size) }
  }

  fileprivate mutating func attributes(of face: Face, _ paint: Paint, _ anchor: Words.Anchor) {
    if let look = face.look { write(look.attribute) } else { attribute(" font-size=\"", face.size) }
    colours(of: paint)
    attributes(of: face, anchor)
  }

  private mutating func names(of face: Face, _ anchor: Words.Anchor) {
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
