import Diagrams
import Gaps
import Journeys
import Markup
import Reports

extension Site {
  /// How the number of gaps went, when at least two days were recorded.
  func writeTrend(into page: inout Pieces) {
    let days = history.days
    guard let first = days.first, let last = days.last, days.count > 1 else { return }
    let entries = days.map { entry in
      TrendPicture.Entry(
        day: entry.date.days(since: first.date),
        open: entry.open,
        heavy: entry.counts[0] + entry.counts[1]
      )
    }
    let story = words(
      .trendStory,
      (.before, "\(first.open)"),
      (.since, first.date.inWords(words.language)),
      (.now, "\(last.open)"),
      (.date, last.date.inWords(words.language))
    )
    let picture = TrendPicture(
      entries,
      words: TrendPicture.Words(
        name: story,
        open: words[.trendOpen],
        heavy: words[.trendHeavy],
        first: first.date.inWords(words.language),
        last: last.date.inWords(words.language)
      )
    )
    page.write("<section class=\"sev\" aria-labelledby=\"trend\"><h2 id=\"trend\">\(words[.trend])</h2>")
    page.write("<p class=\"note\">\(story)")
    if let change = greatestChange(first, last) { page.write(" \(change)") }
    page.write(static: "</p>")
    page.write(static: "<div class=\"picture\" tabindex=\"0\">")
    picture.write(into: &page)
    page.write(static: "</div></section>\n")
  }

  /// The rule whose gaps changed most since the first day, in words; nil when none did.
  private func greatestChange(_ first: History.Entry, _ last: History.Entry) -> String? {
    func count(_ rule: String, _ entry: History.Entry) -> Int {
      entry.rules.first { $0.rule == rule }?.count ?? 0
    }
    let changes = ruleCatalogue.map { rule in
      (rule: rule, before: count(rule.id, first), now: count(rule.id, last))
    }
    guard let most = changes.max(by: { abs($0.now - $0.before) < abs($1.now - $1.before) }),
      most.now != most.before
    else { return nil }
    return words(
      .trendRule,
      (.rule, most.rule.title[words.language]),
      (.before, "\(most.before)"),
      (.now, "\(most.now)")
    )
  }
}
