import Diagrams
import Gaps
import Journeys
import Markup
import Reports

/// What one page leaves for the next: the journey that was laid out last, and what registers and the files that
/// go with them show.
///
/// A page is the same at an empty bench; it only takes longer. One bench is for the pages of one site.
package struct Workbench: ~Copyable {
  /// The sheet that pages are written on, one after the other.
  var page = Pieces(capacity: 65_536)

  private var last: (journey: String, diagram: Diagram)?

  private var plan: [PlannedOpportunity]?
  private var gaps: RankedGaps?

  package init() {}

  mutating func plan(of site: Site) -> [PlannedOpportunity] {
    if let plan { return plan }
    let plan = opportunityPlan(site.entries.map(\.findings), in: site.atlas)
    self.plan = plan
    return plan
  }

  /// Every gap of the site.
  mutating func gaps(of site: Site) -> RankedGaps {
    if let gaps { return gaps }
    let gaps = RankedGaps(site.entries.map(\.findings), ofSite: site.siteFindings, in: site.atlas)
    self.gaps = gaps
    return gaps
  }

  /// A journey's diagram, laid out unless it still lies here.
  mutating func diagram(of entry: Site.Entry, on site: Site) -> Diagram {
    if let last, last.journey == entry.journey.id { return last.diagram }
    let diagram = Diagram(
      of: entry.journey,
      findings: entry.findings,
      settings: site.atlas.settings,
      among: site.neighbours(of: entry.journey)
    )
    last = (entry.journey.id, diagram)
    return diagram
  }
}
