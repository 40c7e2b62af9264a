import Diagrams
import Gaps
import Journeys
import Markdown
import Markup

/// The story in words: every phase and step with all that stands in it, for reading from top to bottom.
extension JourneyPage {
  func writeStory(into page: inout Pieces) {
    guard !journey.phases.isEmpty else { return }
    page.write(static: "<section class=\"story\" aria-labelledby=\"story\"><h2 id=\"story\">")
    words.write(.story, into: &page)
    page.write(static: "</h2><div class=\"phs\">\n")
    for index in journey.phases.indices { writePhase(index, into: &page) }
    page.write(static: "</div></section>\n")
  }

  private func writePhase(_ index: Int, into page: inout Pieces) {
    let phase = journey.phases[index]
    page.write(static: "<section class=\"ph ")
    page.write(text: phase.role?.rawValue ?? "")
    page.write(static: " n")
    page.write(integer: min(phase.steps.count, 5))
    page.write(static: "\" id=\"words-")
    page.write(text: phase.id)
    page.write(static: "\"><header><h3>")
    page.write(text: phase.name)
    page.write(static: "</h3><p class=\"cnts-line\">")
    page.writeCompact(gapsByPlace.counts[index], words: words)
    page.write(static: "</p>")
    if let question = phase.question { page.write("<p class=\"ask\">\(question)</p>") }
    if let reason = phase.skipped {
      page.write("<p class=\"intro\">\(words(.phaseSkipped, (.reason, reason)))</p>")
    }
    if !phase.prose.isEmpty {
      page.write(static: "<div class=\"intro\">")
      page.write(phase.prose, style: prose)
      page.write(static: "</div>")
    }
    for item in phase.items { write(item, near: sources.uses.count, into: &page) }
    writeLinks(to: gapsByPlace.ofPhase[index], into: &page)
    if phase.steps.isEmpty && phase.skipped == nil {
      page.write("<p class=\"none\">\(words[.phaseWithoutSteps])</p>")
    }
    page.write(static: "</header>")
    writeSteps(of: phase, into: &page)
    page.write(static: "</section>\n")
  }

  private func writeSteps(of phase: Phase, into page: inout Pieces) {
    guard !phase.steps.isEmpty else { return }
    page.write(static: "<ol start=\"")
    page.write(integer: phase.steps.lowerBound + 1)
    page.write(static: "\">\n")
    for index in phase.steps { writeStep(index, into: &page) }
    page.write(static: "</ol>")
  }

  private func writeStep(_ index: Int, into page: inout Pieces) {
    let steps = journey.steps
    let isPhase = steps[index].isPhase
    page.write(static: "<li id=\"story-")
    page.write(text: steps[index].id)
    page.write(static: steps[index].isMomentOfTruth ? "\" class=\"mot\">" : "\">")
    if !isPhase {
      page.write(static: "<h4>")
      page.write(text: steps[index].title)
    }
    if steps[index].isMomentOfTruth {
      page.write(static: " ")
      page.write(Icon.momentOfTruth)
      page.write("<span class=\"vh\"> \(words[.momentOfTruth])</span>")
    }
    if !isPhase { page.write(static: "</h4>") }
    writeCircumstances(of: index, into: &page)
    writeItems(of: index, into: &page)
    if !steps[index].prose.isEmpty {
      page.write(static: "<div class=\"txt\">")
      page.write(steps[index].prose, style: prose)
      page.write(static: "</div>")
    }
    writeParallel(to: index, into: &page)
    if steps[index].saysMore { writeWays(from: steps[index], into: &page) }
    writeLinks(to: gapsByPlace.beginning[index], into: &page)
    page.write(static: "</li>\n")
  }

  /// How it feels, then all else.
  private func writeItems(of step: Int, into page: inout Pieces) {
    let items = journey.steps[step].items
    let source = sources.firstOfStep[step]
    for index in items.indices {
      if case .feeling = items[index].lane { write(items[index], near: source, into: &page) }
    }
    for index in items.indices {
      if case .feeling = items[index].lane { continue }
      write(items[index], near: source, into: &page)
    }
  }

  /// When, who else, on which path.
  private func writeCircumstances(of index: Int, into page: inout Pieces) {
    let steps = journey.steps
    guard steps[index].saysMore || steps[index].path != nil || steps[index].isOptional else { return }
    let step = steps[index]
    var parts: [String] = []
    if let time = step.time { parts.append(time) }
    if let wait = step.wait { parts.append(words(.waits, (.what, wait))) }
    if let origin = step.comesFrom { parts.append(words(.comesFrom, (.what, origin))) }
    if let reason = step.newBecause { parts.append(words(.newBecause, (.what, reason))) }
    if !step.actors.isEmpty { parts.append(words(.with, (.who, step.actors.joined(separator: ", ")))) }
    if let path = step.path { parts.append(words(.onPath, (.path, path))) }
    if step.isOptional { parts.append(words[.optional]) }
    if !parts.isEmpty { page.write("<p class=\"tm\">\(parts.joined(separator: " · "))</p>") }
  }

  /// Where the journey goes from here, when that is not simply the next step.
  private func writeWays(from step: Step, into page: inout Pieces) {
    for way in step.next {
      page.write("<p class=\"way\"><span aria-hidden=\"true\">\(way.isLoop ? "↩" : "→")</span> ")
      page.write("\(way.isLoop ? words[.loopsTo] : words[.goesTo]) ")
      if let id = way.step, let target = journey.steps.first(where: { $0.id == id }) {
        page.write("<a href=\"#story-\(id)\">\(target.title.isEmpty ? id : target.title)</a>")
      } else if let id = way.journey {
        writeJourneyLink(id, into: &page)
      }
      if let when = way.when { page.write(", \(words(.when, (.what, when)))") }
      page.write(static: "</p>")
    }
    writeDetail(of: step, into: &page)
  }

  private func writeJourneyLink(_ id: String, into page: inout Pieces) {
    guard let place = site.relations.places[id] else { return page.write(text: id) }
    let other = site.entries[place].journey
    page.write("<a href=\"\(root)\(Addresses.journey(id))\"\(words.mark(other.language))>\(other.title)</a>")
  }

  private func writeLinks(to gaps: ArraySlice<Int>, into page: inout Pieces) {
    guard !gaps.isEmpty else { return }
    page.write(static: "<ul class=\"gp\">")
    for index in gaps {
      let finding = findings[index]
      page.write(static: finding.isMuted ? "<li class=\"mut\"><a href=\"#gap-" : "<li><a href=\"#gap-")
      page.write(integer: index + 1)
      page.write(static: "\">")
      Self.storyIcons.write(index + 1, finding.severity, isMuted: finding.isMuted, into: &page)
      page.write(static: "<span>")
      page.write(text: finding.title)
      page.write(static: "</span></a></li>")
    }
    page.write(static: "</ul>")
  }

  private static let storyIcons = NumberedIcons(size: 28)
}
