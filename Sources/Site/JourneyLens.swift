import Diagrams
import Gaps
import Journeys
import Markdown
import Markup

/// The head of a journey's page: what holds for the whole map, who travels, how it feels, where to
/// begin, and the facts.
extension JourneyPage {
  /// What is wrong with the journey as a whole; the markers of those gaps stand here, not on the map.
  func writeRibbon(into page: inout Pieces) {
    let whole = findings.indices.filter { findings[$0].place == .journey && !findings[$0].isMuted }
    guard !whole.isEmpty else { return }
    page.write("<aside class=\"ribbon\" aria-label=\"\(words[.wholeJourney])\"><ul>")
    for index in whole {
      let finding = findings[index]
      page.write("<li><a id=\"m-\(index + 1)\" href=\"#gap-\(index + 1)\">")
      Self.ribbonIcons.write(index + 1, finding.severity, into: &page)
      page.write("<b>\(finding.title)</b></a>")
      if whole.count == 1 { page.write(" <span>\(finding.explanation)</span>") }
      page.write(static: "</li>")
    }
    page.write(static: "</ul></aside>\n")
  }

  private static let ribbonIcons = NumberedIcons(size: 26)

  func writeLens(into page: inout Pieces) {
    page.write(static: "<header class=\"lens\"><div class=\"who\">")
    if !journey.audiences.isEmpty {
      page.write("<p class=\"eyebrow\">\(words[.audience]) ")
      writeAudiences(into: &page)
      page.write(static: "</p>")
    }
    page.write("<h1>\(journey.title)</h1>")
    if openingLength > 0 {
      page.write(static: "<div class=\"scen\">")
      page.write(Array(journey.introduction.prefix(openingLength)), style: prose)
      page.write(static: "</div>")
    }
    if let goal = journey.goal { page.write("<p class=\"goal\"><span>\(words[.goal])</span> \(goal)</p>") }
    writeRelations(into: &page)
    page.write(static: "</div>\n")
    if hasMap {
      page.write("<section class=\"gl\" aria-label=\"\(words[.glance])\">")
      diagram.writeGlance(into: &page)
      page.write(static: "</section>\n")
    }
    writeTopThree(into: &page)
    writeFacts(into: &page)
    page.write(static: "</header>\n")
  }

  private func writeAudiences(into page: inout Pieces) {
    for (index, audience) in journey.audiences.enumerated() {
      if index > 0 { page.write(static: ", ") }
      if let id = audience.id, site.atlas.audience(id) != nil {
        page.write("<a href=\"\(root)\(Addresses.audience(id))\"><b>\(audience.name)</b></a>")
      } else {
        page.write("<b>\(audience.name)</b>")
      }
    }
  }

  private func writeTopThree(into page: inout Pieces) {
    let first = findings.indices.filter { !findings[$0].isMuted }.prefix(3)
    guard !first.isEmpty else { return }
    page.write(
      "<section class=\"top3\" aria-labelledby=\"first\"><h2 id=\"first\">\(words[.whereFirst])</h2><ol>"
    )
    for index in first {
      let finding = findings[index]
      page.write(static: "<li><a href=\"#gap-")
      page.write(integer: index + 1)
      page.write(static: "\">")
      NumberedIcons.first.write(index + 1, finding.severity, into: &page)
      page.write(static: "<span><b>")
      page.write(text: finding.title)
      page.write(static: "</b><br>")
      words.write(finding.place, in: journey, into: &page)
      page.write(static: "</span></a></li>")
    }
    page.write(static: "</ol></section>\n")
  }

  private func writeFacts(into page: inout Pieces) {
    page.write("<dl class=\"facts\"><div><dt>\(words[.state])</dt><dd>\(words.state(journey.state))")
    if let status = journey.status, status != .approved || journey.approvedAs == nil {
      page.write(" <span>\(words.status(status))</span>")
    }
    if let fingerprint = journey.approvedAs {
      page.write(" <span>\(words(.approvedAs, ("what", fingerprint)))</span>")
    }
    page.write("</dd></div>\n<div><dt>\(words[.owner])</dt><dd")
    if let owner = journey.owner {
      page.write(">\(owner)")
    } else {
      page.write(" class=\"no\">\(words[.noOwner])")
    }
    page.write("</dd></div>\n<div><dt>\(words[.reviewed])</dt><dd")
    if facts.isStale { page.write(static: " class=\"late\"") }
    if let day = journey.reviewed {
      page.write("><time datetime=\"\(day.iso)\">\(day.inWords(words.language))</time>")
      page.write(" <span>\(words.age(facts.age ?? 0))</span>")
    } else {
      page.write(">\(words[.neverReviewed])")
    }
    page.write(static: "</dd></div>\n")
    if let evidence = facts.evidence {
      page.write("<div><dt>\(words[.evidence])</dt><dd>")
      page.write(Icon.evidenceBar(researched: evidence.researched, partly: evidence.partly))
      page.write(" <span>\(words(.researchedShare, ("percent", "\(evidence.percent)")))</span></dd></div>\n")
    }
    page.write("<div class=\"gc\"><dt>\(words[.gaps])</dt><dd>")
    page.write(facts.counts, words: words)
    page.write(static: "</dd></div></dl>")
  }

  /// The line at the foot of a printed sheet: what it is, whose, of when and how well founded.
  var signature: String {
    var parts = [journey.title]
    if let owner = journey.owner { parts.append(owner) }
    parts.append((journey.reviewed ?? journey.date ?? site.atlas.date).inWords(words.language))
    if let evidence = facts.evidence {
      parts.append(words(.researchedShare, ("percent", "\(evidence.percent)")))
    }
    return parts.joined(separator: " · ")
  }
}

extension NumberedIcons {
  /// Beside the gaps to begin with.
  static let first = NumberedIcons(size: 34)
}
