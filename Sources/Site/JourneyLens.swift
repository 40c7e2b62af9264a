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
    let whole = findings.indices.filter { !findings[$0].isMuted && findings[$0].isOfWholeJourney }
    guard !whole.isEmpty else { return }
    page.write(static: "<aside class=\"ribbon\" aria-label=\"")
    words.write(.wholeJourney, into: &page)
    page.write(static: "\"><ul>")
    for index in whole {
      let finding = findings[index]
      page.write(static: "<li><a id=\"m-")
      page.write(integer: index + 1)
      page.write(static: "\" href=\"#gap-")
      page.write(integer: index + 1)
      page.write(static: "\">")
      Self.ribbonIcons.write(index + 1, finding.severity, into: &page)
      page.write(static: "<b>")
      page.write(text: finding.title)
      page.write(static: "</b></a>")
      if whole.count == 1 { page.write(" <span>\(finding.explanation)</span>") }
      page.write(static: "</li>")
    }
    page.write(static: "</ul></aside>\n")
  }

  private static let ribbonIcons = NumberedIcons(size: 26)

  func writeLens(into page: inout Pieces) {
    page.write(static: "<header class=\"lens\"><div class=\"who\">")
    if !journey.audiences.isEmpty {
      page.write(static: "<p class=\"eyebrow\">")
      words.write(.audience, into: &page)
      page.write(static: " ")
      writeAudiences(into: &page)
      page.write(static: "</p>")
    }
    page.write(static: "<h1>")
    page.write(text: journey.title)
    page.write(static: "</h1>")
    if openingLength > 0 {
      page.write(static: "<div class=\"scen\">")
      page.write(Array(journey.introduction.prefix(openingLength)), style: prose)
      page.write(static: "</div>")
    }
    if let goal = journey.goal { page.write("<p class=\"goal\"><span>\(words[.goal])</span> \(goal)</p>") }
    writeRelations(into: &page)
    page.write(static: "</div>\n")
    if hasMap {
      page.write(static: "<section class=\"gl\" aria-label=\"")
      words.write(.glance, into: &page)
      page.write(static: "\">")
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
        page.write(static: "<b>")
        page.write(text: audience.name)
        page.write(static: "</b>")
      }
    }
  }

  private func writeTopThree(into page: inout Pieces) {
    // Those that are muted come last.
    let first = findings.indices.prefix(3).prefix { !findings[$0].isMuted }
    guard !first.isEmpty else { return }
    page.write(static: "<section class=\"top3\" aria-labelledby=\"first\"><h2 id=\"first\">")
    words.write(.whereFirst, into: &page)
    page.write(static: "</h2><ol>")
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
    page.write(static: "<dl class=\"facts\"><div>")
    page.writeName(.state, words)
    page.write(static: "<dd>")
    page.write(text: words.state(journey.state))
    if let status = journey.status, status != .approved || journey.approvedAs == nil {
      page.write(" <span>\(words.status(status))</span>")
    }
    if let fingerprint = journey.approvedAs {
      page.write(" <span>\(words(.approvedAs, (.what, fingerprint)))</span>")
    }
    page.write(static: "</dd></div>\n<div>")
    page.writeName(.owner, words)
    let owner = journey.owner
    page.write(static: owner == nil ? "<dd class=\"no\">" : "<dd>")
    if let owner { page.write(text: owner) } else { words.write(.noOwner, into: &page) }
    page.write(static: "</dd></div>\n<div>")
    page.writeName(.reviewed, words)
    page.write(static: facts.isStale ? "<dd class=\"late\">" : "<dd>")
    writeAge(into: &page)
    page.write(static: "</dd></div>\n")
    if let evidence = facts.evidence {
      page.write(static: "<div>")
      page.writeName(.evidence, words)
      page.write(static: "<dd>")
      page.write(Icon.evidenceBar(researched: evidence.researched, partly: evidence.partly))
      page.write(static: " <span>")
      words.write(.researchedShare, into: &page) { if $0 == .percent { $1.write(integer: evidence.percent) } }
      page.write(static: "</span></dd></div>\n")
    }
    page.write(static: "<div class=\"gc\">")
    page.writeName(.gaps, words)
    page.write(static: "<dd>")
    page.write(facts.counts, words: words)
    page.write(static: "</dd></div></dl>")
  }

  /// When the map was last looked over.
  private func writeAge(into page: inout Pieces) {
    guard let day = journey.reviewed else { return words.write(.neverReviewed, into: &page) }
    page.write(static: "<time datetime=\"")
    page.write(text: day.iso)
    page.write(static: "\">")
    page.write(text: day.inWords(words.language))
    page.write(static: "</time> <span>")
    let age = facts.age ?? 0
    if age > 0 { words.write(.daysAgo, counting: age, into: &page) } else { words.write(.today, into: &page) }
    page.write(static: "</span>")
  }

  /// The line at the foot of a printed sheet: what it is, whose, of when and how well founded.
  var signature: String {
    var text = journey.title
    func add(_ part: String) {
      text += " · "
      text += part
    }
    if let owner = journey.owner { add(owner) }
    add((journey.reviewed ?? journey.date ?? site.atlas.date).inWords(words.language))
    if let evidence = facts.evidence { add(words(.researchedShare, (.percent, "\(evidence.percent)"))) }
    return text
  }
}

extension Finding {
  /// Whether it is at no phase, step or card.
  var isOfWholeJourney: Bool { if case .journey = place { true } else { false } }
}

extension Pieces {
  /// What a fact is called.
  fileprivate mutating func writeName(_ fact: Phrase, _ words: Wording) {
    write(static: "<dt>")
    words.write(fact, into: &self)
    write(static: "</dt>")
  }
}

extension NumberedIcons {
  /// Beside the gaps to begin with.
  static let first = NumberedIcons(size: 34)
}
