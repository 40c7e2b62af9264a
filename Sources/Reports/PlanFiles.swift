package import Gaps
package import Journeys
package import Markup

/// The plan for a spreadsheet.
package func planTable(_ plan: [PlannedOpportunity], into page: inout Pieces, gaps: (Int) -> [Finding]) {
  let header = [
    "opportunity", "journey", "step", "owner", "due", "status", "effect", "effort", "solves", "closes",
  ]
  CSV.write(header, into: &page) { table in
    for entry in plan {
      table.add(entry.title)
      table.add(entry.journey.title)
      table.add(entry.step?.title)
      table.add(entry.owner)
      table.add(entry.due?.iso)
      table.add(word: entry.status.rawValue)
      table.add(entry.effect.map(shortest))
      table.add(entry.effort.map(shortest))
      let (solves, closes) = (entry.solves, entry.closes)
      table.add(solves.isEmpty ? nil : solves.map(\.text).joined(separator: "; "))
      let findings = closes.isEmpty ? [] : gaps(entry.journey.index)
      table.add(closes.isEmpty ? nil : closes.map { findings[$0].title }.joined(separator: "; "))
      table.endRow()
    }
  }
}

/// The plan as Markdown, to be pasted into a wiki or an issue.
package func planText(
  _ plan: [PlannedOpportunity],
  title: String,
  on date: Day,
  in language: Language,
  into page: inout Pieces
) {
  // By quadrant, then those without one, then what is done or dropped.
  let quadrants = PlannedOpportunity.Quadrant.allCases
  var sections = [[Int]](repeating: [], count: quadrants.count + 2)
  for index in plan.indices {
    let quadrant = plan[index].quadrant.flatMap { quadrants.firstIndex(of: $0) } ?? quadrants.count
    sections[plan[index].isOpen ? quadrant : quadrants.count + 1].append(index)
  }
  let headings =
    quadrants.map(\.title) + [
      LocalizedText(en: "Not estimated yet", nl: "Nog niet ingeschat"),
      LocalizedText(en: "Done or dropped", nl: "Gedaan of vervallen"),
    ]
  page.write("# ")
  page.write(onOneLine: title)
  page.write(plain: "\n\n\(date.inWords(language))\n")
  for (heading, section) in zip(headings, sections) where !section.isEmpty {
    page.write(plain: "\n## \(heading[language])\n\n")
    for index in section { write(plan[index], language, into: &page) }
  }
}

/// One line of a list.
private func write(_ entry: PlannedOpportunity, _ language: Language, into page: inout Pieces) {
  let mark: StaticString = entry.status == .dropped ? "~~" : "**"
  page.write(entry.status == .done ? "- [x] " : "- [ ] ")
  page.write(mark)
  page.write(onOneLine: entry.title)
  page.write(mark)
  page.write(" · ")
  page.write(onOneLine: entry.journey.title)
  page.write(" · ")
  if let owner = entry.owner {
    page.write(onOneLine: owner)
  } else {
    page.write(plain: language.choose(en: "no owner", nl: "geen eigenaar"))
  }
  if let due = entry.due {
    page.write(plain: language.choose(en: " · by ", nl: " · voor ") + due.inWords(language))
  }
  if let effect = entry.effect, let effort = entry.effort {
    page.write(
      plain: language.choose(
        en: " · effect \(shortest(effect)), effort \(shortest(effort))",
        nl: " · effect \(shortest(effect)), moeite \(shortest(effort))"
      )
    )
  }
  for (index, solved) in entry.solves.enumerated() {
    page.write(plain: index > 0 ? "; " : language.choose(en: " · solves: ", nl: " · lost op: "))
    page.write(onOneLine: solved.text)
  }
  page.write("\n")
}

extension Pieces {
  /// Writes text as it is: what is made here is no markup.
  fileprivate mutating func write(plain text: String) { text.withUTF8Bytes { write($0) } }

  /// Writes text on one line, with the characters that Markdown would obey as they are.
  fileprivate mutating func write(onOneLine text: String) {
    oneLine(text).withUTF8Bytes { line in
      var start = 0
      for index in line.indices where line[index].isObeyed {
        write(UnsafeBufferPointer(rebasing: line[start..<index]))
        write("\\")
        start = index
      }
      write(UnsafeBufferPointer(rebasing: line[start...]))
    }
  }
}

extension UInt8 {
  fileprivate var isObeyed: Bool {
    switch self {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

/// A number without needless decimals.
func shortest(_ number: Double) -> String {
  number == number.rounded() ? String(Int(number)) : String((number * 100).rounded() / 100)
}
