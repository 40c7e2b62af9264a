import Journeys
import Markup

/// What a journey's claims rest on: every source once, in the order of first use.
extension JourneyPage {
  func writeSources(into page: inout Markup) {
    let used = usedSources
    guard !used.isEmpty else { return }
    page.write(
      "<section class=\"sources\" aria-labelledby=\"sources\"><h2 id=\"sources\">\(words[.restsOn])</h2><ul>\n"
    )
    for use in used {
      page.write(static: "<li>")
      write(use.reference, into: &page)
      page.write(" <span class=\"sub\">")
      if let source = use.reference.source.flatMap({ site.atlas.source($0) }) {
        page.write("\(site.particulars(of: source, words: words)) · ")
      }
      page.write("\(words.count(.claimsRest, use.count))</span></li>\n")
    }
    page.write(static: "</ul></section>\n")
  }

  private var usedSources: [(reference: Evidence.Reference, count: Int)] {
    var used: [(reference: Evidence.Reference, count: Int)] = []
    var places: [String: Int] = [:]
    for items in journey.steps.map(\.items) + journey.phases.map(\.items) {
      for reference in items.flatMap(\.evidence.references) {
        let key = reference.source ?? reference.link ?? reference.text
        if let place = places[key] {
          used[place].count += 1
        } else {
          places[key] = used.count
          used.append((reference, 1))
        }
      }
    }
    return used
  }
}

extension Site {
  /// “interviews · 3 March 2026 · 12 people or cases”
  func particulars(of source: EvidenceSource, words: Wording) -> String {
    var parts: [String] = []
    if let kind = source.kind { parts.append(kind) }
    if let date = source.date { parts.append(date.inWords(words.language)) }
    if let count = source.count { parts.append(words.count(.casesCount, count)) }
    if let owner = source.owner { parts.append(owner) }
    return parts.isEmpty ? words[.noParticulars] : parts.joined(separator: " · ")
  }

  func hasSource(_ id: String) -> Bool { atlas.sources.contains { $0.id == id } }
}
