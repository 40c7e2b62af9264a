import Gaps
import Journeys
import Markup

/// Every rule explained: what it looks at, why, how to close what it finds, and where it had nothing to
/// look at.
struct RulesPage {
  let site: Site
  private var words: Wording { site.words }

  func writeMain(into page: inout Markup) {
    let rules = ruleCatalogue
    page.write(severitySymbols)
    page.write(
      "<header class=\"hh\"><h1>\(words[.rules])</h1><p>\(words.count(.rulesIntroduction, rules.count))</p></header>\n"
    )
    page.write(static: "<div class=\"prose rules\">\n")
    let (found, skipped) = tally
    for question in Rule.Question.allCases {
      let asked = rules.filter { $0.question == question }
      guard !asked.isEmpty else { continue }
      page.write("<section id=\"\(question.rawValue)\"><h2>\(question.text[words.language])</h2>\n")
      for rule in asked {
        write(rule, found: found[rule.id] ?? 0, skipped: skipped[rule.id] ?? [], into: &page)
      }
      page.write(static: "</section>\n")
    }
    page.write(static: "</div>\n")
  }

  /// How many gaps each rule found, and the journeys in which it had nothing to look at.
  private var tally: (found: [String: Int], skipped: [String: [Int]]) {
    var found: [String: Int] = [:]
    var skipped: [String: [Int]] = [:]
    for (index, entry) in site.entries.enumerated() {
      for finding in entry.findings.findings where !finding.isMuted { found[finding.rule, default: 0] += 1 }
      for rule in entry.findings.skipped { skipped[rule.rule, default: []].append(index) }
    }
    for finding in site.siteFindings.open { found[finding.rule, default: 0] += 1 }
    return (found, skipped)
  }

  private func write(_ rule: Rule, found: Int, skipped: [Int], into page: inout Markup) {
    let language = words.language
    page.write("<article id=\"\(rule.id)\"><h3>")
    page.writeShape(rule.severity.name)
    page.write("\(rule.title[language])</h3>")
    page.write("<p class=\"note\"><code>\(rule.id)</code> · \(words.severity(rule.severity)) · ")
    page.write("\(found == 0 ? words[.nothingFound] : words.count(.foundTimes, found))</p>")
    page.write("<p>\(code(in: rule.looksAt[language])) \(code(in: rule.why[language]))</p>")
    if let exceptions = rule.exceptions {
      page.write("<p class=\"note\">\(code(in: exceptions[language]))</p>")
    }
    page.write("<p class=\"close\">\(code(in: rule.remedy[language]))</p>")
    for origin in rule.origins { page.write("<p class=\"sub\">\(origin.text[language])</p>") }
    if !skipped.isEmpty { writeSkipped(rule.id, in: skipped, into: &page) }
    if let skipped = site.siteFindings.skipped.first(where: { $0.rule == rule.id }) {
      page.write("<p class=\"sub\">\(words(.skippedOnSite, ("reason", skipped.reason[language])))</p>")
    }
    if !rule.thresholds.isEmpty { writeThresholds(rule.thresholds, into: &page) }
    page.write(static: "</article>\n")
  }

  private func writeThresholds(_ thresholds: [Threshold], into page: inout Markup) {
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
    for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 {
        markup.write("<code>\(String(part))</code>")
      } else {
        markup.write(text: String(part))
      }
    }
    return markup
  }

  private func writeSkipped(_ rule: String, in journeys: [Int], into page: inout Markup) {
    page.write("<details><summary>\(words.count(.skippedIn, journeys.count))</summary><ul>")
    for index in journeys.prefix(50) {
      let entry = site.entries[index]
      let reason = entry.findings.skipped.first { $0.rule == rule }?.reason[words.language] ?? ""
      page.write(
        "<li><a href=\"\(Addresses.journey(entry.journey.id))\"\(words.mark(entry.journey.language))>"
      )
      page.write("\(entry.journey.title)</a>: \(reason)</li>\n")
    }
    if journeys.count > 50 { page.write("<li>\(words.count(.andMore, journeys.count - 50))</li>") }
    page.write(static: "</ul></details>")
  }
}

extension Site {
  var rulesPage: Page {
    Page(path: "rules.html") {
      let page = RulesPage(site: self)
      let frame = Frame(
        path: "rules.html",
        title: words[.rules],
        words: words,
        kind: "register",
        entry: .rules
      )
      return render(frame, size: 65_536, main: page.writeMain(into:))
    }
  }
}
