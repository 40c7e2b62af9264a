import Diagrams
import Gaps
import Journeys
import Markup

/// Journeys in a list: as cards with their curve, or a line each.
extension IndexPage {
  /// A journey as a card; `level` is that of its heading.
  func writeCard(_ entry: Site.Entry, level: Int, into page: inout Pieces) {
    let journey = entry.journey
    page.write(
      "<li\(journey.state == .toBe || journey.state == .planned ? Markup(" class=\"tobe\"") : Markup())>"
    )
    page.write(
      "<h\(level)\(words.mark(journey.language))><a href=\"\(Addresses.journey(journey.id))\">\(journey.title)</a></h\(level)>"
    )
    page.write("<p class=\"au\">\(origin(of: journey))</p>")
    writeRelations(of: journey, into: &page)
    page.write(miniature(of: journey))
    page.write(static: "<p class=\"ft\">")
    writeFoot(of: entry, into: &page)
    page.write(static: "</p></li>\n")
  }

  func writeRow(_ entry: Site.Entry, into page: inout Pieces) {
    let journey = entry.journey
    page.write(
      "<li><a href=\"\(Addresses.journey(journey.id))\"\(words.mark(journey.language))>\(journey.title)</a>"
    )
    page.write("<span class=\"au\">\(origin(of: journey))</span>")
    writeFoot(of: entry, into: &page)
    page.write(static: "</li>\n")
  }

  /// “Busy parent · as it is now”
  private func origin(of journey: Journey) -> String {
    let audiences = journey.audiences.map(\.name).joined(separator: ", ")
    return audiences.isEmpty ? words.state(journey.state) : "\(audiences) · \(words.state(journey.state))"
  }

  /// Counts, evidence and age.
  private func writeFoot(of entry: Site.Entry, into page: inout Pieces) {
    if entry.journey.steps.isEmpty {
      page.write("<span class=\"cnts\">\(words[.noStepsYet])</span><span>")
    } else {
      page.writeCompact(entry.facts.counts, words: words)
      page.write(static: "<span>")
      if let evidence = entry.facts.evidence {
        page.write("\(words(.researchedShare, (.percent, "\(evidence.percent)"))) · ")
      }
    }
    page.write("<span class=\"age\(entry.facts.isStale ? " old" : "")\">")
    if entry.facts.isStale {
      page.writeShape(Severity.medium.name)
      page.write("<span class=\"vh\">\(words[.outOfDate]): </span>")
    }
    page.write(text: entry.facts.age.map { words.count(.daysOld, max($0, 0)) } ?? words[.neverReviewed])
    page.write(static: "</span></span>")
  }
}
