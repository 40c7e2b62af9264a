import Journeys
import Markdown
import Markup

/// What a file says that is no part of the map and no prose: keys of its front-matter that are its author's own,
/// and words above tables that were read as the map. Nothing an author wrote is missing from the page.
extension JourneyPage {
  var hasLeftovers: Bool { !leftovers.isEmpty }

  func writeLeftovers(into page: inout Pieces) {
    let leftovers = leftovers
    guard !leftovers.isEmpty else { return }
    page.write(static: "<section><h2>")
    words.write(.alsoInSource, into: &page)
    page.write(static: "</h2><dl class=\"also\">")
    for (key, text) in leftovers {
      page.write(static: "<div><dt>")
      page.write(text: key)
      page.write(static: "</dt><dd>")
      page.write(text: text)
      page.write(static: "</dd></div>")
    }
    page.write(static: "</dl></section>\n")
  }

  private var leftovers: [(key: String, text: String)] {
    var found: [(key: String, text: String)] = []
    if let document = journey.document { found.append((words[.document], document)) }
    if !journey.tags.isEmpty { found.append((words[.tags], journey.tags.joined(separator: ", "))) }
    if let day = journey.date { found.append((words[.drawnOn], day.inWords(words.language))) }
    if let days = journey.reviewEvery { found.append((words[.reviewed], words.count(.everyDays, days))) }
    found += journey.otherFacts.map { ($0.key, $0.text) }
    let bare = journey.sections.indices.filter(journey.isBare).map { journey.sections[$0].title.plainText }
    if !bare.isEmpty { found.append((words[.bareHeadings], bare.joined(separator: " · "))) }
    if !journey.tableHeads.isEmpty {
      found.append((words[.tableHeads], journey.tableHeads.joined(separator: " · ")))
    }
    return found
  }
}

extension Journey {
  /// Whether a section is a heading and nothing else, neither text nor a section of its own: what stood below it
  /// is the map.
  func isBare(_ index: Int) -> Bool {
    let section = sections[index]
    guard section.blocks.isEmpty else { return false }
    return index + 1 == sections.count || sections[index + 1].level <= section.level
  }
}
