import Diagrams
import Gaps
import Journeys
import Markup
import Reports

/// The opportunities of all journeys: effect against effort, where to begin, and what each would solve.
struct OpportunitiesPage {
  let site: Site
  let plan: [PlannedOpportunity]
  private var words: Wording { site.words }

  /// So many are written out and drawn; the plan as a file has them all.
  private static let most = 250
  private static let mostDots = 60

  init(of site: Site, _ plan: [PlannedOpportunity]) {
    self.site = site
    self.plan = plan
  }

  func writeMain(into page: inout Pieces) {
    page.write(severitySymbols)
    page.write("<header class=\"hh\"><h1>\(words[.opportunities])</h1>")
    guard !plan.isEmpty else {
      page.write("</header>\n<section class=\"empty\"><h2>\(words[.noOpportunities])</h2>")
      page.write("<p>\(words[.noOpportunitiesNext])</p></section>\n")
      return
    }
    page.write("<p>\(words.count(.opportunitiesCount, plan.count)). \(words[.opportunitiesIntroduction])</p>")
    page.write("<p class=\"acts\"><a href=\"plan.csv\">\(words[.planAsTable])</a>")
    page.write(" <a href=\"plan.md\">\(words[.planAsText])</a></p></header>\n")
    page.write(static: "<div class=\"beside\">\n")
    writePicture(into: &page)
    page.write(static: "<div>\n")
    let written = plan.prefix(Self.most).enumerated().map { (number: $0.offset + 1, entry: $0.element) }
    for quadrant in PlannedOpportunity.Quadrant.allCases.map(Optional.init) + [nil] {
      let here = written.filter { $0.entry.isOpen && $0.entry.quadrant == quadrant }
      let title = quadrant?.title[words.language] ?? words[.notEstimated]
      write(here, title: title, id: quadrant?.rawValue ?? "unknown", into: &page)
    }
    write(written.filter { !$0.entry.isOpen }, title: words[.doneOrDropped], id: "done", into: &page)
    if plan.count > Self.most {
      page.write("<p class=\"note\">\(words.count(.andMore, plan.count - Self.most))</p>")
    }
    page.write(static: "</div></div>\n")
  }

  private func writePicture(into page: inout Pieces) {
    let entries = plan.prefix(Self.most).enumerated().compactMap { index, entry -> EffortPicture.Entry? in
      guard let effect = entry.effect, let effort = entry.effort else { return nil }
      return EffortPicture.Entry(
        number: index + 1,
        effect: effect,
        effort: effort,
        title: entry.title,
        isOpen: entry.isOpen
      )
    }
    guard !entries.isEmpty else { return }
    let corners = PlannedOpportunity.Quadrant.allCases.map { $0.title[words.language] }
    let picture = EffortPicture(
      Array(entries.prefix(Self.mostDots)),
      words: EffortPicture.Words(
        name: words[.effortPicture],
        effect: words[.moreEffect],
        effort: words[.moreEffort],
        corners: corners
      )
    )
    page.write(static: "<div class=\"picture\">")
    picture.write(into: &page)
    page.write(static: "</div>\n")
  }

  private func write(
    _ entries: [(number: Int, entry: PlannedOpportunity)],
    title: String,
    id: String,
    into page: inout Pieces
  ) {
    guard !entries.isEmpty else { return }
    page.write(
      "<section class=\"sev\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2><ol class=\"plan\">\n"
    )
    for (number, entry) in entries { write(entry, number: number, into: &page) }
    page.write(static: "</ol></section>\n")
  }

  private func write(_ entry: PlannedOpportunity, number: Int, into page: inout Pieces) {
    let own = site.theme.words(entry.language)
    let journey = Addresses.journey(entry.journey.id)
    page.write(
      "<li id=\"opportunity-\(number)\"\(words.mark(entry.language))><b class=\"n\">\(number)</b><div><h3>\(entry.title)</h3>"
    )
    page.write("<p class=\"sub\"><a href=\"\(journey)")
    if let step = entry.step { page.write("#story-\(step.id)") }
    page.write("\">\(entry.journey.title)</a>")
    if let title = entry.step?.title, !title.isEmpty { page.write(" · \(title)") }
    for part in particulars(of: entry, own) { page.write(" · \(part)") }
    page.write(static: "</p>")
    writeSolved(by: entry, own, into: &page)
    page.write(static: "</div><p class=\"ow")
    if let owner = entry.owner { page.write("\">\(owner)") } else { page.write(" no\">\(own[.noOwner])") }
    page.write(static: "</p></li>\n")
  }

  private func particulars(of entry: PlannedOpportunity, _ words: Wording) -> [String] {
    var parts: [String] = []
    if let effect = entry.effect { parts.append(words(.effect, (.n, words.score(effect, on: .ranks)))) }
    if let effort = entry.effort { parts.append(words(.effort, (.n, words.score(effort, on: .ranks)))) }
    if let due = entry.due { parts.append(words(.due, (.date, due.inWords(words.language)))) }
    if entry.status != .open { parts.append(words.opportunityStatus(entry.status)) }
    return parts
  }

  /// What it solves, and the gaps that it closes or has itself.
  private func writeSolved(by entry: PlannedOpportunity, _ own: Wording, into page: inout Pieces) {
    let journey = Addresses.journey(entry.journey.id)
    let findings = site.entries[entry.journey.index].findings.findings
    guard !entry.solves.isEmpty || !entry.closes.isEmpty || !entry.lacks.isEmpty else { return }
    page.write(static: "<ul class=\"sol\">")
    for solved in entry.solves {
      page.write(
        "<li>\(own.lane(solved.lane)): <a href=\"\(journey)#story-\(solved.step)\">\(solved.text)</a></li>"
      )
    }
    for index in entry.closes + entry.lacks {
      page.write(static: "<li>")
      page.writeShape(findings[index].severity.styleClass)
      page.write("<a href=\"\(journey)#gap-\(index + 1)\">\(findings[index].title)</a></li>")
    }
    page.write(static: "</ul>")
  }
}

extension Site {
  var opportunitiesPage: Page {
    Page(path: "opportunities.html") { bench in
      let page = OpportunitiesPage(of: self, bench.plan(of: self))
      let frame = Frame(
        path: "opportunities.html",
        title: words[.opportunities],
        words: words,
        kind: "register",
        entry: .opportunities
      )
      write(frame, into: &bench.page, main: page.writeMain(into:))
    }
  }

  /// The opportunities as a plan: for a spreadsheet, and as Markdown.
  var planFiles: [Page] {
    [
      Page(path: "plan.csv") { bench in
        planTable(bench.plan(of: self), into: &bench.page) { entries[$0].findings.findings }
      },
      Page(path: "plan.md") { bench in
        planText(
          bench.plan(of: self),
          title: "\(words[.opportunities]) · \(title)",
          on: atlas.date,
          in: words.language,
          into: &bench.page
        )
      },
    ]
  }
}
