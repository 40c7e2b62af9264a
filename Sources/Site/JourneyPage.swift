import Diagnostics
import Diagrams
import Gaps
import Journeys
import Markdown
import Markup

/// The page of one journey: who travels and how it feels, the map, its gaps, the story in words.
///
/// The order in the source is the order for reading, so that a phone needs no rearranging.
struct JourneyPage {
  let site: Site
  let journey: Journey
  let findings: [Finding]
  let skipped: [SkippedRule]
  /// Rules that the site or the journey switched off.
  let off: [String]
  let facts: JourneyFacts
  let diagram: Diagram
  let words: Wording
  let root: String
  /// The beginning of a link from here, up to the site's root.
  let linkToRoot: Markup
  let prose: ProseStyle
  /// What its claims rest on: the number in the page is the place + 1.
  let sources: SourcesUsed
  let gapsByPlace: GapsByPlace
  /// Steps that happen at the same time.
  let parallelGroups: [[Int]]

  init(of entry: Site.Entry, drawn diagram: Diagram, on site: Site, root: String) {
    self.site = site
    self.root = root
    linkToRoot = Markup("<a href=\"\(root)")
    let journey = entry.journey
    let findings = entry.findings.findings
    self.journey = journey
    self.findings = findings
    skipped = entry.findings.skipped
    off = entry.findings.off
    facts = entry.facts
    words = site.theme.words(journey.language)
    self.diagram = diagram
    prose = site.proseStyle(in: journey.location.file, root: root, headingShift: 2)
    gapsByPlace = GapsByPlace(of: findings, in: journey)
    parallelGroups = journey.parallelGroups
    sources = SourcesUsed(in: journey)
  }

  /// Whether there is a map to show and to link to.
  var hasMap: Bool { !journey.phases.isEmpty || !journey.steps.isEmpty }

  func writeMain(into page: inout Pieces) {
    page.write(patternDefinitions)
    page.write(severitySymbols)
    writeRibbon(into: &page)
    page.write(static: "<article>")
    writeLens(into: &page)
    if hasMap { writeMap(into: &page) }
    writeGaps(into: &page)
    if journey.steps.isEmpty { writeEmptyState(into: &page) }
    writeStory(into: &page)
    writeSections(into: &page)
    writeSources(into: &page)
    if hasMap { writeTable(into: &page) }
    page.write(static: "</article>")
    if hasMap && !site.theme.script.isEmpty {
      // What it does for a map it does for the whole document, and so for a map that is put in place later.
      page.write("<script src=\"\(root)\(site.theme.script)\" data-lasting defer></script>\n")
    }
  }

  private func writeMap(into page: inout Pieces) {
    page.write(static: "<div class=\"mapsec\"><div class=\"maphead\"><h2 id=\"map\">")
    words.write(.map, into: &page)
    page.write(static: "</h2><p>")
    let (words, steps, lanes) = (words, diagram.columnCount, diagram.laneCount)
    words.write(.mapSize, into: &page) { name, page in
      switch name {
      case .steps: words.write(.steps, counting: steps, into: &page)
      case .lanes: words.write(.lanes, counting: lanes, into: &page)
      default: break
      }
    }
    page.write(static: "</p><p class=\"acts\"><a href=\"")
    page.write(text: String(fileName))
    page.write(static: ".svg\">")
    words.write(.mapAsPicture, into: &page)
    page.write(static: "</a><label class=\"tog\"><input type=\"checkbox\" id=\"fit\"> ")
    words.write(.fitWindow, into: &page)
    page.write(static: "</label><label class=\"tog\"><input type=\"checkbox\" id=\"only-gaps\"> ")
    words.write(.onlyGaps, into: &page)
    page.write(static: "</label></p></div>\n<div class=\"map")
    if diagram.needsSheets { page.write(static: " cut") }
    page.write(
      static: "\" tabindex=\"0\" role=\"region\" aria-labelledby=\"map\"><div class=\"inner\">\n"
    )
    diagram.writeMap(into: &page)
    page.write(static: "</div>")
    if diagram.needsSheets { diagram.writeSheets(into: &page) }
    page.write(static: "</div>\n<div class=\"legend\" role=\"group\" aria-label=\"")
    words.write(.legend, into: &page)
    page.write(static: "\">")
    diagram.writeLegend(into: &page)
    page.write(static: "</div></div>\n")
  }

  /// The last part of the journey's id, as in `shop/order-a-book`: the picture stands beside the page.
  private var fileName: Substring {
    let id = journey.id
    return id.utf8.lastIndex(of: UInt8(ascii: "/")).map { id[id.index(after: $0)...] } ?? id[...]
  }

  private func writeEmptyState(into page: inout Pieces) {
    page.write(
      """
      <section class="empty"><h2>\(words[.journeyWithoutSteps])</h2><p>\(words[.journeyWithoutStepsNext])</p></section>

      """
    )
  }

  /// Prose that is no phase: the rest of the introduction, a conclusion, a method.
  private func writeSections(into page: inout Pieces) {
    let rest = Array(journey.introduction.dropFirst(openingLength))
    let hasSections = journey.sections.indices.contains { !journey.isBare($0) }
    guard !rest.isEmpty || hasSections || hasLeftovers else { return }
    page.write(static: "<div class=\"prose\">")
    if !rest.isEmpty {
      page.write(static: "<section><h2>")
      words.write(.aboutJourney, into: &page)
      page.write(static: "</h2>")
      page.write(rest, style: prose)
      page.write(static: "</section>\n")
    }
    let top = journey.sections.map(\.level).min() ?? 1
    for (index, section) in journey.sections.enumerated() where !journey.isBare(index) {
      let level = min(2 + section.level - top, 6)
      page.write("<section><h\(level)>")
      page.write(section.title, style: prose)
      page.write("</h\(level)>")
      page.write(section.blocks, style: prose)
      page.write(static: "</section>\n")
    }
    writeLeftovers(into: &page)
    page.write(static: "</div>")
  }

  /// How many blocks of the introduction stand in the header: the opening paragraph.
  var openingLength: Int { if case .paragraph = journey.introduction.first { 1 } else { 0 } }
}

extension Site {
  func journeyPage(_ entry: Entry) -> Page {
    Page(path: entry.address) { (bench: inout Workbench) in
      let diagram = bench.diagram(of: entry, on: self)
      let page = JourneyPage(of: entry, drawn: diagram, on: self, root: Addresses.root(of: entry.address))
      let frame = Frame(
        path: entry.address,
        title: entry.journey.title,
        words: page.words,
        kind: "journey",
        footer: page.signature
      )
      write(frame, into: &bench.page) { page.writeMain(into: &$0) }
    }
  }

  /// The map as a file of its own.
  func pictureFile(_ entry: Entry) -> Page {
    Page(path: Addresses.picture(entry.journey.id)) { (bench: inout Workbench) in
      bench.diagram(of: entry, on: self).writeStandalone(into: &bench.page)
    }
  }

  /// How an author's prose is written: headings below the page's own, links between files as links
  /// between pages.
  func proseStyle(in file: String, root: String, headingShift: Int) -> ProseStyle {
    ProseStyle(headingShift: headingShift) { [addresses] link in
      addresses.destination(of: link, in: file, root: root)
    }
  }
}
