import Journeys
import Markup

/// A source that a journey's claims rest on.
struct SourceUse: Sendable {
  var reference: Evidence.Reference
  /// How many of the claims.
  var count: Int

  var key: String { Self.key(of: reference) }

  static func key(of reference: Evidence.Reference) -> String {
    reference.source ?? reference.link ?? reference.text
  }

  /// Every source of a journey once, in the order of first use.
  static func all(in journey: Journey) -> [SourceUse] {
    var uses: [SourceUse] = []
    var places: [String: Int] = [:]
    for items in journey.steps.map(\.items) + journey.phases.map(\.items) {
      for reference in items.flatMap(\.evidence.references) {
        if let place = places[key(of: reference)] {
          uses[place].count += 1
        } else {
          places[key(of: reference)] = uses.count
          uses.append(SourceUse(reference: reference, count: 1))
        }
      }
    }
    return uses
  }
}

extension JourneyPage {
  /// The list that the numbers behind the story's lines refer to.
  func writeSources(into page: inout Markup) {
    guard !sources.isEmpty else { return }
    page.write(
      "<section class=\"sources\" aria-labelledby=\"sources\"><h2 id=\"sources\">\(words[.restsOn])</h2><ol>\n"
    )
    for (index, use) in sources.enumerated() {
      page.write("<li id=\"source-\(index + 1)\">")
      let source = use.reference.source.flatMap { site.atlas.source($0) }
      if let source {
        page.write("<a href=\"\(root)\(Addresses.source(source.id))\">\(use.reference.text)</a>")
      } else if let link = use.reference.link {
        page.write("<a href=\"\(link)\">\(use.reference.text)</a>")
      } else {
        page.write(text: use.reference.text)
      }
      page.write(static: " <span class=\"sub\">")
      if let source { page.write("\(site.particulars(of: source, words: words)) · ") }
      page.write("\(words.count(.claimsRest, use.count))</span></li>\n")
    }
    page.write(static: "</ol></section>\n")
  }

  /// The numbers of the sources behind a line, as links to the list.
  func writeNumbers(of references: [Evidence.Reference], into page: inout Markup) {
    page.write(static: "<sup class=\"rf\"><span class=\"vh\">")
    page.write(text: words[.source])
    page.write(static: " </span>")
    for (index, reference) in references.enumerated() {
      guard let place = sourcePlaces[SourceUse.key(of: reference)] else { continue }
      page.write(static: index > 0 ? ", <a href=\"#source-" : "<a href=\"#source-")
      page.write(integer: place + 1)
      page.write(static: "\" title=\"")
      page.write(text: reference.text)
      page.write(static: "\">")
      page.write(integer: place + 1)
      page.write(static: "</a>")
    }
    page.write(static: "</sup>")
  }
}

extension Site {
  /// “interviews · 3 March 2026 · n = 14 · Team Research”
  func particulars(of source: EvidenceSource, words: Wording) -> String {
    var parts: [String] = []
    if let kind = source.kind { parts.append(words.kind(kind)) }
    if let date = source.date { parts.append(date.inWords(words.language)) }
    if let count = source.count { parts.append("n = \(words.number(count))") }
    if let owner = source.owner { parts.append(owner) }
    return parts.isEmpty ? words[.noParticulars] : parts.joined(separator: " · ")
  }
}
