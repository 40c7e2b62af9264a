// The pages: a checked atlas and a theme in, pages out.
//
// `Site.pages` lists every file of the site in a fixed order. A page is a path and a pure function to
// bytes that runs when it is asked for: a build renders all of them, in any order and on any number of
// threads, a preview only the one that is looked at. Every link is relative and ends in `.html`, so that
// the same output works from a web server's root, under any sub-path and from a folder on a disk.
//
// The shell around a page is the theme's Mustache template, which is rendered once per site and then
// filled in; everything inside it is written by Swift. Pages show findings and never judge: what is a
// gap, and how heavy, was decided before.

package import Diagnostics
package import Gaps
package import Journeys
import Markup
package import Reports

/// A site, ready to be rendered page by page.
package struct Site: Sendable {
  package let atlas: Atlas
  let theme: Theme
  /// The program's version, for the footer.
  let version: String
  let shell: Shell
  let addresses: Addresses
  /// One for each of the atlas's journeys, in the same order.
  let entries: [Entry]
  /// By their ids, touchpoints that no longer exist or won't from some day.
  let endedTouchpoints: [String: Day]
  /// How they hang together.
  let relations: Relations
  /// The gaps of the site as a whole.
  let siteFindings: SiteFindings

  /// How many gaps there were on earlier days.
  let history: History

  /// A journey with what was found in it; handed from page to page as one reference.
  struct Entry: Sendable {
    private final class Kept: Sendable {
      let journey: Journey
      let findings: JourneyFindings
      let facts: JourneyFacts
      let address: String

      init(_ journey: Journey, _ findings: JourneyFindings, _ facts: JourneyFacts) {
        self.journey = journey
        self.findings = findings
        self.facts = facts
        address = Addresses.journey(journey.id)
      }
    }

    private let kept: Kept

    init(journey: Journey, findings: JourneyFindings, facts: JourneyFacts) {
      kept = Kept(journey, findings, facts)
    }

    var journey: Journey { kept.journey }
    var findings: JourneyFindings { kept.findings }
    var facts: JourneyFacts { kept.facts }
    /// Of the journey's page, from the site's root.
    var address: String { kept.address }
  }

  /// Findings may come in any order; a journey without any of its own has none. `facts` are what was counted of
  /// the journeys of the findings already, in the same order. The program's version is for the footer. What an
  /// earlier site counted is not counted again where it is the same.
  package init(
    atlas: Atlas,
    findings: [JourneyFindings],
    facts: [JourneyFacts?] = [],
    siteFindings: SiteFindings = SiteFindings(),
    history: History = History(),
    theme: Theme,
    version: String,
    after earlier: Site? = nil
  ) {
    self.atlas = atlas
    self.siteFindings = siteFindings
    self.history = history
    self.theme = theme
    self.version = version
    addresses = Addresses(of: atlas)
    shell = Shell(of: theme.template, settings: atlas.settings)
    endedTouchpoints = Dictionary(
      atlas.touchpoints.compactMap { touchpoint in touchpoint.ended.map { (touchpoint.id, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    relations = Relations(of: atlas.journeys)
    let found = Dictionary(
      findings.indices.map { (findings[$0].journey, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let known = earlier?.atlas.date == atlas.date ? earlier?.entries ?? [] : []
    let places = Dictionary(
      known.indices.map { (known[$0].journey.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    entries = atlas.journeys.map { journey in
      let index = found[journey.id]
      let findings =
        index.map { findings[$0] } ?? JourneyFindings(journey: journey.id, findings: [], skipped: [])
      if let place = places[journey.id], known[place].journey == journey, known[place].findings == findings {
        return known[place]
      }
      let counted = index.flatMap { facts.indices.contains($0) ? facts[$0] : nil }
      let facts = counted ?? JourneyFacts(of: journey, findings: findings, on: atlas.date)
      return Entry(journey: journey, findings: findings, facts: facts)
    }
  }

  /// The words of the interface on pages that are not in a journey's own language.
  var words: Wording { theme.words(atlas.settings.language) }

  /// What the site calls itself.
  var title: String { atlas.settings.title.isEmpty ? words[.journeys] : atlas.settings.title }
}

extension Site {
  /// Every file of the site, no path twice, in an order that depends on the atlas alone.
  ///
  /// Where two files want the same path, the site's own page goes before an author's plain page
  /// (see `diagnostics`), and an author's `robots.txt` or `404.html` before ours.
  package var pages: [Page] {
    var taken = Set(atlas.attachments)
    return candidates.filter { taken.insert($0.path).inserted }
  }

  /// Plain pages that can't be written since their path is taken.
  package var diagnostics: [Diagnostic] {
    let plain = plainPages
    guard !plain.isEmpty else { return [] }
    var taken = Set(atlas.attachments)
    for page in ownPages { taken.insert(page.path) }
    return plain.filter { !taken.insert($0.path).inserted }.map { page in
      let file = "\(atlas.contentFolder)\(page.path.dropLast(".html".utf8.count)).md"
      return Diagnostic(
        .pathCollision,
        .error,
        "'\(page.path)' is a page of the site itself; give this one another name",
        at: SourceLocation(file: file)
      )
    }
  }

  private var candidates: [Page] { ownPages + plainPages + auxiliaryPages }

  /// The pages that every site has, then the journeys.
  private var ownPages: [Page] {
    var pages = [indexPage, gapsPage] + gapFiles + [rulesPage, formatPage]
    if !entries.isEmpty { pages += [opportunitiesPage] + planFiles + [researchPage] }
    if !atlas.audiences.isEmpty { pages.append(audiencesPage) }
    if !atlas.sources.isEmpty { pages.append(evidencePage) }
    for entry in entries {
      pages.append(journeyPage(entry))
      pages.append(pictureFile(entry))
    }
    return pages
  }

  private var plainPages: [Page] { atlas.pages.filter { $0.path != "index" }.map(plainPage) }

  private var auxiliaryPages: [Page] {
    [notFoundPage, robotsFile]
      + theme.assets.map { asset in Page.made(at: asset.path) { _ in asset.bytes } }
  }

  private var robotsFile: Page {
    Page.made(at: "robots.txt") { _ in Array("User-agent: *\nDisallow: /\n".utf8) }
  }
}
