import Journeys

extension Draft {
  /// The journey as canonical Markdown: front-matter, a heading for each phase and step, one list of items.
  package var markdown: String {
    var lines = frontMatter
    func add(_ text: String) {
      if !text.isEmpty { lines += ["", text] }
    }
    add(introduction)
    // A section deeper than the phases would belong to the phase before it.
    let leading = phases.isEmpty ? sections.count : sections.prefix { $0.level > phaseLevel }.count
    for section in sections.prefix(leading) { write(section, into: &lines) }
    for phase in phases where !(phase.isEmpty && (listsPhases || phaseModel != nil)) {
      write(phase, into: &lines)
    }
    for section in sections.dropFirst(leading) { write(section, into: &lines) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func write(_ section: Section, into lines: inout [String]) {
    let attributes = phases.isEmpty ? [] : [".prose"]
    lines += ["", headingLine(min(section.level, 6), section.title, attributes)]
    if !section.text.isEmpty { lines += ["", section.text] }
  }

  private func write(_ phase: Phase, into lines: inout [String]) {
    var attributes = id(phase.id, of: phase.name)
    let isKnown = phaseModel != nil || listsPhases
    let holdsItems = !phase.column.items.isEmpty || phase.steps.contains { !$0.column.items.isEmpty }
    if marksPhases || !holdsItems && !isKnown { attributes.append(".phase") }
    if phase.column.isMomentOfTruth { attributes.append(".moment-of-truth") }
    if phase.weight > 0 {
      attributes.append(attribute(language.choose(en: "weight", nl: "gewicht"), "\(phase.weight)"))
    }
    if let skipped = phase.skipped {
      attributes.append(attribute(language.choose(en: "skipped", nl: "overgeslagen"), skipped))
    }
    if let role = phase.role, !isKnown {
      attributes.append(attribute(language.choose(en: "role", nl: "rol"), role))
    }
    let title = Exchange.markdown(text: phase.name, in: .heading)
    lines += ["", headingLine(phaseLevel, title, attributes)]
    write(phase.column, into: &lines)
    for step in phase.steps { write(step, into: &lines) }
  }

  private func write(_ step: Step, into lines: inout [String]) {
    var attributes = id(step.id, of: step.title)
    if step.column.isMomentOfTruth { attributes.append(".moment-of-truth") }
    let title = Exchange.markdown(text: step.title, in: .heading)
    lines += ["", headingLine(phaseLevel + 1, title, attributes)]
    write(step.column, into: &lines)
  }

  private func write(_ column: Column, into lines: inout [String]) {
    let facts = column.facts(language)
    if !facts.isEmpty || !column.items.isEmpty { lines.append("") }
    lines += facts
    for item in column.items { lines += item.lines(language) }
    if !column.text.isEmpty { lines += ["", column.text] }
  }

  /// `#id`, unless the id follows from the words; a title that ends like attributes needs some of its own.
  private func id(_ id: String, of title: String) -> [String] {
    let follows = id.isEmpty || slug(undecorated(title)) == id
    return follows && !title.hasSuffix("}") ? [] : ["#\(id.isEmpty ? slug(title) : id)"]
  }
}

extension Draft.Column {
  /// What is said of the step itself, as lines of its list.
  fileprivate func facts(_ language: Language) -> [String] {
    func line(_ key: StepKey, _ text: String) -> String {
      "- \(Key.step(key).word(language)): \(markdown(text: text))"
    }
    var lines: [String] = []
    if let time { lines.append(line(.time, time)) }
    if let wait { lines.append(line(.wait, wait)) }
    if let comesFrom { lines.append(line(.comesFrom, comesFrom)) }
    if let newBecause { lines.append(line(.newBecause, newBecause)) }
    if !actors.isEmpty { lines.append(line(.actor, actors.joined(separator: ", "))) }
    if let path { lines.append(line(.path, path)) }
    if isOptional { lines.append(line(.optional, language.choose(en: "yes", nl: "ja"))) }
    if let parallelTo { lines.append(line(.parallel, parallelTo)) }
    if let sub { lines.append(line(.subJourney, sub)) }
    for arrow in next {
      lines.append(line(arrow.isLoop ? .loopsTo : .next, arrow.to))
      if let when = arrow.when { lines.append("  " + line(.when, when)) }
    }
    return lines
  }
}

extension Draft.Item {
  fileprivate func lines(_ language: Language) -> [String] {
    let qualifier = audience.map { "[\($0)]" } ?? ""
    var lines = indented("- " + key(word.text(language) + qualifier), text, by: "  ")
    for attribute in attributes {
      let name = attribute.word.text(language)
      if attribute.text.isEmpty, case .term = attribute.word {
        lines.append("  - \(name)")
      } else {
        lines += indented("  - " + key(name), attribute.text, by: "    ")
      }
    }
    if !more.isEmpty {
      lines.append("")
      lines += more.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? "" : "  \($0)"
      }
    }
    return lines
  }

  /// The word with its colon, in bold when it holds a colon itself; without its marks when those are none of a
  /// key.
  private func key(_ word: String) -> String {
    let word = writable(word)
    let escaped = markdown(text: word, in: .heading).replacing("\\[", with: "[").replacing("\\]", with: "]")
    return word.contains(":") ? "**\(escaped):**" : "\(escaped):"
  }

  private func indented(_ start: String, _ text: String, by indent: String) -> [String] {
    guard !text.isEmpty else { return [start] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return ["\(start) \(lines[0])"] + lines.dropFirst().map { indent + $0 }
  }
}

/// A word as a key: without numbering, full stops and the like where those would keep it from being read as one.
private func writable(_ word: String) -> String {
  if isKey(word) { return word }
  let plain = undecorated(word)
  if isKey(plain) { return plain }
  let marks: Set<Character> = [".", "?", "!", "\"", ","]
  let words = String(plain.map { marks.contains($0) ? " " : $0 }).split(separator: " ")
  var result = ""
  for word in words.prefix(5) where result.utf8.count + word.utf8.count < 60 {
    result += (result.isEmpty ? "" : " ") + word
  }
  return result
}
