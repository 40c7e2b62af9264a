import Journeys

/// The journey as rows of a spreadsheet: one for each step, a column for each lane. Several items of a lane
/// stand below each other in one cell; what nests in items, and the prose, have no place there.
func csv(_ journey: Journey) -> String {
  let table = StepTable(of: journey)
  return table.rows.map { $0.map(csvCell).joined(separator: ",") }.joined(separator: "\r\n") + "\r\n"
}

private struct StepTable {
  private typealias Fact = (key: StepKey, text: (Step) -> String)

  private(set) var rows: [[String]] = []

  init(of journey: Journey) {
    let language = journey.language
    let facts = Self.facts(in: journey)
    let words = Self.words(in: journey)
    var header = [language.choose(en: "phase", nl: "fase"), language.choose(en: "step", nl: "stap")]
    header += facts.map { Key.step($0.key).word(language) } + words.map { $0.text(language) }
    rows.append(header)
    func cells(_ items: [Item]) -> [String] {
      words.map { word in
        items.filter { Draft.Word(of: $0) == word }.map { $0.text.replacing("\n", with: " ") }
          .joined(separator: "\n")
      }
    }
    for phase in journey.phases {
      if phase.steps.isEmpty || !phase.items.isEmpty {
        rows.append([phase.name, ""] + facts.map { _ in "" } + cells(phase.items))
      }
      for step in journey.steps[phase.steps] {
        rows.append([phase.name, step.title] + facts.map { $0.text(step) } + cells(step.items))
      }
    }
  }

  private static func facts(in journey: Journey) -> [Fact] {
    let all: [Fact] = [
      (.time, { $0.time ?? "" }), (.actor, { $0.actors.joined(separator: ", ") }), (.path, { $0.path ?? "" }),
    ]
    return all.filter { fact in journey.steps.contains { !fact.text($0).isEmpty } }
  }

  /// The lanes' words in the order of the map; those of one's own behind them, in the order of the journey.
  private static func words(in journey: Journey) -> [Draft.Word] {
    var words: [Draft.Word] = []
    var order: [Int] = []
    for item in journey.phases.flatMap({ phase in phase.items + journey.steps[phase.steps].flatMap(\.items) })
    {
      let word = Draft.Word(of: item)
      guard !words.contains(word) else { continue }
      words.append(word)
      order.append(item.lane.place ?? Lane.known.count)
    }
    return words.indices.sorted { (order[$0], $0) < (order[$1], $1) }.map { words[$0] }
  }
}
