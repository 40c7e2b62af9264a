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
package struct Diagram: Sendable {
  let journey: Journey
  let findings: JourneyFindings
  let layout: Layout

  package init(of journey: Journey, findings: JourneyFindings, settings: Settings) {
    self.journey = journey
    self.findings = findings
    layout = Layout(of: journey, findings: findings.findings, settings: settings)
  }

  /// How many columns and lanes the map has.
  package var columnCount: Int { layout.grid.columns.count }
  package var laneCount: Int { layout.blocks.reduce(0) { $0 + $1.lanes.count } }

  /// The map for the page: the rows inside the scroller.
  ///
  /// Anchors: `step-<step id>`, `phase-<phase id>`, `card-<item id>`, and `m-<n>` on the marker of the
  /// n-th finding, which links to `#gap-<n>`. Findings about the journey as a whole have no marker here.
  package var map: Markup {
    var pen = Pen(.classes, capacity: 4096 + 5000 * layout.grid.columns.count)
    pen.map(layout)
    return pen.out
  }

  /// The glance strip in three widths, of which the style sheet shows one.
  package var glance: Markup {
    var pen = Pen(.classes, capacity: 8192 + 2500 * layout.grid.columns.count)
    let story = summary
    for size in GlanceSize.allCases {
      pen.glance(
        GlanceLayout(layout, journey, size),
        title: layout.wording.atAGlance,
        summary: story,
        wording: layout.wording
      )
    }
    return pen.out
  }

  /// The legend of what is used on this map, as HTML.
  package var legend: Markup {
    var pen = Pen(.classes, capacity: 6000)
    pen.legend(Legend(of: layout, journey))
    return pen.out
  }

  /// The whole map as an SVG file of its own, with title, legend and gap list, in the light theme.
  package var standalone: Markup {
    var pen = Pen(.attributes, capacity: 8192 + 7000 * layout.grid.columns.count)
    pen.standalone(Sheet(of: journey, layout), layout, summary: summary)
    return pen.out
  }

  /// The story of the picture in two or three sentences, in the journey's language.
  package var summary: String { Diagrams.summary(of: journey, layout) }
}
