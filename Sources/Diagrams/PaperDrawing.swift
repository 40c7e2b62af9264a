import Journeys
import Markup

// A wide map on paper: sheets that show parts of the strips above, each with the rail and the head.

extension Pen {
  /// For the printer only; on screen the strips themselves are shown.
  mutating func sheets(_ layout: Layout) {
    let paper = layout.paper
    guard !paper.sheets.isEmpty else { return }
    out.write(static: "<div class=\"sheets\" aria-hidden=\"true\">")
    for (index, sheet) in paper.sheets.enumerated() {
      out.write(static: "<div class=\"sheet\"><div class=\"heads\"><p class=\"which\">")
      out.write(text: layout.wording.sheet(index + 1, of: paper.sheets.count))
      out.write(static: "</p><div class=\"row head\">")
      part("head", sheet, height: layout.head.height, layout)
      out.write(static: "</div></div>")
      for block in layout.blocks {
        if block.hasBar { sheetBar(block) }
        out.write(static: "<div class=\"row\">")
        part(block.block.rawValue, sheet, height: block.height, layout)
        out.write(static: "</div>")
      }
      out.write(static: "</div>")
    }
    out.write(static: "</div>")
  }

  /// The rail, and the sheet's columns of a strip; then room, so that all sheets have one scale.
  private mutating func part(_ strip: String, _ sheet: PaperSheets.Sheet, height: Double, _ layout: Layout) {
    window("rail", x: 0, width: Measures.rail, height: height)
    use(strip + "-rail")
    out.write(static: "</svg>")
    // A little of what comes next is seen, for the sake of markers at the corners.
    let shown = layout.grid.width(of: sheet.columns) + Measures.spare
    window("tile", x: layout.grid.x(of: sheet.columns), width: shown, height: height)
    use(strip)
    if strip == "head" { for words in sheet.titles { self.words(words) } }
    out.write(static: "</svg>")
    let rest = layout.paper.width - Measures.rail - shown
    if rest > 0 {
      window("room", x: 0, width: rest, height: 1)
      out.write(static: "</svg>")
    }
  }

  private mutating func use(_ strip: String) {
    out.write(static: "<use href=\"#strip-")
    out.write(text: strip)
    out.write(static: "\"/>")
  }

  private mutating func sheetBar(_ block: BlockLayout) {
    out.write(static: "<div class=\"bar ")
    out.write(static: block.block.kind)
    out.write(static: "\"><span class=\"bar-in\"><b>")
    out.write(text: block.name)
    out.write(static: "</b> <span class=\"bd\">")
    out.write(text: block.help)
    out.write(static: "</span></span></div>")
  }

  private mutating func window(_ name: StaticString, x: Double, width: Double, height: Double) {
    out.write(static: "<svg class=\"")
    out.write(static: name)
    attribute("\" width=\"", width)
    attribute(" height=\"", height)
    out.write(static: " viewBox=\"")
    number(x)
    out.write(static: " 0 ")
    number(width)
    attribute(" ", height)
    out.write(static: ">")
  }
}
