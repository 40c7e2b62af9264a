import Gaps
import Journeys

/// The story of the picture in a few sentences: the curve, what is unknown, the gaps.
func summary(of journey: Journey, _ layout: Layout) -> String {
  var summary = ""
  if let curve = curve(of: journey, layout) { summary = curve + " " }
  if let unknown = unknown(layout) { summary += unknown + " " }
  return summary + gaps(of: journey, layout)
}

private func curve(of journey: Journey, _ layout: Layout) -> String? {
  let wording = layout.wording
  guard let series = layout.series.first, series.isRated else { return nil }
  func said(_ index: Int) -> String {
    let dot = series.dots[index]
    let value = dot.value(on: journey.feelingScale, wording)
    let words = series.moment(of: dot).words
    return words.isEmpty ? value : words + " (" + value + ")"
  }
  func placed(_ index: Int) -> String {
    guard let step = layout.grid.columns[series.dots[index].column].step else { return said(index) }
    let title = journey.steps[step].title
    return title.isEmpty ? said(index) : said(index) + wording.choose(", at “\(title)”", ", bij “\(title)”")
  }
  let marks = series.landmarks
  guard let highest = marks.highest, let lowest = marks.lowest else {
    return wording.choose("The curve stays at \(said(0)).", "De curve blijft op \(said(0)).")
  }
  var turns: [String] = []
  for index in [min(highest, lowest), max(highest, lowest)] where index > 0 {
    let turn =
      index == highest
      ? wording.choose("rises to its highest point: ", "stijgt naar het hoogste punt: ")
      : wording.choose("falls to its lowest point: ", "zakt naar het laagste punt: ")
    turns.append(turn + placed(index))
  }
  if let last = marks.last { turns.append(wording.choose("ends at ", "eindigt bij ") + said(last)) }
  var curve = wording.choose("The curve starts at ", "De curve begint bij ") + said(0)
  for (index, turn) in turns.enumerated() {
    curve += index < turns.count - 1 ? ", " : wording.choose(" and ", " en ")
    curve += turn
  }
  return curve + "."
}

private func unknown(_ layout: Layout) -> String? {
  guard let series = layout.series.first, series.isRated else { return nil }
  let count = layout.grid.columns.indices.count { column in
    layout.grid.columns[column].step != nil && series.isUnrated(column)
  }
  switch count {
  case 0: return nil
  case 1:
    return layout.wording.choose(
      "Of one step the feeling is unknown.",
      "Van één stap is het gevoel onbekend."
    )
  default:
    return layout.wording.choose(
      "Of \(count) steps the feeling is unknown.",
      "Van \(count) stappen is het gevoel onbekend."
    )
  }
}

private func gaps(of journey: Journey, _ layout: Layout) -> String {
  let wording = layout.wording
  let open = layout.findings.count { !$0.isMuted }
  guard open > 0 else { return wording.choose("No gaps were found.", "Er zijn geen gaten gevonden.") }
  let severities: [Severity] = [.critical, .high]
  let heavy = severities.compactMap { severity -> String? in
    let count = layout.findings.count { !$0.isMuted && $0.severity == severity }
    return count > 0 ? "\(count) \(wording.severity(severity))" : nil
  }
  var sentence =
    open == 1
    ? wording.choose("There is 1 gap", "Er is 1 gat")
    : wording.choose("There are \(open) gaps", "Er zijn \(open) gaten")
  if !heavy.isEmpty {
    sentence +=
      wording.choose(", of which ", ", waarvan ") + heavy.joined(separator: wording.choose(" and ", " en "))
  }
  let counts = layout.head.phases.map { bar in
    bar.counters.reduce(0) { $0 + $1.count } + bar.markers.count { !$0.isMuted }
  }
  if let most = counts.max(), most > 1, counts.count > 1, let phase = counts.firstIndex(of: most) {
    sentence += wording.choose(
      "; most of them lie in \(journey.phases[phase].name)",
      "; de meeste liggen in \(journey.phases[phase].name)"
    )
  }
  return sentence + "."
}
