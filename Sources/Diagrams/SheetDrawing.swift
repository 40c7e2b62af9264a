import Journeys
import Markup

extension Pen {
  /// The map as an SVG file.
  mutating func standalone(_ sheet: Sheet, _ layout: Layout, _ drawing: MapDrawing, summary: String) {
    let title = sheet.title.first?.lines.joined ?? ""
    attribute("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"", sheet.width)
    attribute(" height=\"", sheet.height)
    out.write(" viewBox=\"0 0 ")
    number(sheet.width)
    attribute(" ", sheet.height)
    out.write(" font-size=\"13\" font-family=\"")
    out.write(fontFamily)
    out.write("\" role=\"img\" aria-labelledby=\"title desc\"><title id=\"title\">")
    out.write(text: title)
    out.write("</title><desc id=\"desc\">")
    out.write(text: summary)
    out.write("</desc>")
    out.write(filePatterns)
    rect(Frame(x: 0, y: 0, width: sheet.width, height: sheet.height), .surface)
    words(sheet.title)
    map(sheet, layout, drawing)
    words(sheet.legend)
    for sign in sheet.signs {
      moved(sign.origin.x, sign.origin.y)
      self.sign(sign.sign)
      endGroup()
      words(sign.words)
    }
    for gap in sheet.gaps {
      marker(gap.marker, isAnchor: false, layout)
      words(gap.words)
    }
    out.write("</svg>\n")
  }

  private mutating func map(_ sheet: Sheet, _ layout: Layout, _ drawing: MapDrawing) {
    row(drawing.head, of: drawing.file, at: sheet.mapTop)
    for (top, index) in sheet.bars {
      let block = layout.blocks[index]
      if block.hasBar {
        bar(
          block,
          at: Frame(
            x: Sheet.margin,
            y: top - Measures.barHeight,
            width: layout.width,
            height: Measures.barHeight
          )
        )
      }
    }
    for (top, index) in sheet.bars { row(drawing.blocks[index], of: drawing.file, at: top) }
    let frame = Frame(
      x: Sheet.margin,
      y: sheet.mapTop,
      width: layout.width,
      height: sheet.mapBottom - sheet.mapTop
    )
    rect(frame, .hair)
  }

  private mutating func row(_ row: MapDrawing.Row, of drawing: Markup, at top: Double) {
    moved(Sheet.margin + Measures.rail, top)
    out.write(drawing, row.body)
    endGroup()
    moved(Sheet.margin, top)
    out.write(drawing, row.rail)
    endGroup()
  }

  private mutating func bar(_ block: BlockLayout, at frame: Frame) {
    rect(frame, .page)
    let dash: StaticString? =
      switch block.block {
      case .seen, .unseen: "7 5"
      case .theirs, .contact, .insight, .elsewhere: nil
      }
    switch block.block {
    case .theirs, .contact, .elsewhere:
      line(Point(frame.x, frame.y + 0.5), Point(frame.right, frame.y + 0.5), .hair)
    case .seen, .unseen, .insight:
      line(
        Point(frame.x, frame.y + 1),
        Point(frame.right, frame.y + 1),
        .blockLine,
        Stroke(width: 2, dash: dash)
      )
    }
    let name = Words(block.name, .strong, at: Point(frame.x + 16, frame.y + 20))
    words(name)
    words(Words(block.help, .card, at: Point(name.frame.right + 12, frame.y + 20), .ink3))
  }
}
