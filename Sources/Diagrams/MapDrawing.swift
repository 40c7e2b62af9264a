import Journeys
import Markup

// The map in the page: rows of strips, so that the head and the rail can stay in sight.

/// The map, drawn for its page and, since most of that is the same, for a file of its own.
struct MapDrawing: Sendable {
  /// Where the head or a block stands in `file`.
  struct Row: Sendable {
    var rail: Range<Int>
    var body: Range<Int>
  }

  let page: Markup
  /// The rows, as a file has them.
  let file: Markup
  let head: Row
  let blocks: [Row]

  init(of layout: borrowing Layout) {
    var pen = Pen(.classes, capacity: 65_536, forFile: 65_536)
    (head, blocks) = pen.map(layout)
    page = pen.markup
    file = pen.markupForFile
  }
}

extension Pen {
  /// Returns where it stands in what a file of its own has of it.
  mutating func map(_ layout: Layout) -> (head: MapDrawing.Row, blocks: [MapDrawing.Row]) {
    // The wrapper lets paper repeat the head on every sheet.
    out.write("<div class=\"heads\"><div class=\"row head\">")
    let width = layout.grid.width + Measures.spare
    let head = MapDrawing.Row(
      rail: strip("rail", "head-rail", Measures.rail, layout.head.height, label: nil, layout) {
        $0.headRail(layout)
      },
      body: strip("body", "head", width, layout.head.height, label: layout.wording.phasesAndSteps, layout) {
        $0.headBody(layout)
      }
    )
    overlay(layout)
    out.write("</div></div>")
    var blocks: [MapDrawing.Row] = []
    for block in layout.blocks {
      if block.hasBar { bar(block) }
      let name = block.block.rawValue
      out.write("<div class=\"row\"")
      id("row-", name)
      out.write(">")
      blocks.append(
        MapDrawing.Row(
          rail: strip("rail", name + "-rail", Measures.rail, block.height, label: nil, layout) {
            $0.blockRail(block)
          },
          body: strip("body", name, width, block.height, label: block.label, layout) {
            $0.blockBody(block, layout)
          }
        )
      )
      out.write("</div>")
    }
    return (head, blocks)
  }

  /// A strip; it has a name where the sheets of a wide map refer to it. Returns where it stands for a file.
  private mutating func strip(
    _ kind: StaticString,
    _ name: String,
    _ width: Double,
    _ height: Double,
    label: String?,
    _ layout: Layout,
    _ drawing: (inout Pen) -> Void
  ) -> Range<Int> {
    out.write("<svg class=\"")
    out.write(kind)
    attribute("\" width=\"", width)
    attribute(" height=\"", height)
    out.write(" viewBox=\"0 0 ")
    number(width)
    attribute(" ", height)
    if !layout.paper.sheets.isEmpty { id("strip-", name) }
    if let label {
      out.write(" role=\"group\" aria-label=\"")
      out.write(text: label)
      out.write("\">")
    } else {
      out.write(" aria-hidden=\"true\">")
    }
    let drawn = drawTwice(drawing)
    out.write("</svg>")
    return drawn
  }

  mutating func blockRail(_ block: BlockLayout) {
    rect(Frame(x: 0, y: 0, width: Measures.rail, height: block.height), .surface)
    for lane in block.lanes {
      moved(0, lane.y)
      for stop in lane.rail.stops { self.stop(stop.center, stop.control, radius: 6) }
      if let ghost = lane.rail.ghost { deviation(.missing, at: ghost) }
      words(lane.rail.words)
      endGroup()
    }
    for lane in block.lanes.dropFirst() { line(Point(0, lane.y), Point(Measures.rail, lane.y), .grid) }
    railEdge(block.height)
  }

  mutating func blockBody(_ block: BlockLayout, _ layout: Layout) {
    background(layout, from: 0, to: block.height)
    for lane in block.lanes.dropFirst() { line(Point(0, lane.y), Point(layout.grid.width, lane.y), .grid) }
    for lane in block.lanes { self.lane(lane, layout) }
  }

  /// The line above a block, which also folds it.
  private mutating func bar(_ block: BlockLayout) {
    out.write("<div class=\"bar ")
    out.write(block.block.kind)
    out.write("\"><span class=\"bar-in\"><label><input type=\"checkbox\" id=\"fold-")
    out.write(text: block.block.rawValue)
    out.write("\" checked><span class=\"tri\" aria-hidden=\"true\"></span><b>")
    out.write(text: block.name)
    out.write("</b></label> <span class=\"bd\">")
    out.write(text: block.help)
    out.write("</span></span></div>")
  }

  /// The phase names over the bars: in the page they stay in view while their phase is.
  private mutating func overlay(_ layout: Layout) {
    out.write("<div class=\"over\">")
    var end = 0
    for bar in layout.head.phases {
      let columns = layout.grid.columnsOfPhase[bar.index]
      if columns.lowerBound > end {
        spacer(layout.grid.width(of: end..<columns.lowerBound), layout, "<div class=\"pc\">", "</div>")
      }
      end = columns.upperBound
      out.write("<div class=\"pc\">")
      spacer(layout.grid.width(of: columns), layout)
      out.write(bar.isStacked ? "<span class=\"pl st\"><b>" : "<span class=\"pl\"><b>")
      for (index, line) in bar.title.lines.enumerated() {
        if index > 0 { out.write("<br>") }
        out.write(text: line)
      }
      out.write(bar.isStacked ? "</b><span class=\"plc\">" : "</b>")
      extras(bar, layout)
      out.write(bar.isStacked ? "</span></span></div>" : "</span></div>")
    }
    out.write("</div>")
  }

  private mutating func spacer(
    _ width: Double,
    _ layout: Layout,
    _ before: StaticString = "",
    _ after: StaticString = ""
  ) {
    out.write(before)
    attribute("<svg width=\"", width)
    attribute(" height=\"", layout.head.barHeight)
    out.write(" aria-hidden=\"true\"></svg>")
    out.write(after)
  }

  private mutating func extras(_ bar: PhaseBar, _ layout: Layout) {
    let wording = layout.wording
    if bar.weight > 0 {
      icon(weight: bar.weight, role: bar.role)
      out.write("<span class=\"vh\">")
      out.write(text: wording.weight(bar.weight))
      out.write("</span>")
    }
    for counter in bar.counters {
      out.write("<span class=\"cn\">")
      icon(counter.severity, size: 20)
      out.write(integer: counter.count)
      out.write("<span class=\"vh\"> ")
      out.write(text: wording.severity(counter.severity))
      out.write("</span></span>")
    }
    for marker in bar.markers {
      out.write("<a class=\"cn\" id=\"m-")
      out.write(integer: marker.number)
      out.write("\" href=\"#gap-")
      out.write(integer: marker.number)
      out.write("\" aria-label=\"")
      out.write(layout.names, marker.number)
      out.write("\">")
      icon(marker.severity, number: marker.number, isMuted: marker.isMuted, size: marker.frame.width)
      out.write("</a>")
    }
  }
}

extension LaneBlock {
  /// How the line above the block is drawn.
  var kind: StaticString {
    switch self {
    case .seen, .unseen: "dash"
    case .insight: "solid"
    case .theirs, .contact, .elsewhere: "sub"
    }
  }
}
