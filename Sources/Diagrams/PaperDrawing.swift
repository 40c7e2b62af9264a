import Journeys
import Markup

// A wide map on paper: sheets that show parts of the strips above, each with the rail and the head.

extension Pen {
  /// For the printer only; on screen the strips themselves are shown.
  mutating func sheets(_ layout: Layout) {
    let paper = layout.paper
    guard !paper.sheets.isEmpty else { return }
    out.write("<div class=\"sheets\" aria-hidden=\"true\">")
    for (index, sheet) in paper.sheets.enumerated() {
      out.write("<div class=\"sheet\"><div class=\"heads\"><p class=\"which\">")
      out.write(text: layout.wording.sheet(index + 1, of: paper.sheets.count))
      out.write("</p><div class=\"row head\">")
      part("head", sheet, height: layout.head.height, layout)
      out.write("</div></div>")
      for block in layout.blocks {
        if block.hasBar { sheetBar(block) }
        out.write("<div class=\"row\">")
        part(block.block.rawValue, sheet, height: block.height, layout)
        out.write("</div>")
      }
      out.write("</div>")
    }
    out.write("</div>")
  }

  /// The rail, and the sheet's columns of a strip; then room, so that all sheets have one scale.
  private mutating func part(_ strip: String, _ sheet: PaperSheets.Sheet, height: Double, _ layout: Layout) {
    window("rail", x: 0, width: Measures.rail, height: height)
    use(strip + "-rail")
    out.write("</svg>")
    // A little of what comes next is seen, for the sake of markers at the corners.
    let shown = layout.grid.width(of: sheet.columns) + Measures.spare
    window("tile", x: layout.grid.x(of: sheet.columns), width: shown, height: height)
    use(strip)
    if strip == "head" { words(sheet.titles) }
    out.write("</svg>")
    let rest = layout.paper.width - Measures.rail - shown
    if rest > 0 {
      window("room", x: 0, width: rest, height: 1)
      out.write("</svg>")
    }
  }

  private mutating func use(_ strip: String) {
    out.write("<use href=\"#strip-")
    out.write(text: strip)
    out.write("\"/>")
  }

  private mutating func sheetBar(_ block: BlockLayout) {
    out.write("<div class=\"bar ")
    out.write(block.block.kind)
    out.write("\"><span class=\"bar-in\"><b>")
    out.write(text: block.name)
    out.write("</b> <span class=\"bd\">")
    out.write(text: block.help)
    out.write("</span></span></div>")
  }

  private mutating func window(_ name: StaticString, x: Double, width: Double, height: Double) {
    out.write("<svg class=\"")
    out.write(name)
    attribute("\" width=\"", width)
    attribute(" height=\"", height)
    out.write(" viewBox=\"")
    number(x)
    out.write(" 0 ")
    number(width)
    attribute(" ", height)
    out.write(">")
  }
}
