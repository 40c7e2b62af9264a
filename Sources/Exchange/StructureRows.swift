import Journeys
import Markdown

/// Rows that name their phase or their step: a list of what happens, one mapping each.
struct StructureRows {
  /// Phases or, where no row names one, steps.
  let elements: [YAML]
  let arePhases: Bool

  /// nil for any other list.
  init?(_ rows: [YAML], _ texts: StructureTexts) {
    let structure = StructureWords.phases + StructureWords.steps
    guard rows.count > 1, rows.allSatisfy({ $0.entries != nil }),
      !rows.contains(where: { DraftsFromStructure.list(structure, in: $0) != nil })
    else { return nil }
    let tell = rows.count { row in
      row.entries?.contains { entry in
        if case .lane? = Key(StructureWords.words(of: entry.key)) { true } else { false }
      } ?? false
    }
    guard tell * 2 >= rows.count else { return nil }
    func key(_ words: [String]) -> String? {
      words.first { word in
        rows.count { row in Self.entry(word, in: row).flatMap { texts.text($0.value) } != nil } * 2
          >= rows.count
      }
    }
    let phase = key(["phase", "fase", "stage"])
    let step = key(["step", "stap", "moment", "activity", "task", "name", "title", "label"])
    guard let phase else {
      guard step != nil else { return nil }
      elements = rows
      arePhases = false
      return
    }
    arePhases = true
    elements = Self.grouped(rows, by: phase, hasSteps: step != nil, texts)
  }

  private static func entry(_ word: String, in row: YAML) -> YAML.Entry? {
    row.entries?.first { StructureWords.words(of: $0.key).lowercased() == word }
  }

  /// A mapping for each phase, with its rows as steps or, where rows name no step, with what they say.
  private static func grouped(
    _ rows: [YAML],
    by phase: String,
    hasSteps: Bool,
    _ texts: StructureTexts
  ) -> [YAML] {
    var groups: [(name: String, rows: [[YAML.Entry]])] = []
    for row in rows {
      let named = entry(phase, in: row)
      let name = named.flatMap { texts.text($0.value) } ?? ""
      if groups.isEmpty || !name.isEmpty && name != groups.last?.name { groups.append((name, [])) }
      groups[groups.count - 1].rows.append((row.entries ?? []).filter { $0.key != named?.key })
    }
    return groups.map { group in
      let place = rows[0].location
      func entry(_ key: String, _ value: YAML.Value) -> YAML.Entry {
        YAML.Entry(key: key, keyLocation: place, value: YAML(value, at: place))
      }
      let steps = group.rows.map { YAML(.mapping($0), at: place) }
      let inside = hasSteps ? [entry("steps", .sequence(steps))] : group.rows.flatMap { $0 }
      return YAML(.mapping([entry("name", .scalar(group.name))] + inside), at: place)
    }
  }
}

extension StructureColumns {
  init(_ rows: StructureRows, of title: String, _ texts: StructureTexts) {
    if rows.arePhases {
      self.init(phases: rows.elements, texts, title)
    } else {
      self.init(steps: rows.elements, of: title, texts)
    }
  }
}
