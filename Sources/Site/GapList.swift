import Diagrams
import Gaps
import Journeys
import Markup

/// The ranked list of a journey's gaps, and the rules that had nothing to look at.
extension JourneyPage {
  func writeGaps(into page: inout Markup) {
    let open = facts.counts.open
    page.write(static: "<section class=\"gaps\" aria-labelledby=\"gaps\"><h2 id=\"gaps\">")
    page.write(text: open == 0 ? words.heading(.noGapsFound) : words.count(.gapsRanked, open))
    page.write("</h2><p class=\"note\">\(words(.gapsNote, ("rules", "\(site.ruleCount)"))) ")
    if open == 0 { page.write("\(words[.noGapsNext]) ") }
    page.write("<a href=\"\(root)rules.html\">\(words[.allRules])</a></p>")
    if !findings.isEmpty {
      page.write(static: "<ol class=\"gl-list\">\n")
      for index in findings.indices { writeGap(index, into: &page) }
      page.write(static: "</ol>")
    }
    writeSkipped(into: &page)
    writeSwitchedOff(into: &page)
    page.write(static: "</section>\n")
  }

  private func writeGap(_ index: Int, into page: inout Markup) {
    let finding = findings[index]
    let number = index + 1
    page.write("<li id=\"gap-\(number)\" class=\"\(finding.severity.name)\(finding.isMuted ? " mut" : "")\">")
    let icon = Icon.severity(finding.severity, number: number, isMuted: finding.isMuted, size: 30)
    if isMarked(finding) {
      page.write(
        "<a class=\"mk\" href=\"#m-\(number)\" aria-label=\"\(words(.onTheMap, ("n", "\(number)")))\">"
      )
      page.write(icon)
      page.write(static: "</a>")
    } else {
      page.write(static: "<span class=\"mk\">")
      page.write(icon)
      page.write(static: "</span>")
    }
    page.write("<div class=\"what\"><h3>\(finding.title)</h3><p>\(finding.explanation)</p></div>")
    page.write(
      "<p class=\"close\">\(finding.mute.map(words.reason) ?? finding.remedy)</p><p class=\"where\">"
    )
    writePlace(of: finding, into: &page)
    page.write(static: "<span class=\"ow")
    if let owner = finding.owner { page.write("\">\(owner)") } else { page.write(" no\">\(words[.noOwner])") }
    page.write("</span></p><p class=\"rule\"><b>\(words.severity(finding.severity))")
    if finding.isMuted { page.write(", \(words[.muted])") }
    page.write(static: "</b>")
    writeRule(finding.rule, into: &page)
    page.write(static: "</p></li>\n")
  }

  /// Whether the gap's marker is on this page: on the map, or on the ribbon.
  private func isMarked(_ finding: Finding) -> Bool {
    finding.place == .journey ? !finding.isMuted : hasMap
  }

  /// The place as a link to the map, or where no map is shown, to the story.
  private func writePlace(of finding: Finding, into page: inout Markup) {
    let place = words.place(finding.place, in: journey)
    guard let (onMap, inStory) = anchors(of: finding.place) else {
      page.write("<span>\(place)</span>")
      return
    }
    if hasMap { page.write("<a class=\"on-map\" href=\"#\(onMap)\">\(place)</a>") }
    page.write("<a class=\"in-story\" href=\"#\(inStory)\">\(place)</a>")
  }

  private func anchors(of place: Finding.Place) -> (onMap: String, inStory: String)? {
    switch place {
    case .item(let step, _): stepAnchors(step)
    case .steps(let steps, _): stepAnchors(steps.lowerBound)
    case .phase(let index):
      journey.phases.indices.contains(index)
        ? ("phase-\(journey.phases[index].id)", "words-\(journey.phases[index].id)") : nil
    case .journey: nil
    }
  }

  private func stepAnchors(_ index: Int) -> (onMap: String, inStory: String)? {
    guard journey.steps.indices.contains(index) else { return nil }
    let step = journey.steps[index]
    return ("step-\(step.id)", "story-\(step.id)")
  }

  private func writeRule(_ rule: String, into page: inout Markup) {
    if site.hasRule(rule) {
      page.write("<a href=\"\(root)\(Addresses.rule(rule))\">\(rule)</a>")
    } else {
      page.write("<span>\(rule == "author" ? words[.seenByAuthor] : rule)</span>")
    }
  }

  private func writeSkipped(into page: inout Markup) {
    guard !skipped.isEmpty else { return }
    page.write(
      "<details class=\"skipped\"><summary>\(words.count(.rulesSkipped, skipped.count))</summary><ul>"
    )
    for rule in skipped {
      page.write(static: "<li>")
      writeRule(rule.rule, into: &page)
      page.write(": \(rule.reason[words.language])</li>")
    }
    page.write(static: "</ul></details>")
  }

  private func writeSwitchedOff(into page: inout Markup) {
    guard !off.isEmpty else { return }
    page.write(
      "<details class=\"skipped\"><summary>\(words.count(.rulesSwitchedOff, off.count))</summary><ul>"
    )
    for rule in off {
      page.write(static: "<li>")
      writeRule(rule, into: &page)
      page.write(static: "</li>\n")
    }
    page.write(static: "</ul></details>")
  }
}
