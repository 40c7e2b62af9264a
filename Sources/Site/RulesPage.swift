import Gaps
import Journeys
import Markup

/// Every rule explained: what it looks at, why, how to close what it finds, and where it had nothing to
/// look at.
struct RulesPage {
  let site: Site
  private var words: Wording { site.words }

  func writeMain(into page: inout Pieces) {
    let rules = ruleCatalogue
    page.write(severitySymbols)
    page.write(
      "<header class=\"hh\"><h1>\(words[.rules])</h1><p>\(words.count(.rulesIntroduction, rules.count))</p></header>\n"
    )
    page.write(static: "<div class=\"prose rules\">\n")
    let tally = tally
    for question in Rule.Question.allCases {
      let asked = rules.indices.filter { rules[$0].question == question }
      guard !asked.isEmpty else { continue }
      page.write("<section id=\"\(question.rawValue)\"><h2>\(question.text[words.language])</h2>\n")
      for place in asked { write(rules[place], tally[place], into: &page) }
      page.write(static: "</section>\n")
    }
    page.write(static: "</div>\n")
  }

  /// How many gaps a rule found, and in how many journeys it had nothing to look at.
  private struct Tally {
    var found = 0
    var skipped = 0
    /// The first of those journeys, with why, as places among the entries and among what was skipped there.
    var first: [(entry: Int, place: Int)] = []
  }

  /// So many journeys in which a rule had nothing to look at are named.
  private static let mostSkipped = 50

  /// By the rule's place in the catalogue; behind all of them, of the gaps that authors wrote down.
  private var tally: [Tally] {
    var tally = [Tally](repeating: Tally(), count: ruleCatalogue.count + 1)
    for entry in site.entries.indices {
      let found = site.entries[entry].findings.findings
      for index in found.indices where !found[index].isMuted { tally[found[index].rulePlace].found += 1 }
      let skipped = site.entries[entry].findings.skipped
      for place in skipped.indices {
        let rule = skipped[place].place
        tally[rule].skipped += 1
        if tally[rule].first.count < Self.mostSkipped { tally[rule].first.append((entry, place)) }
      }
    }
    for finding in site.siteFindings.open { tally[finding.rulePlace].found += 1 }
    return tally
  }

  private func write(_ rule: Rule, _ tally: Tally, into page: inout Pieces) {
    let language = words.language
    page.write("<article id=\"\(rule.id)\"><h3>")
    page.writeShape(rule.severity.styleClass)
    page.write("\(rule.title[language])</h3>")
    page.write("<p class=\"note\"><code>\(rule.id)</code> · \(words.severity(rule.severity)) · ")
    page.write("\(tally.found == 0 ? words[.nothingFound] : words.count(.foundTimes, tally.found))</p>")
    page.write("<p>\(code(in: rule.looksAt[language])) \(code(in: rule.why[language]))</p>")
    if let exceptions = rule.exceptions {
      page.write("<p class=\"note\">\(code(in: exceptions[language]))</p>")
    }
    page.write("<p class=\"close\">\(code(in: rule.remedy[language]))</p>")
    for origin in rule.origins { page.write("<p class=\"sub\">\(origin.text[language])</p>") }
    if tally.skipped > 0 { writeSkipped(tally, into: &page) }
    if let skipped = site.siteFindings.skipped.first(where: { $0.rule == rule.id }) {
      page.write("<p class=\"sub\">\(words(.skippedOnSite, (.reason, skipped.reason[language])))</p>")
    }
    if !rule.thresholds.isEmpty { writeThresholds(rule.thresholds, into: &page) }
    page.write(static: "</article>\n")
  }

  private func writeThresholds(_ thresholds: [Threshold], into page: inout Pieces) {
    page.write(static: "<p class=\"sub\">")
    for threshold in thresholds {
      page.write(
        "<code>\(threshold.rawValue): \(threshold.standard)</code> \(threshold.text[words.language]). "
      )
    }
    page.write(static: "</p>")
  }

  /// A rule's own text, in which what an author types stands between backticks.
  private func code(in text: String) -> Markup {
    var markup = Markup()
    let parts = text.utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index % 2 == 1 {
        markup.write("<code>\(String(Substring(part)))</code>")
      } else {
        markup.write(text: String(Substring(part)))
      }
    }
    return markup
  }

  private func writeSkipped(_ tally: Tally, into page: inout Pieces) {
    page.write("<details><summary>\(words.count(.skippedIn, tally.skipped))</summary><ul>")
    for (entry, place) in tally.first {
      page.write(static: "<li><a href=\"")
      page.write(text: site.entries[entry].address)
      page.write(static: "\"")
      words.writeMark(site.entries[entry].journey.language, into: &page)
      page.write(static: ">")
      page.write(text: site.entries[entry].journey.title)
      page.write(static: "</a>: ")
      page.write(text: site.entries[entry].findings.skipped[place].reason[words.language])
      page.write(static: "</li>\n")
    }
    let more = tally.skipped - tally.first.count
    if more > 0 { page.write("<li>\(words.count(.andMore, more))</li>") }
    page.write(static: "</ul></details>")
  }
}

extension Site {
  var rulesPage: Page {
    Page(path: "rules.html") { bench in
      let page = RulesPage(site: self)
      let frame = Frame(
        path: "rules.html",
        title: words[.rules],
        words: words,
        kind: "register",
        entry: .rules
      )
      write(frame, into: &bench.page, main: page.writeMain(into:))
    }
  }
}
