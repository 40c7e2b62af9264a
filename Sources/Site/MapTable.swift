import Gaps
import Journeys
import Markup

/// The map as a table: the same content in the same order, for those who can't or won't look at pictures.
extension JourneyPage {
  func writeTable(into page: inout Pieces) {
    let columns = TableColumns(of: journey)
    page.write(static: "<details class=\"tbl\"><summary>")
    words.write(.mapAsTable, into: &page)
    page.write(static: "</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
    words.write(.mapAsTable, into: &page)
    page.write(static: "\">\n<table><caption>")
    words.write(.tableCaption, .title, journey.title, into: &page)
    page.write(static: "</caption><thead><tr><th scope=\"col\">")
    words.write(.phase, into: &page)
    page.write(static: "</th><th scope=\"col\">")
    words.write(.step, into: &page)
    for lane in columns.lanes {
      page.write(static: "</th><th scope=\"col\">")
      words.write(lane, into: &page)
    }
    page.write(static: "</th><th scope=\"col\">")
    words.write(.gaps, into: &page)
    page.write(static: "</th></tr></thead>\n")
    for index in journey.phases.indices { writePhaseRows(index, columns, into: &page) }
    page.write(static: "</table></div></details>\n")
  }

  private func writePhaseRows(_ index: Int, _ columns: TableColumns, into page: inout Pieces) {
    let phase = journey.phases[index]
    let rows = phase.steps.count + (phase.items.isEmpty ? 0 : 1)
    page.write(static: "<tbody><tr><th scope=\"rowgroup\" rowspan=\"")
    page.write(integer: max(rows, 1))
    page.write(static: "\">")
    page.write(text: phase.name)
    page.write(static: "</th>")
    if rows == 0 {
      let width = columns.lanes.count + 2
      page.write("<td colspan=\"\(width)\">\(phase.skipped ?? words[.phaseWithoutSteps])</td></tr>")
    }
    var ofPhase = gapsByPlace.ofPhase[index]
    if !phase.items.isEmpty {
      page.write("<th scope=\"row\">\(words[.wholePhase])</th>")
      writeCells(of: phase.items, columns, columns.firstCardOfPhase(index), into: &page)
      writeGapCell(ofPhase, into: &page)
      ofPhase = []
    }
    let steps = journey.steps
    for step in phase.steps {
      if step > phase.steps.lowerBound || !phase.items.isEmpty { page.write(static: "<tr>") }
      page.write(static: "<th scope=\"row\">")
      page.write(integer: step + 1)
      page.write(static: " ")
      page.write(text: steps[step].isPhase ? words[.wholePhase] : steps[step].title)
      page.write(static: "</th>")
      writeCells(of: steps[step].items, columns, columns.firstCard[step], into: &page)
      let gaps = gapsByPlace.covering[step]
      writeGapCell(ofPhase.isEmpty ? gaps : (ofPhase + gaps).sorted()[...], into: &page)
      ofPhase = []
    }
    page.write(static: "</tbody>\n")
  }

  /// `first`: the place of the first item among all cards.
  private func writeCells(
    of items: [Item],
    _ columns: TableColumns,
    _ first: Int,
    into page: inout Pieces
  ) {
    for column in columns.order {
      page.write(static: "<td>")
      var isFirst = true
      for index in items.indices where columns.ofCard[first + index] == column {
        if !isFirst { page.write(static: "<br>") }
        isFirst = false
        writeCell(items[index], into: &page)
      }
      page.write(static: "</td>")
    }
  }

  private func writeCell(_ item: Item, into page: inout Pieces) {
    guard case .feeling = item.lane, let feeling = item.feeling, !item.isKnownEmpty else {
      let text = item.text
      return page.write(text: text.isEmpty && item.isKnownEmpty ? "—" : text)
    }
    page.write(text: feeling.words)
    guard let score = feeling.score else { return }
    page.write(static: " (")
    words.write(score: score, on: journey.feelingScale, into: &page)
    page.write(static: ")")
  }

  private func writeGapCell(_ gaps: ArraySlice<Int>, into page: inout Pieces) {
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

/// The lanes of a table, and where each card stands.
private struct TableColumns {
  /// From the top of the map down, an author's own lanes last, in the order of their first use.
  private(set) var lanes: [Lane] = []
  /// The same as numbers: a known lane's place, and behind those of all, the places of an author's own.
  private(set) var order: [Int] = []
  /// Of each card, step by step and then those of phases as a whole, the number of its lane.
  private(set) var ofCard: [Int] = []
  /// Of each step, the place of its first card among them; behind the steps, of each phase.
  private(set) var firstCard: [Int] = []
  private let stepCount: Int

  init(of journey: Journey) {
    stepCount = journey.steps.count
    var own: [Lane] = []
    for step in journey.steps.indices { add(journey.steps[step].items, &own) }
    for phase in journey.phases.indices { add(journey.phases[phase].items, &own) }
    var isUsed = [Bool](repeating: false, count: Lane.known.count)
    for number in ofCard where number < isUsed.count { isUsed[number] = true }
    for place in isUsed.indices where isUsed[place] { order.append(place) }
    lanes = order.map { Lane.known[$0] } + own
    order += isUsed.count..<(isUsed.count + own.count)
  }

  func firstCardOfPhase(_ phase: Int) -> Int { firstCard[stepCount + phase] }

  private mutating func add(_ items: [Item], _ own: inout [Lane]) {
    firstCard.append(ofCard.count)
    for index in items.indices {
      if let place = items[index].lane.place {
        ofCard.append(place)
      } else if let place = own.firstIndex(of: items[index].lane) {
        ofCard.append(Lane.known.count + place)
      } else {
        ofCard.append(Lane.known.count + own.count)
        own.append(items[index].lane)
      }
    }
  }
}
