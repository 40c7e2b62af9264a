import Diagrams
import Gaps
import Journeys
import Markup

/// The register of gaps over all journeys: first when, whom and what we forget, then everything by
/// severity.
struct GapsPage {
  let site: Site
  private let ranked: [Site.GapPlace]
  private var words: Wording { site.words }

  /// So many gaps of one severity are written out; a longer list is the journeys' own business.
  static let mostOfOneSeverity = 250
  private static let mostOfOneQuestion = 5

  init(of site: Site) {
    self.site = site
    ranked = site.ranked
  }

  func writeMain(into page: inout Markup) {
    page.write(severitySymbols)
    page.write("<header class=\"hh\"><h1>\(words[.gaps])</h1>")
    let count = ranked.count + site.siteFindings.open.count
    page.write(
      "<p>\(words.count(.gapsCount, count)) · \(words(.gapsNote, ("rules", "\(site.ruleCount)"))) "
    )
    page.write("<a href=\"rules.html\">\(words[.allRules])</a></p></header>\n")
    guard count > 0 else {
      page.write(
        "<section class=\"empty\"><h2>\(words.heading(.noGapsFound))</h2><p>\(words[.noGapsNext])</p></section>\n"
      )
      return writeMuted(into: &page)
    }
    page.write(static: "<div class=\"three\">\n")
    for question in [Rule.Question.moment, .audience, .message] { write(question, into: &page) }
    page.write(static: "</div>\n")
    for severity in SeverityCounts.order { write(severity, into: &page) }
    writeMuted(into: &page)
  }

  private func write(_ question: Rule.Question, into page: inout Markup) {
    let places = ranked.filter { RulesByID.rule(finding(at: $0).rule)?.question == question }
    let ofSite = site.siteFindings.open.filter { RulesByID.rule($0.rule)?.question == question }
    page.write("<section><h2>\(question.text[words.language])</h2>")
    if places.isEmpty && ofSite.isEmpty {
      page.write("<p class=\"note\">\(words[.nothingForgotten])</p>")
    } else {
      let count = places.count + ofSite.count
      page.write("<p class=\"note\">\(words.count(.gapsCount, count))</p><ol class=\"reg\">\n")
      for finding in ofSite.prefix(Self.mostOfOneQuestion) { write(ofSite: finding, into: &page) }
      for place in places.prefix(Self.mostOfOneQuestion) { write(place, into: &page) }
      page.write(static: "</ol>")
    }
    page.write(static: "</section>\n")
  }

  /// A gap of the site as a whole, with the page that tells more.
  private func write(ofSite finding: Finding, into page: inout Markup) {
    page.write(static: "<li>")
    page.writeShape(finding.isMuted ? "muted" : finding.severity.name)
    let target =
      if case .audience(let id)? = finding.subject {
        "audiences.html#audience-\(id)"
      } else {
        Addresses.rule(finding.rule)
      }
    page.write("<span><a href=\"\(target)\">\(finding.title)</a>")
    page.write(" <span class=\"sub\">\(words[.wholeSite]) · \(finding.explanation)</span></span></li>\n")
  }

  private func write(_ severity: Severity, into page: inout Markup) {
    let places = ranked.filter { finding(at: $0).severity == severity }
    let ofSite = site.siteFindings.open.filter { $0.severity == severity }
    guard !places.isEmpty || !ofSite.isEmpty else { return }
    page.write("<section class=\"sev\" aria-labelledby=\"\(severity.name)\"><h2 id=\"\(severity.name)\">")
    page.writeShape(severity.name)
    let count = places.count + ofSite.count
    page.write("\(count) \(words.severity(severity))</h2><ol class=\"reg wide\">\n")
    for finding in ofSite { write(ofSite: finding, into: &page) }
    for place in places.prefix(Self.mostOfOneSeverity) { write(place, into: &page) }
    page.write(static: "</ol>")
    writeRest(Array(places.dropFirst(Self.mostOfOneSeverity)), into: &page)
    page.write(static: "</section>\n")
  }

  private func write(_ place: Site.GapPlace, into page: inout Markup) {
    let entry = site.entries[place.journey]
    let finding = finding(at: place)
    page.write("<li\(words.mark(entry.journey.language))>")
    page.writeShape(finding.isMuted ? "muted" : finding.severity.name)
    page.write(
      "<span><a href=\"\(Addresses.journey(entry.journey.id))#gap-\(place.finding + 1)\">\(finding.title)</a>"
    )
    let own = site.theme.words(entry.journey.language)
    page.write(
      " <span class=\"sub\">\(entry.journey.title) · \(own.place(finding.place, in: entry.journey)) · "
    )
    if let owner = finding.owner {
      page.write(text: owner)
    } else {
      page.write("<span class=\"no\">\(own[.noOwner])</span>")
    }
    page.write(static: "</span></span></li>\n")
  }

  /// The journeys of gaps that are not written out, each with their number.
  private func writeRest(_ places: [Site.GapPlace], into page: inout Markup) {
    guard !places.isEmpty else { return }
    var numbers = [Int](repeating: 0, count: site.entries.count)
    for place in places { numbers[place.journey] += 1 }
    page.write("<p class=\"note\">\(words.count(.andMoreGaps, places.count))</p><ul class=\"rest\">")
    for (index, number) in numbers.enumerated() where number > 0 {
      let journey = site.entries[index].journey
      page.write(
        "<li\(words.mark(journey.language))><a href=\"\(Addresses.journey(journey.id))#gaps\">\(journey.title)</a> \(number)</li>\n"
      )
    }
    page.write(static: "</ul>")
  }

  private func writeMuted(into page: inout Markup) {
    var muted: [Site.GapPlace] = []
    for (journey, entry) in site.entries.enumerated() {
      for (index, finding) in entry.findings.findings.enumerated() where finding.isMuted {
        muted.append(Site.GapPlace(journey: journey, finding: index, rank: finding.rank))
      }
    }
    guard !muted.isEmpty else { return }
    page.write("<section class=\"sev mut\" aria-labelledby=\"muted\"><h2 id=\"muted\">")
    page.writeShape("muted")
    page.write("\(muted.count) \(words[.muted])</h2><ol class=\"reg wide\">\n")
    for place in muted.prefix(Self.mostOfOneSeverity) { write(place, into: &page) }
    page.write(static: "</ol>")
    writeRest(Array(muted.dropFirst(Self.mostOfOneSeverity)), into: &page)
    page.write(static: "</section>\n")
  }

  private func finding(at place: Site.GapPlace) -> Finding {
    site.entries[place.journey].findings.findings[place.finding]
  }
}

extension Site {
  var gapsPage: Page {
    Page(path: "gaps.html") {
      let page = GapsPage(of: self)
      let frame = Frame(path: "gaps.html", title: words[.gaps], words: words, kind: "register", entry: .gaps)
      return render(frame, size: 16_384 + 1024 * entries.count, main: page.writeMain(into:))
    }
  }
}
