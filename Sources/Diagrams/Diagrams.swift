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
  package init(of journey: Journey, findings: JourneyFindings, settings: Settings) {}

  /// How many columns and lanes the map has.
  package var columnCount: Int { 0 }
  package var laneCount: Int { 0 }

  /// The map for the page: the rows inside the scroller.
  ///
  /// Anchors: `step-<step id>`, `phase-<phase id>`, `card-<item id>`, and `m-<n>` on the marker of the
  /// n-th finding, which links to `#gap-<n>`. Findings about the journey as a whole have no marker here.
  package var map: Markup { Markup() }
  /// The glance strip in three widths, of which the style sheet shows one.
  package var glance: Markup { Markup() }
  /// The legend of what is used on this map, as HTML.
  package var legend: Markup { Markup() }
  /// The whole map as an SVG file of its own, with title, legend and gap list, in the light theme.
  package var standalone: Markup { Markup() }
  /// The story of the picture in two or three sentences, in the journey's language.
  package var summary: String { "" }
}

/// The feeling curve and the phase stripes of a journey, small, for a card in a list.
package func miniature(of journey: Journey) -> Markup { Markup() }

/// Small pictures that pages share with the map.
package enum Icon {
  /// A severity's shape, with a finding's number or without; `size` is the side in CSS pixels.
  package static func severity(
    _ severity: Severity,
    number: Int? = nil,
    isMuted: Bool = false,
    size: Double
  ) -> Markup { Markup() }
  package static var momentOfTruth: Markup { Markup() }
  /// Three bars, of which `weight` are filled in the role's colour.
  package static func weight(_ weight: Int, role: PhaseRole?) -> Markup { Markup() }
  /// A bar of shares that add up to at most 1: researched solid, partly hatched, the rest empty.
  package static func evidenceBar(researched: Double, partly: Double) -> Markup { Markup() }
}

/// Hatch patterns that pictures on a page refer to: once in every page that shows one.
package var patternDefinitions: Markup { Markup() }

/// Colour tokens in light and dark, and the classes that pictures use, as CSS.
package var diagramStyleSheet: Markup { Markup() }
