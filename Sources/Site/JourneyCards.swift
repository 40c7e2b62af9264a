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
    page.write(static: "<li><a href=\"")
    page.write(text: entry.address)
    page.write(static: "\"")
    words.writeMark(entry.journey.language, into: &page)
    page.write(static: ">")
    page.write(text: entry.journey.title)
    page.write(static: "</a><span class=\"au\">")
    page.write(text: origin(of: entry.journey))
    page.write(static: "</span>")
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
        let percent = evidence.percent
        words.write(.researchedShare, into: &page) { if $0 == .percent { $1.write(integer: percent) } }
        page.write(static: " · ")
      }
    }
    page.write(static: entry.facts.isStale ? "<span class=\"age old\">" : "<span class=\"age\">")
    if entry.facts.isStale {
      page.writeShape(Severity.medium.styleClass)
      page.write("<span class=\"vh\">\(words[.outOfDate]): </span>")
    }
    if let age = entry.facts.age {
      words.write(.daysOld, counting: max(age, 0), into: &page)
    } else {
      words.write(.neverReviewed, into: &page)
    }
    page.write(static: "</span></span>")
  }
}
