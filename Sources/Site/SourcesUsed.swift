import Journeys
import Markup

/// A source that a journey's claims rest on.
struct SourceUse: Sendable {
  var reference: Evidence.Reference
  /// How many of the claims.
  var count: Int

  static func key(of reference: Evidence.Reference) -> String {
    reference.source ?? reference.link ?? reference.text
  }
}

/// Every source of a journey once, in the order of first use.
struct SourcesUsed: Sendable {
  private(set) var uses: [SourceUse] = []
  /// The places in `uses`, by the use's key.
  private var places: [String: Int] = [:]

  init(in journey: Journey) {
    journey.forEachItem { item in
      guard item.evidenceStatus.isResearched else { return }
      for reference in item.evidence.references {
        let key = SourceUse.key(of: reference)
        if let place = places[key] {
          uses[place].count += 1
        } else {
          places[key] = uses.count
          uses.append(SourceUse(reference: reference, count: 1))
        }
      }
    }
  }

  /// The place of the source that is referred to.
  func place(of reference: Evidence.Reference) -> Int? { places[SourceUse.key(of: reference)] }
}

extension JourneyPage {
  /// The list that the numbers behind the story's lines refer to.
  func writeSources(into page: inout Pieces) {
    guard !sources.uses.isEmpty else { return }
    page.write(
      "<section class=\"sources\" aria-labelledby=\"sources\"><h2 id=\"sources\">\(words[.restsOn])</h2><ol>\n"
    )
    for (index, use) in sources.uses.enumerated() {
      page.write(static: "<li id=\"source-")
      page.write(integer: index + 1)
      page.write(static: "\">")
      let source = use.reference.source.flatMap { site.atlas.source($0) }
      if let source {
        write(use.reference.text, leadingTo: root + Addresses.source(source.id), into: &page)
      } else if let link = use.reference.link {
        write(use.reference.text, leadingTo: link, into: &page)
      } else {
        page.write(text: use.reference.text)
      }
      page.write(static: " <span class=\"sub\">")
      if let source {
        page.write(text: site.particulars(of: source, words: words))
        page.write(static: " · ")
      }
      page.write(text: words.count(.claimsRest, use.count))
      page.write(static: "</span></li>\n")
    }
    page.write(static: "</ol></section>\n")
  }

  private func write(_ name: String, leadingTo address: String, into page: inout Pieces) {
    page.write(static: "<a href=\"")
    page.write(text: address)
    page.write(static: "\">")
    page.write(text: name)
    page.write(static: "</a>")
  }

  /// The numbers of the sources behind a line, as links to the list.
  func writeNumbers(of references: [Evidence.Reference], into page: inout Pieces) {
    page.write(static: "<sup class=\"rf\"><span class=\"vh\">")
    words.write(.source, into: &page)
    page.write(static: " </span>")
    for index in references.indices {
      guard let place = sources.place(of: references[index]) else { continue }
      page.write(static: index > 0 ? ", <a href=\"#source-" : "<a href=\"#source-")
      page.write(integer: place + 1)
      page.write(static: "\" title=\"")
      page.write(text: references[index].text)
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
