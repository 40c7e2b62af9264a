// The picture of a journey.
//
// A `Diagram` is made in two phases: layout decides every number (columns, row heights, wrapped lines,
// curve points, marker places), then drawing writes SVG from the finished layout without deciding
// anything. One layout is drawn three ways: the map in the page (a grid of strips whose head and rail
// stay in sight), the glance strip (the whole journey in one screen width), and the standalone SVG.

package import Gaps
package import Journeys
package import Markup

/// A journey laid out, ready to be drawn.
///
/// All of it stands behind one reference, since it is handed from page to page.
package struct Diagram: Sendable {
  private let kept: Kept

  private final class Kept: Sendable {
    let journey: Journey
    let layout: Layout
    let legend: Legend
    let drawing: MapDrawing
    let summary: String

    init(_ journey: Journey, _ layout: Layout) {
      self.journey = journey
      self.layout = layout
      legend = Legend(of: layout)
      drawing = MapDrawing(of: layout)
      summary = Diagrams.summary(of: journey, layout)
    }
  }

  package init(
    of journey: Journey,
    findings: JourneyFindings,
    settings: Settings,
    among neighbours: Neighbours = .none
  ) {
    kept = Kept(
      journey,
      Layout(of: journey, findings: findings.findings, settings: settings, among: neighbours)
    )
  }

  var layout: Layout { kept.layout }
  var drawing: MapDrawing { kept.drawing }

  /// The story of the picture in two or three sentences, in the journey's language.
  package var summary: String { kept.summary }

  /// How many columns and lanes the map has.
  package var columnCount: Int { kept.layout.grid.columns.count }
  package var laneCount: Int { kept.layout.blocks.reduce(0) { $0 + $1.lanes.count } }

  /// Whether the map is too wide for one sheet of paper.
  package var needsSheets: Bool { !kept.layout.paper.sheets.isEmpty }

  /// Writes a wide map once more for the printer, cut into sheets of which each has the rail and the head.
  package func writeSheets(into page: inout Pieces) {
    Pen.draw(.classes, into: &page) { $0.sheets(kept.layout) }
  }

  /// Writes the map for the page: the rows inside the scroller.
  ///
  /// Anchors: `step-<step id>`, `phase-<phase id>`, `card-<item id>`, and `m-<n>` on the marker of the
  /// n-th finding, which links to `#gap-<n>`. Findings about the journey as a whole have no marker here.
  package func writeMap(into page: inout Pieces) {
    page.write(kept.drawing.page)
  }

  /// Writes the glance strip in three widths, of which the style sheet shows one.
  package func writeGlance(into page: inout Pieces) {
    Pen.draw(.classes, into: &page) { pen in
      let gaps = GlanceGaps(of: kept.layout)
      let (phases, wording) = (kept.journey.phases, kept.layout.wording)
      let wayToPhases = phases.indices.map { wording.goTo(phase: phases[$0].name) }
      for size in GlanceSize.allCases {
        let glance = GlanceLayout(kept.layout, kept.journey, size, gaps)
        pen.glance(glance, wayToPhases: wayToPhases, summary: kept.summary, kept.layout)
      }
    }
  }

  /// Writes the legend of what is used on this map, as HTML.
  package func writeLegend(into page: inout Pieces) {
    Pen.draw(.classes, into: &page) { $0.legend(kept.legend) }
  }

  /// Writes the whole map as an SVG file of its own, with title, legend and gap list, in the light theme.
  package func writeStandalone(into file: inout Pieces) {
    Pen.draw(.attributes, into: &file) {
      $0.standalone(
        Sheet(of: kept.journey, kept.layout, kept.legend),
        kept.layout,
        kept.drawing,
        summary: kept.summary
      )
    }
  }
}
