import Journeys
import Markdown

extension Draft.Column {
  /// Takes a value under some words: into the lane they name, as what they say of the step, or as text.
  mutating func take(_ words: String, _ value: YAML, _ texts: StructureTexts, _ audience: String?) {
    let all = (value.elements ?? [value]).compactMap { texts.text($0) }.filter { !$0.isEmpty }
      .map { texts.resolved($0, under: words) }
    if StructureWords.texts.contains(words.lowercased()) {
      if all.isEmpty { addCards(words, value, texts, audience) } else { for text in all { say(nil, text) } }
      return
    }
    switch Key(words) {
    case .step(.time)? where time == nil && all.count == 1: time = all[0]
    case .step(.wait)? where wait == nil && all.count == 1: wait = all[0]
    case .step(.actor)? where !all.isEmpty: actors += all.map { $0.replacing(",", with: " ") }
    case .step(.optional)? where ["true", "yes", "ja"].contains(all.first ?? ""): isOptional = true
    case .step(.momentOfTruth)? where ["true", "yes", "ja"].contains(all.first ?? ""): isMomentOfTruth = true
    case .step?, .attribute(.id)?, .attribute(.control)?, .attribute(.assumed)?, .attribute(.evidence)?:
      // These would say something of the step that the file does not.
      for line in StructureRest.texts(in: value, texts) { say(words, line) }
    case .lane?, .promiseKept?, .promiseBroken?, .objection?, .attribute?, nil:
      addCards(words, value, texts, audience)
    }
  }

  /// A paragraph of text.
  mutating func say(_ words: String?, _ text: String) {
    let said = markdown(text: (words.map { "\($0): " } ?? "") + text)
    self.text += self.text.isEmpty ? said : "\n\n" + said
  }

  private mutating func addCards(
    _ words: String,
    _ value: YAML,
    _ texts: StructureTexts,
    _ audience: String?
  ) {
    for element in value.elements ?? [value] {
      guard var card = Draft.Item(element, Draft.Word(structure: words), texts, under: words) else {
        continue
      }
      card.audience = audience
      items.append(card)
    }
  }
}

extension Draft.Item {
  var isFeeling: Bool { if case .lane(.feeling)? = Key(word.text(.en)) { true } else { false } }

  /// A text, or a mapping of one with what it says besides; nil for nothing.
  fileprivate init?(_ yaml: YAML, _ word: Draft.Word, _ texts: StructureTexts, under key: String) {
    if let text = texts.text(yaml) {
      guard !text.isEmpty else { return nil }
      self.init(word: word, text: markdown(text: texts.resolved(text, under: key)))
      return
    }
    guard let entries = yaml.entries, !entries.isEmpty else {
      let inner = StructureRest.texts(in: yaml, texts)
      guard !inner.isEmpty else { return nil }
      self.init(word: word, text: markdown(text: inner.joined(separator: "; ")))
      return
    }
    let value = texts.value(of: yaml)
    self.init(word: word, text: markdown(text: value?.text ?? ""))
    for entry in entries where entry.key != value?.key { add(entry, texts) }
  }

  private mutating func add(_ entry: YAML.Entry, _ texts: StructureTexts) {
    let words = StructureWords.words(of: entry.key)
    guard !texts.isLook(words, entry.value), !StructureWords.ids.contains(words.lowercased()) else { return }
    for text in StructureRest.texts(in: entry.value, texts) {
      let named = texts.resolved(text, under: words)
      if Self.isSafe(words, named) {
        attributes.append(Draft.Attribute(word: .own(words), text: markdown(text: named)))
      } else {
        more += (more.isEmpty ? "" : "\n\n") + markdown(text: "\(words): \(named)")
      }
    }
  }

  /// Whether a text under that word is no more than words: other keys of an item are ids, numbers and days.
  private static func isSafe(_ words: String, _ text: String) -> Bool {
    switch Key(words) {
    case nil, .lane?, .promiseKept?, .promiseBroken?, .objection?, .step(.when)?: isKey(words)
    case .attribute(let key)?:
      switch key {
      case .owner, .answeredBy, .channel, .handover, .expected, .actual, .mitigation, .target, .how,
        .offers, .consent:
        true
      case .effect, .effort: Double(text).map { 1...5 ~= $0 } ?? false
      case .severity: ["critical", "high", "medium", "low", "info"].contains(text.lowercased())
      case .id, .evidence, .assumed, .through, .control, .personal, .solves, .due, .status, .job, .meets,
        .direction, .better:
        false
      }
    case .step?: false
    }
  }
}

extension Draft.Word {
  /// The lane that some words name, or one of their author's own.
  fileprivate init(structure words: String) {
    guard case .lane(let lane)? = Key(words),
      [Key.lane(lane).word(.en), Key.lane(lane).word(.nl)].contains(words)
    else {
      self = .own(words)
      return
    }
    self = .term(.lane(lane))
  }
}

/// What of a file finds no place on a map, as a nested list.
enum StructureRest {
  /// Whether a list or a mapping in it holds lists or mappings again: more than a card can say.
  static func isDeep(_ yaml: YAML, _ texts: StructureTexts) -> Bool {
    let inner = yaml.elements ?? yaml.entries?.map(\.value) ?? []
    return inner.contains { value in
      texts.text(value) == nil
        && (value.elements ?? value.entries?.map(\.value) ?? []).contains { inner in
          texts.text(inner) == nil && (inner.elements != nil || inner.entries != nil)
        }
    }
  }

  static func lines(of entry: YAML.Entry, _ texts: StructureTexts, indent: String = "") -> [String] {
    let start = "\(indent)- **\(markdown(text: StructureWords.words(of: entry.key), in: .heading)):**"
    if let text = texts.text(entry.value) {
      return text.isEmpty ? [] : ["\(start) \(markdown(text: text))"]
    }
    let inner = lines(of: entry.value, texts, indent: indent + "  ")
    return inner.isEmpty ? [] : [start] + inner
  }

  private static func lines(of yaml: YAML, _ texts: StructureTexts, indent: String) -> [String] {
    if let text = texts.text(yaml) { return text.isEmpty ? [] : ["\(indent)- \(markdown(text: text))"] }
    switch yaml.value {
    case .scalar, .null: return []
    case .mapping(let entries): return entries.flatMap { lines(of: $0, texts, indent: indent) }
    case .sequence(let elements):
      return elements.flatMap { element -> [String] in
        guard element.entries != nil, texts.text(element) == nil else {
          return lines(of: element, texts, indent: indent)
        }
        let inner = lines(of: element, texts, indent: indent + "  ")
        guard let first = inner.first else { return [] }
        return [first.replacing("\(indent)  - ", with: "\(indent)- ", maxReplacements: 1)] + inner.dropFirst()
      }
    }
  }

  /// Every text in a value, with its key where it has one.
  static func texts(in yaml: YAML, _ texts: StructureTexts) -> [String] {
    if let text = texts.text(yaml) { return text.isEmpty ? [] : [text] }
    switch yaml.value {
    case .scalar, .null: return []
    case .sequence(let elements): return elements.flatMap { Self.texts(in: $0, texts) }
    case .mapping(let entries):
      let parts = entries.flatMap { entry in
        Self.texts(in: entry.value, texts).map { "\(StructureWords.words(of: entry.key)): \($0)" }
      }
      return parts.isEmpty ? [] : [parts.joined(separator: "; ")]
    }
  }
}
