import Diagrams
import Gaps
import Journeys
import Markup

/// The ranked list of a journey's gaps, and the rules that had nothing to look at.
extension JourneyPage {
  func writeGaps(into page: inout Pieces) {
    let open = facts.counts.open
    page.write(static: "<section class=\"gaps\" aria-labelledby=\"gaps\"><h2 id=\"gaps\">")
    if open == 0 {
      page.write(text: words.heading(.noGapsFound))
    } else {
      words.write(.gapsRanked, counting: open, into: &page)
    }
    page.write(static: "</h2><p class=\"note\">")
    let rules = site.ruleCount
    words.write(.gapsNote, into: &page) { if $0 == .rules { $1.write(integer: rules) } }
    page.write(static: " ")
    if open == 0 { page.write("\(words[.noGapsNext]) ") }
    page.write(static: "<a href=\"")
    page.write(text: root)
    page.write(static: "rules.html\">")
    words.write(.allRules, into: &page)
    page.write(static: "</a></p>")
    if !findings.isEmpty {
      page.write(static: "<ol class=\"gl-list\">\n")
      for index in findings.indices { writeGap(index, into: &page) }
      page.write(static: "</ol>")
    }
    writeSkipped(into: &page)
    writeSwitchedOff(into: &page)
    page.write(static: "</section>\n")
  }

  private func writeGap(_ index: Int, into page: inout Pieces) {
    let finding = findings[index]
    let number = index + 1
    page.write(static: "<li id=\"gap-")
    page.write(integer: number)
    page.write(static: "\" class=\"")
    page.write(static: finding.severity.styleClass)
    page.write(static: finding.isMuted ? " mut\">" : "\">")
    writeMarker(of: finding, number, into: &page)
    page.write(static: "<div class=\"what\"><h3>")
    page.write(text: finding.title)
    page.write(static: "</h3><p>")
    page.write(text: finding.explanation)
    page.write(static: "</p></div><p class=\"close\">")
    page.write(text: finding.mute.map(words.reason) ?? finding.remedy)
    page.write(static: "</p><p class=\"where\">")
    writePlace(of: finding, into: &page)
    let owner = finding.owner
    page.write(static: owner == nil ? "<span class=\"ow no\">" : "<span class=\"ow\">")
    if let owner { page.write(text: owner) } else { words.write(.noOwner, into: &page) }
    page.write(static: "</span></p><p class=\"rule\"><b>")
    words.write(finding.severity.phrase, into: &page)
    if finding.isMuted { page.write(", \(words[.muted])") }
    page.write(static: "</b>")
    writeRule(finding.rule, at: finding.rulePlace, into: &page)
    page.write(static: "</p></li>\n")
  }

  private func writeMarker(of finding: Finding, _ number: Int, into page: inout Pieces) {
    let isLink = isMarked(finding)
    if isLink {
      page.write(static: "<a class=\"mk\" href=\"#m-")
      page.write(integer: number)
      page.write(static: "\" aria-label=\"")
      words.write(.onTheMap, into: &page) { if $0 == .n { $1.write(integer: number) } }
      page.write(static: "\">")
    } else {
      page.write(static: "<span class=\"mk\">")
    }
    Self.listIcons.write(number, finding.severity, isMuted: finding.isMuted, into: &page)
    page.write(static: isLink ? "</a>" : "</span>")
  }

  private static let listIcons = NumberedIcons(size: 30)

  /// Whether the gap's marker is on this page: on the map, or on the ribbon.
  private func isMarked(_ finding: Finding) -> Bool {
    finding.isOfWholeJourney ? !finding.isMuted : hasMap
  }

  /// The place as a link to the map, or where no map is shown, to the story.
  private func writePlace(of finding: Finding, into page: inout Pieces) {
    let place = finding.place
    guard let anchor = anchor(of: place) else {
      page.write(static: "<span>")
      words.write(place, in: journey, into: &page)
      page.write(static: "</span>")
      return
    }
    var name: Range<Int>?
    if hasMap {
      page.write(static: "<a class=\"on-map\" href=\"#")
      page.write(static: anchor.onMap)
      page.write(text: anchor.id)
      page.write(static: "\">")
      let start = page.count
      words.write(place, in: journey, into: &page)
      name = start..<page.count
      page.write(static: "</a>")
    }
    page.write(static: "<a class=\"in-story\" href=\"#")
    page.write(static: anchor.inStory)
    page.write(text: anchor.id)
    page.write(static: "\">")
    if let name { page.write(again: name) } else { words.write(place, in: journey, into: &page) }
    page.write(static: "</a>")
  }

  /// The id of the step or phase where a gap is, and what its anchors on the map and in the story begin with.
  private func anchor(
    of place: Finding.Place
  ) -> (id: String, onMap: StaticString, inStory: StaticString)? {
    let step: Int
    switch place {
    case .item(let at, _): step = at
    case .steps(let steps, _): step = steps.lowerBound
    case .phase(let index):
      return journey.phases.indices.contains(index) ? (journey.phases[index].id, "phase-", "words-") : nil
    case .journey: return nil
    }
    return journey.steps.indices.contains(step) ? (journey.steps[step].id, "step-", "story-") : nil
  }

  /// A link to the page of rules; `place` is the rule's in the catalogue.
  private func writeRule(_ rule: String, at place: Int, into page: inout Pieces) {
    guard let link = RulesByPlace.link(place) else {
      return page.write("<span>\(rule == authorRule ? words[.seenByAuthor] : rule)</span>")
    }
    page.write(linkToRoot)
    page.write(link)
    page.write(static: "</a>")
  }

  private func writeSkipped(into page: inout Pieces) {
    guard !skipped.isEmpty else { return }
    page.write(static: "<details class=\"skipped\"><summary>")
    words.write(.rulesSkipped, counting: skipped.count, into: &page)
    page.write(static: "</summary><ul>")
    for index in skipped.indices {
      page.write(static: "<li>")
      writeRule(skipped[index].rule, at: skipped[index].place, into: &page)
      page.write(static: ": ")
      switch words.language {
      case .en: page.write(text: skipped[index].reason.en)
      case .nl: page.write(text: skipped[index].reason.nl)
      }
      page.write(static: "</li>")
    }
    page.write(static: "</ul></details>")
  }

  private func writeSwitchedOff(into page: inout Pieces) {
    guard !off.isEmpty else { return }
    page.write(
      "<details class=\"skipped\"><summary>\(words.count(.rulesSwitchedOff, off.count))</summary><ul>"
    )
    for rule in off {
      page.write(static: "<li>")
      writeRule(rule, at: RulesByPlace.place(of: rule), into: &page)
      page.write(static: "</li>\n")
    }
    page.write(static: "</ul></details>")
  }
}
