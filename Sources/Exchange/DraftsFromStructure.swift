import Diagnostics
import Journeys
import Markdown

/// Reads journeys out of other people's JSON and YAML, told from the words of their keys: whatever has a list
/// called phases or stages, or a list called steps, is taken for a journey; so are rows that name a phase or
/// step each, and places that say where one goes next.
///
/// Every text of a journey is kept: in the lane its key names, or else as text at its end.
struct DraftsFromStructure {
  private let fallbackTitle: String
  private let texts: StructureTexts
  private(set) var drafts: [Draft] = []
  /// Keys that are kept as text below the map.
  private(set) var kept: [String] = []
  /// Keys that are left out: how something looks, and what stands outside of several journeys.
  private(set) var leftOut: [String] = []
  private var outside: [YAML.Entry] = []

  /// Languages in which texts stand that were not taken.
  var otherLanguages: [String] { texts.others.sorted() }

  init(_ yaml: YAML, title: String, language: Language) {
    fallbackTitle = title
    texts = StructureTexts(yaml, language)
    search(yaml, inside: nil)
    guard drafts.count == 1 else {
      for entry in outside { leaveOut([entry.key]) }
      return
    }
    let rest = outside.filter {
      !StructureWords.looks.contains(StructureWords.words(of: $0.key).lowercased())
    }
    leaveOut(outside.map(\.key).filter { key in !rest.contains { $0.key == key } })
    var only = drafts[0]
    keep(rest, in: &only)
    drafts[0] = only
  }

  private mutating func search(_ yaml: YAML, inside title: String?) {
    switch yaml.value {
    case .mapping(let entries):
      guard texts.text(yaml) == nil else { return }
      let own = texts.name(of: yaml)?.text ?? texts.nameWithin(yaml) ?? title
      if let phases = phases(in: yaml) {
        append(
          yaml,
          own,
          StructureColumns(phases: phases.elements, texts, fallbackTitle),
          besides: [phases.key]
        )
      } else if let steps = steps(in: yaml) {
        let name = own ?? fallbackTitle
        append(yaml, own, StructureColumns(steps: steps.elements, of: name, texts), besides: [steps.key])
      } else if Self.isWays(entries) {
        let columns = StructureColumns(steps: Self.named(entries), of: own ?? fallbackTitle, texts)
        append(YAML(.mapping([]), at: yaml.location), own, columns, besides: [])
      } else {
        for entry in entries {
          let before = drafts.count
          search(entry.value, inside: own)
          if drafts.count == before { outside.append(entry) }
        }
      }
    case .sequence(let elements):
      if let rows = StructureRows(elements, texts) {
        append(
          YAML(.mapping([]), at: yaml.location),
          title,
          StructureColumns(rows, of: title ?? fallbackTitle, texts),
          besides: []
        )
      } else {
        for element in elements { search(element, inside: title) }
      }
    case .scalar, .null: break
    }
  }

  // MARK: Finding

  private typealias Found = (key: String, elements: [YAML])

  /// The phases of a journey: a list called so, or steps that have steps of their own.
  private func phases(in yaml: YAML) -> Found? {
    if let found = Self.list(StructureWords.phases, in: yaml) {
      return found.elements.contains { phases(in: $0) != nil } ? nil : found
    }
    guard let found = Self.list(StructureWords.steps, in: yaml),
      found.elements.contains(where: { Self.list(StructureWords.steps, in: $0) != nil })
    else { return nil }
    return found
  }

  private func steps(in yaml: YAML) -> Found? {
    if let found = Self.list(StructureWords.steps, in: yaml) { return found }
    guard let found = Self.list(StructureWords.looseSteps, in: yaml),
      found.elements.contains(where: { ($0.entries?.count ?? 0) > 1 })
    else { return nil }
    return found
  }

  /// A list that is not empty; of a mapping each value, called as its key.
  static func list(_ keys: [String], in yaml: YAML) -> (key: String, elements: [YAML])? {
    for key in keys {
      guard let entry = yaml.entries?.first(where: { StructureWords.words(of: $0.key).lowercased() == key })
      else { continue }
      if case .sequence(let elements) = entry.value.value, !elements.isEmpty { return (entry.key, elements) }
      if let entries = entry.value.entries, !entries.isEmpty,
        entries.allSatisfy({ $0.value.entries != nil || $0.value.elements != nil })
      {
        return (entry.key, named(entries))
      }
    }
    return nil
  }

  /// The values of a mapping, each called as its key.
  private static func named(_ entries: [YAML.Entry]) -> [YAML] {
    entries.map { entry in
      func text(_ text: String) -> YAML { YAML(.scalar(text), at: entry.keyLocation) }
      func own(_ key: String, _ value: YAML) -> YAML.Entry {
        YAML.Entry(key: key, keyLocation: entry.keyLocation, value: value)
      }
      let name = own("name", text(StructureWords.words(of: entry.key)))
      let inside = entry.value.entries ?? [own("steps", entry.value)]
      let isNamed = inside.contains { StructureWords.names.contains($0.key) }
      return YAML(
        .mapping((isNamed ? [] : [name, own("id", text(entry.key))]) + inside),
        at: entry.keyLocation
      )
    }
  }

  /// Whether each value is a place that may say where one goes next.
  private static func isWays(_ entries: [YAML.Entry]) -> Bool {
    entries.count > 1 && entries.allSatisfy { $0.value.entries != nil }
      && entries.contains { place in
        place.value.entries?.contains { StructureWords.isWay($0.key) } == true
      }
  }

  // MARK: Journeys

  private mutating func append(
    _ yaml: YAML,
    _ title: String?,
    _ found: StructureColumns,
    besides used: [String]
  ) {
    var columns = found
    var draft = Draft(title: title ?? fallbackTitle, language: texts.language)
    let name = texts.name(of: yaml)?.key
    var rest: [YAML.Entry] = []
    for entry in yaml.entries ?? [] where entry.key != name && !used.contains(entry.key) {
      let words = StructureWords.words(of: entry.key).lowercased()
      if StructureWords.texts.contains(words), draft.introduction.isEmpty, let text = texts.text(entry.value)
      {
        draft.introduction = markdown(text: text)
      } else if StructureWords.looks.contains(words) {
        leaveOut([entry.key])
      } else if !takeFact(words, entry.value, &draft), !columns.takeForAll(entry),
        let left = columns.place(entry)
      {
        rest.append(left)
      }
    }
    columns.finish(&draft)
    leaveOut(columns.leftOut)
    keep(rest + columns.rest, in: &draft)
    drafts.append(draft)
  }

  /// What the front-matter has a key for.
  private func takeFact(_ words: String, _ value: YAML, _ draft: inout Draft) -> Bool {
    let elements = value.elements ?? [value]
    let all = elements.compactMap { texts.text($0).flatMap { $0.isEmpty ? nil : $0 } }
    guard all.count == elements.count, let first = all.first else { return false }
    switch words {
    case "goal", "doel":
      guard all.count == 1 else { return false }
      draft.facts.append(Draft.Fact(key: "goal", value: .text(first)))
    case "audience", "doelgroep", "persona", "audiences", "personas":
      let named = all.map { texts.resolved($0, under: "persona") }
      draft.facts.append(Draft.Fact(key: "audience", value: .list(named)))
    case "owner", "eigenaar":
      guard all.count == 1 else { return false }
      draft.facts.append(Draft.Fact(key: "owner", value: .text(first)))
    case "tags", "labels": draft.facts.append(Draft.Fact(key: "tags", value: .list(all)))
    case "date", "datum", "status":
      let isKnown = words == "status" ? Journey.Status(rawValue: first) != nil : Day(first) != nil
      guard all.count == 1, isKnown else { return false }
      draft.facts.append(Draft.Fact(key: words == "datum" ? "date" : words, value: .text(first)))
    default: return false
    }
    return true
  }

  private mutating func leaveOut(_ keys: [String]) {
    for key in keys where !leftOut.contains(key) { leftOut.append(key) }
  }

  /// What found no place on the map, as a list at the end.
  private mutating func keep(_ entries: [YAML.Entry], in draft: inout Draft) {
    let lines = entries.flatMap { StructureRest.lines(of: $0, texts) }
    guard !lines.isEmpty else { return }
    for entry in entries where !kept.contains(entry.key) { kept.append(entry.key) }
    let title = texts.language.choose(en: "Also in the source", nl: "Ook in de bron")
    let text = lines.joined(separator: "\n")
    if let last = draft.sections.indices.last {
      draft.sections[last].text += "\n" + text
    } else {
      draft.sections.append(Draft.Section(title: title, level: draft.phaseLevel, text: text))
    }
  }
}

extension YAML {
  /// The elements of a list.
  var elements: [YAML]? { if case .sequence(let elements) = value { elements } else { nil } }
}
