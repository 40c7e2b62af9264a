import Diagnostics
import Journeys
import Markdown

/// Reads JSON of ours back into a draft: the keys of `Draft.json`, each of its own type.
struct DraftFromJSON {
  private(set) var diagnostics: [Diagnostic] = []

  static func isOurs(_ yaml: YAML) -> Bool { yaml[Draft.jsonMark] != nil }

  mutating func draft(_ yaml: YAML) -> Draft {
    var object = Object(yaml)
    _ = object.text(Draft.jsonMark)
    let language = object.text("lang").flatMap(Language.init(rawValue:)) ?? .en
    var draft = Draft(title: object.text("title") ?? "", language: language)
    draft.phaseModel = object.text("phase-model")
    draft.introduction = object.text("introduction") ?? ""
    for field in FieldTable.journey.fields where !["title", "lang", "phases", "id"].contains(field.en) {
      if let value = object.value(field.en), let fact = fact(value) {
        draft.facts.append(Draft.Fact(key: field.en, value: fact))
      }
    }
    draft.phases = object.list("phases").map { phase($0) }
    draft.sections = object.list("sections").map { section($0) }
    draft.phaseLevel = object.text("phase-level").flatMap { Int($0) } == 1 ? 1 : 2
    finish(&object)
    return draft
  }

  private mutating func fact(_ yaml: YAML) -> Draft.Fact.Value? {
    switch yaml.value {
    case .scalar(let text): return .text(text)
    case .null: return nil
    case .mapping(let entries): return .mapping(pairs(entries))
    case .sequence(let elements):
      let mappings = elements.compactMap(\.entries)
      if mappings.count == elements.count { return .mappings(mappings.map { pairs($0) }) }
      return .list(elements.compactMap(\.scalar))
    }
  }

  private func pairs(_ entries: [YAML.Entry]) -> [Draft.Pair] {
    entries.compactMap { entry in entry.value.scalar.map { Draft.Pair(key: entry.key, text: $0) } }
  }

  private mutating func phase(_ yaml: YAML) -> Draft.Phase {
    var object = Object(yaml)
    var phase = Draft.Phase(id: object.text("id") ?? "", name: object.text("name") ?? "")
    phase.role = object.text("role")
    phase.question = object.text("question")
    phase.weight = object.text("weight").flatMap { Int($0) } ?? 0
    phase.skipped = object.text("skipped")
    phase.column = column(&object)
    phase.steps = object.list("steps").map { step($0) }
    finish(&object)
    return phase
  }

  private mutating func step(_ yaml: YAML) -> Draft.Step {
    var object = Object(yaml)
    var step = Draft.Step(id: object.text("id") ?? "", title: object.text("title") ?? "")
    step.column = column(&object)
    finish(&object)
    return step
  }

  private mutating func column(_ object: inout Object) -> Draft.Column {
    var column = Draft.Column()
    column.isMomentOfTruth = object.flag("moment-of-truth")
    column.time = object.text("time")
    column.wait = object.text("wait")
    column.comesFrom = object.text("comes-from")
    column.newBecause = object.text("new-because")
    column.actors = object.list("actors").compactMap(\.scalar)
    column.path = object.text("path")
    column.isOptional = object.flag("optional")
    column.parallelTo = object.text("parallel")
    column.sub = object.text("sub")
    column.next = object.list("next").map { yaml in
      var arrow = Object(yaml)
      defer { finish(&arrow) }
      return Draft.Arrow(to: arrow.text("to") ?? "", when: arrow.text("when"), isLoop: arrow.flag("loop"))
    }
    column.items = object.list("items").compactMap { item($0) }
    column.text = object.text("text") ?? ""
    return column
  }

  private mutating func item(_ yaml: YAML) -> Draft.Item? {
    var object = Object(yaml)
    let label = object.text("label")
    let lane = object.text("lane")
    let event = object.text("event")
    guard let word = label.map(Draft.Word.own) ?? lane.flatMap({ word($0, event) }) else {
      diagnostics.append(
        Diagnostic(
          .missingKey,
          .error,
          "an item has neither 'lane' nor 'label'; say which row of the map it stands in",
          at: yaml.location
        )
      )
      return nil
    }
    var item = Draft.Item(word: word, audience: object.text("audience"), text: object.text("text") ?? "")
    item.more = object.text("more") ?? ""
    for entry in object.value("attributes")?.entries ?? [] {
      let values = if case .sequence(let values) = entry.value.value { values } else { [entry.value] }
      for value in values.compactMap(\.scalar) {
        let known = AttributeKey(rawValue: entry.key).map { Draft.Word.term(.attribute($0)) }
        let isFlag = value == "true" && known != nil
        item.attributes.append(Draft.Attribute(word: known ?? .own(entry.key), text: isFlag ? "" : value))
      }
    }
    finish(&object)
    return item
  }

  private func word(_ lane: String, _ event: String?) -> Draft.Word? {
    switch event {
    case "kept": .term(.promiseKept)
    case "broken": .term(.promiseBroken)
    default: Key(lane).map(Draft.Word.term) ?? .own(lane)
    }
  }

  private mutating func section(_ yaml: YAML) -> Draft.Section {
    var object = Object(yaml)
    let section = Draft.Section(
      title: object.text("title") ?? "",
      level: object.text("level").flatMap { Int($0) } ?? 2,
      text: object.text("text") ?? ""
    )
    finish(&object)
    return section
  }

  private mutating func finish(_ object: inout Object) { diagnostics += object.finished }
}

/// A JSON object whose members are asked for by name; what nobody asked for is reported.
private struct Object {
  private let entries: [YAML.Entry]
  private let location: SourceLocation
  private var asked: [String] = []
  private var diagnostics: [Diagnostic] = []

  init(_ yaml: YAML) {
    entries = yaml.entries ?? []
    location = yaml.location
    if yaml.entries == nil {
      report(.wrongType, "\(yaml.kind) stands where an object with keys is expected", yaml.location)
    }
  }

  mutating func value(_ key: String) -> YAML? {
    asked.append(key)
    guard let value = entries.first(where: { $0.key == key })?.value, value.value != .null else { return nil }
    return value
  }

  mutating func text(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    if value.scalar == nil {
      report(.wrongType, "'\(key)' holds \(value.kind); expected text", value.location)
    }
    return value.scalar
  }

  mutating func flag(_ key: String) -> Bool { text(key) == "true" }

  mutating func list(_ key: String) -> [YAML] {
    guard let value = value(key) else { return [] }
    if case .sequence(let elements) = value.value { return elements }
    report(.wrongType, "'\(key)' holds \(value.kind); expected a list", value.location)
    return []
  }

  var finished: [Diagnostic] {
    diagnostics
      + entries.filter { !asked.contains($0.key) }.map { entry in
        Diagnostic(
          .unknownKey,
          .warning,
          "there is no key '\(entry.key)' here" + suggestion(for: entry.key, in: asked),
          at: entry.keyLocation,
          notes: [Diagnostic.Note("the key is left aside")]
        )
      }
  }

  private mutating func report(_ id: DiagnosticID, _ message: String, _ location: SourceLocation) {
    diagnostics.append(Diagnostic(id, .error, message, at: location))
  }
}
