import Diagrams
import Gaps
import Journeys
import Markup
import Reports

/// The register of gaps over all journeys: first when, whom and what we forget, then everything by weight,
/// then an index. The script in `assets/site.js` makes filters of the index; without it the index is
/// the way to look something up.
struct GapsPage {
  let site: Site
  /// Those that are not muted, the heaviest first: the number on the page is the index + 1.
  let open: Slice<RankedGaps>
  private let gaps: RankedGaps
  private var words: Wording { site.words }

  /// So many gaps are written out; a longer list is the journeys' own business, and the table has them all.
  static let most = 400
  private static let mostOfOneQuestion = 5

  init(of site: Site, _ gaps: RankedGaps) {
    self.site = site
    self.gaps = gaps
    open = gaps.open
  }

  func writeMain(into page: inout Pieces) {
    page.write(severitySymbols)
    page.write("<header class=\"hh\"><h1>\(words[.gaps])</h1>")
    page.write(
      "<p>\(words.count(.gapsCount, open.count)) · \(words(.gapsNote, (.rules, "\(site.ruleCount)"))) "
    )
    page.write("<a href=\"rules.html\">\(words[.allRules])</a></p>")
    page.write("<p class=\"acts\"><a href=\"gaps.csv\">\(words[.asTable])</a>")
    page.write(" <a href=\"gaps.json\">\(words[.asData])</a></p></header>\n")
    guard !open.isEmpty else {
      page.write(
        "<section class=\"empty\"><h2>\(words.heading(.noGapsFound))</h2><p>\(words[.noGapsNext])</p></section>\n"
      )
      return writeMuted(into: &page)
    }
    page.write(static: "<div class=\"three\">\n")
    let questions = [Rule.Question.moment, .audience, .message]
    for (question, gaps) in zip(questions, gaps(asking: questions)) { write(question, gaps, into: &page) }
    page.write(static: "</div>\n")
    site.writeTrend(into: &page)
    writeAll(into: &page)
    writeMuted(into: &page)
    GapIndex(of: open.prefix(Self.most), on: site).write(into: &page)
    if !site.theme.script.isEmpty {
      page.write("<script src=\"\(site.theme.script)\" defer></script>\n")
    }
  }

  /// What makes people ask a question: how many gaps, and the places of the first of them.
  private struct Asking {
    var count = 0
    var first: [Int] = []
  }

  private func gaps(asking questions: [Rule.Question]) -> [Asking] {
    var asking = [Asking](repeating: Asking(), count: questions.count)
    let asked = RulesByPlace.places(in: questions)
    for place in open.indices {
      guard let index = asked[gaps.rulePlace(at: place)] else { continue }
      asking[index].count += 1
      if asking[index].first.count < Self.mostOfOneQuestion { asking[index].first.append(place) }
    }
    return asking
  }

  private func write(_ question: Rule.Question, _ asking: Asking, into page: inout Pieces) {
    page.write("<section><h2>\(question.text[words.language])</h2>")
    if asking.count == 0 {
      page.write("<p class=\"note\">\(words[.nothingForgotten])</p>")
    } else {
      page.write("<p class=\"note\">\(words.count(.gapsCount, asking.count))</p><ol class=\"reg\">\n")
      for place in asking.first { write(gaps[place], number: nil, into: &page) }
      page.write(static: "</ol>")
    }
    page.write(static: "</section>\n")
  }

  private func writeAll(into page: inout Pieces) {
    page.write(
      "<section class=\"sev all\" aria-labelledby=\"all\"><h2 id=\"all\">\(words[.gapsByWeight])</h2>"
    )
    // The numbers are the script's to fill in.
    let count = words(.filterCount, (.n, "{n}"), (.all, "{all}"))
    page.write(
      """
      <p class="note find" data-all="\(words[.filterAll])" data-count="\(count)" \
      data-clear="\(words[.filterClear])"><a href="#index">\(words[.toIndex])</a></p><ol class="reg wide">

      """
    )
    for (index, gap) in open.prefix(Self.most).enumerated() { write(gap, number: index + 1, into: &page) }
    page.write(static: "</ol>")
    writeRest(open.dropFirst(Self.most), into: &page)
    page.write(static: "</section>\n")
  }

  /// A gap with where it is, whose it is and which rule explains it; with a number it can be led to.
  private func write(_ gap: ReportedGap, number: Int?, into page: inout Pieces) {
    let finding = gap.finding
    page.write(static: "<li")
    words.writeMark(gap.language, into: &page)
    if let number {
      page.write(static: " id=\"g")
      page.write(integer: number)
      page.write(static: "\"")
    }
    page.write(static: ">")
    page.writeShape(finding.isMuted ? "muted" : finding.severity.styleClass)
    if let number {
      page.write(static: "<b class=\"n\">")
      page.write(integer: number)
      page.write(static: "</b>")
    }
    page.write(static: "<span><a href=\"")
    page.write(text: site.address(of: gap))
    page.write(static: "\">")
    page.write(text: finding.title)
    page.write(static: "</a> <span class=\"sub\">")
    let own = site.theme.words(gap.language)
    if let origin = gap.journey {
      page.write(text: origin.title)
      page.write(static: " · ")
      own.write(finding.place, in: site.entries[origin.index].journey, into: &page)
    } else {
      page.write(text: own[.wholeSite])
    }
    page.write(static: " · ")
    if let owner = finding.owner {
      page.write(text: owner)
    } else {
      page.write("<span class=\"no\">\(own[.noOwner])</span>")
    }
    if let title = RulesByPlace.title(finding.rulePlace) {
      page.write(static: " · <a class=\"why\" href=\"")
      page.write(text: Addresses.rule(finding.rule))
      page.write(static: "\">")
      page.write(text: title[gap.language])
      page.write(static: "</a>")
    }
    if let mute = finding.mute {
      page.write("<br>\(own.reason(mute))")
    }
    page.write(static: "</span></span></li>\n")
  }

  /// The journeys of gaps that are not written out, each with their number.
  private func writeRest(_ rest: Slice<RankedGaps>, into page: inout Pieces) {
    guard !rest.isEmpty else { return }
    var numbers = [Int](repeating: 0, count: site.entries.count)
    for place in rest.indices { if let journey = gaps.journey(at: place) { numbers[journey] += 1 } }
    page.write("<p class=\"note\">\(words.count(.andMoreGaps, rest.count))</p><ul class=\"rest\">")
    for (index, number) in numbers.enumerated() where number > 0 {
      let journey = site.entries[index].journey
      page.write(
        "<li\(words.mark(journey.language))><a href=\"\(Addresses.journey(journey.id))#gaps\">\(journey.title)</a> \(number)</li>\n"
      )
    }
    page.write(static: "</ul>")
  }

  private func writeMuted(into page: inout Pieces) {
    let muted = gaps.muted
    guard !muted.isEmpty else { return }
    page.write("<section class=\"sev mut\" aria-labelledby=\"muted\"><h2 id=\"muted\">")
    page.writeShape("muted")
    page.write("\(muted.count) \(words[.muted])</h2><ol class=\"reg wide\">\n")
    for gap in muted.prefix(Self.most) { write(gap, number: nil, into: &page) }
    page.write(static: "</ol>")
    writeRest(muted.dropFirst(Self.most), into: &page)
    page.write(static: "</section>\n")
  }
}

extension Site {
  var gapsPage: Page {
    Page(path: "gaps.html") { bench in
      let page = GapsPage(of: self, bench.gaps(of: self))
      let frame = Frame(path: "gaps.html", title: words[.gaps], words: words, kind: "register", entry: .gaps)
      write(frame, into: &bench.page, main: page.writeMain(into:))
    }
  }

  /// The whole register for a spreadsheet, and for a script.
  var gapFiles: [Page] {
    [
      Page(path: "gaps.csv") { bench in gapTable(bench.gaps(of: self), into: &bench.page) },
      Page(path: "gaps.json") { bench in gapList(bench.gaps(of: self), into: &bench.page) },
    ]
  }

  /// Where a gap is told in full, from the site's root.
  func address(of gap: ReportedGap) -> String {
    if let journey = gap.journey { return entries[journey.index].address + "#gap-\(gap.number)" }
    switch gap.finding.subject {
    case .audience(let id) where atlas.audience(id) != nil: return Addresses.audience(id)
    case .journeys(let ids): return ids.first.map(Addresses.journey) ?? Addresses.rule(gap.finding.rule)
    case .audience, .touchpoint, .promise, .site, nil: return Addresses.rule(gap.finding.rule)
    }
  }
}
