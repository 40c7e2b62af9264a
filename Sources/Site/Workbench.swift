import Diagrams
import Gaps
import Journeys

/// What one page leaves for the next: the journey that was laid out last.
///
/// A page is the same at an empty bench; it only takes longer. One bench is for the pages of one site.
package struct Workbench: Sendable {
  private var last: (journey: String, diagram: Diagram)?

  package init() {}

  /// A journey's diagram, laid out unless it still lies here.
  mutating func diagram(of entry: Site.Entry, on site: Site) -> Diagram {
    if let last, last.journey == entry.journey.id { return last.diagram }
    let diagram = Diagram(of: entry.journey, findings: entry.findings, settings: site.atlas.settings)
    last = (entry.journey.id, diagram)
    return diagram
  }
}
