import Gaps
import Journeys
import Markup

/// The map as a table: the same content in the same order, for those who can't or won't look at pictures.
extension JourneyPage {
  func writeTable(into page: inout Pieces) {
    let lanes = usedLanes
    page.write(
      """
      <details class="tbl"><summary>\(words[.mapAsTable])</summary>\
      <div class="scroll" tabindex="0" role="region" aria-label="\(words[.mapAsTable])">
      <table><caption>\(words(.tableCaption, ("title", journey.title)))</caption><thead><tr>\
      <th scope="col">\(words[.phase])</th><th scope="col">\(words[.step])</th>
      """
    )
    for lane in lanes {
      page.write(static: "<th scope=\"col\">")
      words.write(lane, into: &page)
      page.write(static: "</th>")
    }
    page.write("<th scope=\"col\">\(words[.gaps])</th></tr></thead>\n")
    for index in journey.phases.indices { writePhaseRows(index, lanes: lanes, into: &page) }
    page.write(static: "</table></div></details>\n")
  }

  /// From the top of the map down, an author's own lanes last, in the order of their first use.
  private var usedLanes: [Lane] {
    var isUsed = [Bool](repeating: false, count: Lane.known.count)
    var own: [Lane] = []
    journey.forEachItem { item in
      if let place = item.lane.place {
        isUsed[place] = true
      } else if !own.contains(item.lane) {
        own.append(item.lane)
      }
    }
    return Lane.known.filter { $0.place.map { isUsed[$0] } ?? false } + own
  }

  private func writePhaseRows(_ index: Int, lanes: [Lane], into page: inout Pieces) {
    let phase = journey.phases[index]
    let rows = phase.steps.count + (phase.items.isEmpty ? 0 : 1)
    page.write(static: "<tbody><tr><th scope=\"rowgroup\" rowspan=\"")
    page.write(integer: max(rows, 1))
    page.write(static: "\">")
    page.write(text: phase.name)
    page.write(static: "</th>")
    if rows == 0 {
      page.write("<td colspan=\"\(lanes.count + 2)\">\(phase.skipped ?? words[.phaseWithoutSteps])</td></tr>")
    }
    var isFirst = true
    if !phase.items.isEmpty {
      page.write("<th scope=\"row\">\(words[.wholePhase])</th>")
      writeCells(of: phase.items, lanes: lanes, into: &page)
      writeGapCell(gapsByPlace.ofPhase[index], into: &page)
      isFirst = false
    }
    for step in phase.steps {
      if !isFirst { page.write(static: "<tr>") }
      let title = journey.steps[step].isPhase ? words[.wholePhase] : journey.steps[step].title
      page.write(static: "<th scope=\"row\">")
      page.write(integer: step + 1)
      page.write(static: " ")
      page.write(text: title)
      page.write(static: "</th>")
      writeCells(of: journey.steps[step].items, lanes: lanes, into: &page)
      let gaps = gapsByPlace.covering[step]
      writeGapCell(isFirst ? (gapsByPlace.ofPhase[index] + gaps).sorted() : gaps, into: &page)
      isFirst = false
    }
    page.write(static: "</tbody>\n")
  }

  private func writeCells(of items: [Item], lanes: [Lane], into page: inout Pieces) {
    // A lane's place says sooner than the lane which one it is.
    let places = items.map(\.lane.place)
    for lane in lanes {
      let place = lane.place
      page.write(static: "<td>")
      var isFirst = true
      for index in items.indices
      where places[index] == place && (place != nil || items[index].lane == lane) {
        if !isFirst { page.write(static: "<br>") }
        isFirst = false
        writeCell(items[index], into: &page)
      }
      page.write(static: "</td>")
    }
  }

  private func writeCell(_ item: Item, into page: inout Pieces) {
    guard let feeling = item.feeling, !item.isKnownEmpty else {
      page.write(text: item.isKnownEmpty && item.text.isEmpty ? "—" : item.text)
      return
    }
    page.write(text: feeling.words)
    guard let score = feeling.score else { return }
    page.write(static: " (")
    page.write(text: words.score(score, on: journey.feelingScale))
    page.write(static: ")")
  }

  private func writeGapCell(_ gaps: [Int], into page: inout Pieces) {
    page.write(static: "<td>")
    for index in gaps {
      page.write(static: index == gaps.first ? "<a href=\"#gap-" : ", <a href=\"#gap-")
      page.write(integer: index + 1)
      page.write(static: "\">")
      page.write(integer: index + 1)
      page.write(static: "</a>")
    }
    page.write(static: "</td></tr>\n")
  }
}
