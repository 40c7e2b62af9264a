import Gaps
import Journeys
import Markup

/// In the head of a journey's page: what it comes after and goes on to, which step it tells in detail, and what
/// it is laid beside.
extension JourneyPage {
  func writeRelations(into page: inout Pieces) {
    let relations = site.relations
    guard journey.ends != nil || relations.concern(journey) else { return }
    var lines = Pieces()
    for whole in relations.wholes[journey.id] ?? [] { write(whole, into: &lines) }
    write(.comesAfter, relations.before[journey.id] ?? [], into: &lines)
    write(.goesOnTo, journey.follows.compactMap { relations.places[$0] }, into: &lines)
    if let ends = journey.ends { lines.write("<li><span>\(words[.ends])</span> \(ends)</li>") }
    let beside =
      journey.comparedWith.compactMap { relations.places[$0] } + (relations.beside[journey.id] ?? [])
    write(
      .laidBeside,
      beside.enumerated().filter { !beside[..<$0.offset].contains($0.element) }.map(\.element),
      into: &lines
    )
    guard !lines.isEmpty else { return }
    page.write(static: "<ul class=\"rel\">")
    page.write(lines)
    page.write(static: "</ul>")
  }

  /// “Tells step 4 · Pays in detail, of Ordering a book”
  private func write(_ whole: Relations.Whole, into page: inout Pieces) {
    let other = site.entries[whole.journey].journey
    let step = other.steps[whole.step]
    let address = "\(root)\(Addresses.journey(other.id))#story-\(step.id)"
    let own = site.theme.words(other.language)
    page.write("<li><span>\(words[.detailOf])</span> ")
    page.write("<a href=\"\(address)\"\(words.mark(other.language))>\(other.title)</a>, ")
    own.write(.steps(whole.step..<(whole.step + 1), lane: nil), in: other, into: &page)
    page.write(static: "</li>")
  }

  private func write(_ phrase: Phrase, _ others: [Int], into page: inout Pieces) {
    guard !others.isEmpty else { return }
    page.write("<li><span>\(words[phrase])</span> ")
    for (index, other) in others.enumerated() {
      let other = site.entries[other].journey
      if index > 0 { page.write(static: ", ") }
      page.write(
        "<a href=\"\(root)\(Addresses.journey(other.id))\"\(words.mark(other.language))>\(other.title)</a>"
      )
      if phrase == .laidBeside { page.write(" (\(words.state(other.state)))") }
    }
    page.write(static: "</li>")
  }

  /// At a step: with which other ones it happens at the same time.
  func writeParallel(to index: Int, into page: inout Pieces) {
    guard let group = parallelGroups.first(where: { $0.contains(index) }) else { return }
    page.write("<p class=\"way\"><span aria-hidden=\"true\">‖</span> \(words[.parallelWith]) ")
    for (place, other) in group.filter({ $0 != index }).enumerated() {
      if place > 0 { page.write(static: ", ") }
      let step = journey.steps[other]
      page.write("<a href=\"#story-\(step.id)\">\(step.title.isEmpty ? step.id : step.title)</a>")
    }
    page.write(static: "</p>")
  }

  /// At a step: the journey that tells it in detail, and what was found in that one.
  func writeDetail(of step: Step, into page: inout Pieces) {
    guard let id = step.subJourney else { return }
    page.write("<p class=\"way\">\(words[.toldIn]) ")
    guard let place = site.relations.places[id] else {
      page.write("\(id)</p>")
      return
    }
    let other = site.entries[place].journey
    page.write("<a href=\"\(root)\(Addresses.journey(id))\"\(words.mark(other.language))>\(other.title)</a>")
    let inside = site.rollUp(of: place)
    var parts = [words.count(.gapsCount, inside.gaps)]
    if let lowest = inside.lowest {
      parts.append(words(.lowestFeeling, (.what, words.feeling(lowest.moment, on: lowest.scale))))
    }
    page.write(" <span class=\"sub\">\(parts.joined(separator: " · "))</span></p>")
  }
}

extension IndexPage {
  /// On a card: the journey that this one is a part of, or comes after.
  func writeRelations(of journey: Journey, into page: inout Pieces) {
    let relations = site.relations
    let wholes = relations.wholes[journey.id]?.map(\.journey) ?? []
    let before = relations.before[journey.id] ?? []
    guard !wholes.isEmpty || !before.isEmpty else { return }
    page.write(static: "<p class=\"rel\">")
    var isFirst = true
    for (phrase, others) in [(Phrase.detailOf, wholes), (.comesAfter, before)] where !others.isEmpty {
      if !isFirst { page.write(static: " · ") }
      isFirst = false
      page.write("\(words[phrase]) ")
      for (index, other) in others.enumerated() where !others[..<index].contains(other) {
        if index > 0 { page.write(static: ", ") }
        let other = site.entries[other].journey
        page.write(
          "<a href=\"\(Addresses.journey(other.id))\"\(words.mark(other.language))>\(other.title)</a>"
        )
      }
    }
    page.write(static: "</p>")
  }
}
