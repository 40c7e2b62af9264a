// The layout as text, for tests and for whoever wonders where something is.

import Gaps
import Journeys

extension Layout {
  /// One line for each thing on the map: what it is, where, and its words.
  var dump: String {
    var lines = ["map \(whole(width)) × \(blocks.count) blocks"]
    for (index, column) in grid.columns.enumerated() {
      lines.append(
        "column \(index) x=\(whole(column.x)) w=\(whole(column.width)) \(column.step.map { "step \($0)" } ?? "hole")"
      )
    }
    for bar in head.phases {
      let counters = bar.counters.map { " \($0.severity.name)×\($0.count)" }.joined()
      lines.append(
        "phase \(bar.id) \(text(bar.frame)) “\(bar.title.lines.joined(separator: "|"))”\(counters)\(text(bar.markers))"
      )
    }
    for arrow in head.transitions.arrows {
      lines.append(
        "arrow\(arrow.kind == .loop ? " back" : arrow.kind == .missing ? " missing" : "") “\(text(arrow.label))”"
      )
    }
    for span in head.spans.spans {
      let columns = span.runs.map { "\($0.lowerBound)–\($0.upperBound - 1)" }.joined(separator: "+")
      lines.append("\(span.kind) \(columns) “\(text(span.label))”")
    }
    for step in head.steps {
      let detail = step.detail.map { " detail\(text($0.words))" } ?? ""
      lines.append(
        "step \(step.id)\(step.isMomentOfTruth ? " ★" : "")\(step.optional == nil ? "" : " optional")\(text(step.words))\(detail)\(text(step.markers))"
      )
    }
    for hole in head.holes { lines.append("hole\(hole.isSkipped ? " skipped" : "")\(text(hole.words))") }
    for block in blocks {
      lines.append(
        "block \(block.block.rawValue)\(block.hasBar ? " “\(block.name)”" : "") h=\(whole(block.height))"
      )
      for lane in block.lanes {
        lines.append(
          " lane \(lane.lane.id) y=\(whole(lane.y)) h=\(whole(lane.height)) “\(lane.rail.words.first.map(text) ?? "")”"
        )
        lines += contents(of: lane).map { "  " + $0 }
      }
    }
    return lines.joined(separator: "\n")
  }

  private func contents(of lane: LaneLayout) -> [String] {
    switch lane.content {
    case .cards(let lane):
      lane.cards.map { card in
        "card \(([card.ids.first] + card.ids.others).joined(separator: "+")) \(text(card.frame)) \(card.evidence.rawValue)\(text(card.words))\(text(card.markers))"
      } + lane.slots.map(text)
    case .feeling(let lane):
      lane.curves.map { curve in
        let runs = curve.line.segments.count { if case .move = $0 { true } else { false } }
        return "curve \(runs) runs "
          + curve.spots.map { "(\(whole($0.center.x)),\(whole($0.center.y)))" }.joined(separator: " ")
      } + lane.unknown.map { "unknown \(text($0.frame)) “\(text($0.words))”" } + lane.slots.map(text)
        + lane.pills.map { "pill “\(text($0.what)) \($0.value.map(text) ?? "")”" }
        + lane.sayings.map { "words \($0.id) “\(text($0.words))”" } + lane.markers.map { text($0) }
    case .touchpoints(let lane):
      lane.stops.map {
        "stop \($0.id) (\(whole($0.center.x)),\(whole($0.center.y))) \($0.control?.rawValue ?? "?") “\(text($0.words))”\($0.tag.map { " (\(text($0)))" } ?? "")"
      } + lane.ghosts.map { "ghost (\(whole($0.center.x)),\(whole($0.center.y))) “\(text($0.words))”" }
        + (lane.threads.isEmpty ? [] : ["broken ×\(lane.threads.count)"]) + lane.slots.map(text)
        + lane.notes.map { "note \($0.id) “\(text($0.words))”" } + lane.markers.map { text($0) }
    case .promises(let lane):
      lane.rows.flatMap { row in
        row.events.map { event in
          "\(event.kind.rawValue) \(event.id) (\(whole(event.center.x)),\(whole(event.center.y)))\(event.words.map { " “\(text($0))”" } ?? "")\(text(event.markers))"
        } + (row.note.map { ["note “\(text($0))”"] } ?? [])
      } + lane.slots.map(text)
    }
  }

  private func whole(_ number: Double) -> String { String(Int(number.rounded())) }
  private func text(_ words: Words) -> String { words.lines.joined(separator: "|") }
  private func text(_ words: [Words]) -> String { words.map { " “\(text($0))”" }.joined() }
  private func text(_ marker: Marker) -> String {
    "marker \(marker.number) (\(whole(marker.center.x)),\(whole(marker.center.y)))"
  }
  private func text(_ markers: [Marker]) -> String { markers.map { " #\($0.number)" }.joined() }
  private func text(_ slot: Slot) -> String {
    "slot \(text(slot.frame))\(text(slot.words))\(text(slot.markers))"
  }
  private func text(_ frame: Frame) -> String {
    "\(whole(frame.x)),\(whole(frame.y)) \(whole(frame.width))×\(whole(frame.height))"
  }
}
