import Diagnostics
import Markdown

extension Item.Fields {
  /// Reads one nested `key: value` of the item; what has no field of its own is kept as it is.
  mutating func read(_ raw: RawItem, _ registers: Registers, _ diagnostics: inout [Diagnostic]) {
    guard case .attribute(let key)? = raw.key else {
      keep(raw)
      return
    }
    switch key {
    case .id: id = slug(raw.text)
    case .owner: owner = raw.text
    case .through: through = slug(raw.text)
    case .evidence: evidence.read(raw, registers, &diagnostics)
    case .assumed:
      evidence.isAssumed = !["no", "nee", "false"].contains(raw.text.lowercased())
      if Bool(flag: raw.text) == nil { keep(raw) }
    case .meets: meets.append(raw.text)
    case .answeredBy, .channel, .control, .handover, .personal, .expected, .actual, .mitigation, .solves,
      .effect, .effort, .due, .status, .target, .severity, .how, .job, .offers, .consent, .direction, .better:
      let count = diagnostics.count
      let isTaken = readDetail(key, raw, &diagnostics)
      // What could not be read stays as it is written.
      if !isTaken || diagnostics.count > count || !raw.more.isEmpty { keep(raw) }
    }
  }

  private mutating func keep(_ raw: RawItem) {
    attributes.append(Item.Attribute(key: raw.word, text: raw.text, location: raw.location))
  }

  /// Whether the attribute belongs to what only items of this lane have.
  private mutating func readDetail(
    _ key: AttributeKey,
    _ raw: RawItem,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    switch detail {
    case .question(var question):
      guard key == .answeredBy else { return false }
      if !saysEmpty(raw.text) { question.answers += commaSeparated(raw) }
      detail = .question(question)
    case .contact(var contact):
      guard contact.read(key, raw, &diagnostics) else { return false }
      detail = .contact(contact)
    case .promise(var promise):
      switch key {
      case .how where promise.event != .made: promise.how = raw.text
      case .expected: promise.expected = raw.text
      case .actual: promise.actual = raw.text
      default: return false
      }
      detail = .promise(promise)
    case .opportunity(var opportunity):
      guard opportunity.read(key, raw, &diagnostics) else { return false }
      detail = .opportunity(opportunity)
    case .metric(var metric):
      switch key {
      case .target: metric.target = raw.text
      case .better: metric.better = choice("better", raw, Metric.Better.words, &diagnostics)
      default: return false
      }
      detail = .metric(metric)
    case .gap(var gap):
      switch key {
      case .severity: gap.severity = severityName(raw, &diagnostics)
      case .status: gap.status = raw.text
      default: return false
      }
      detail = .gap(gap)
    case .feeling, .none: return false
    }
    return true
  }
}

extension Contact {
  fileprivate mutating func read(
    _ key: AttributeKey,
    _ raw: RawItem,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    switch key {
    case .channel:
      channel = raw.text
      hasChannel = true
    case .control: control = Control(reading: raw, &diagnostics) ?? control
    case .handover: handover = raw.text
    case .personal:
      isPersonal = Bool(flag: raw.text) ?? true
      return raw.text.isEmpty || Bool(flag: raw.text) != nil
    case .expected: expected = raw.text
    case .actual: actual = raw.text
    case .mitigation: mitigation = raw.text
    case .offers: offers = raw.text
    case .consent: consent = raw.text
    case .job: jobs = Job.reading(raw, &diagnostics)
    case .status: status = choice("status", raw, Status.words, &diagnostics)
    case .direction: direction = choice("direction", raw, Direction.words, &diagnostics)
    case .id, .owner, .evidence, .assumed, .through, .answeredBy, .solves, .effect, .effort, .due, .target,
      .severity, .how, .meets, .better:
      return false
    }
    return true
  }
}

extension Opportunity {
  fileprivate mutating func read(
    _ key: AttributeKey,
    _ raw: RawItem,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    switch key {
    case .solves: solves.append(raw.text)
    case .effect: effect = score(raw, &diagnostics)
    case .effort: effort = score(raw, &diagnostics)
    case .due:
      due = Day(raw.text)
      if due == nil { diagnostics.append(.invalidDate(raw.text, at: raw.valueLocation)) }
    case .status:
      let words: [String: Status] = [
        "open": .open, "planned": .planned, "gepland": .planned, "done": .done, "gedaan": .done,
        "klaar": .done,
        "dropped": .dropped, "vervallen": .dropped,
      ]
      guard let known = words[raw.text.lowercased()] else {
        diagnostics.append(
          .invalidValue("status", raw, expected: Status.allCases.map(\.rawValue))
        )
        return true
      }
      status = known
    case .id, .owner, .evidence, .assumed, .through, .answeredBy, .channel, .control, .handover, .personal,
      .expected, .actual, .mitigation, .target, .severity, .how, .job, .meets, .offers, .consent, .direction,
      .better:
      return false
    }
    return true
  }

  /// An effect or effort, 1…5.
  private func score(_ raw: RawItem, _ diagnostics: inout [Diagnostic]) -> Double? {
    if let value = number(raw.text), 1...5 ~= value { return value }
    diagnostics.append(
      Diagnostic(
        .invalidNumber,
        .error,
        "'\(raw.word)' is '\(raw.text)'; expected a number from 1 to 5",
        at: raw.valueLocation
      )
    )
    return nil
  }
}

extension Evidence {
  /// Takes over what a line names, between commas or as links.
  mutating func read(
    _ raw: RawItem,
    _ registers: Registers,
    _ diagnostics: inout [Diagnostic]
  ) {
    let content = raw.content
    for inline in content {
      if case .link(let destination, _, let content, _) = inline {
        references.append(Reference(source: nil, text: content.plainText, link: destination))
      }
    }
    let words = content.filter { if case .link = $0 { false } else { true } }
    for name in words.plainText.split(separator: ",").map(\.trimmed) where !name.isEmpty {
      if [.attribute(.assumed)].contains(Key(name)) {
        isAssumed = true
      } else if !saysEmpty(name) {
        references.append(registers.evidence(named: name, at: raw.valueLocation, &diagnostics))
      }
    }
  }
}

extension Registers {
  fileprivate func evidence(
    named name: String,
    at location: SourceLocation,
    _ diagnostics: inout [Diagnostic]
  ) -> Evidence.Reference {
    if let source = source(named: name) {
      return Evidence.Reference(source: source.id, text: source.name, link: nil)
    }
    if !sources.isEmpty, slug(name) == name {
      diagnostics.append(
        Diagnostic(
          .unknownEvidence,
          .error,
          "no evidence has the id '\(name)'" + suggestion(for: name, in: sources.map(\.id)),
          at: location,
          notes: [Diagnostic.Note("add a file for it under content/evidence/, or name the source in words")]
        )
      )
    }
    return Evidence.Reference(source: nil, text: name, link: nil)
  }
}

extension Control {
  init?(reading raw: RawItem, _ diagnostics: inout [Diagnostic]) {
    guard let control = Control.words[raw.text.lowercased()] else {
      diagnostics.append(.invalidValue("control", raw, expected: Control.allCases.map(\.rawValue)))
      return nil
    }
    self = control
  }
}

extension Bool {
  /// A yes or no in English or Dutch; nil for other words.
  init?(flag text: String) {
    switch text.lowercased() {
    case "true", "yes", "ja", "x", "✓": self = true
    case "false", "no", "nee": self = false
    default: return nil
    }
  }
}

/// A severity as the rules know it, from a word in either language.
private func severityName(_ raw: RawItem, _ diagnostics: inout [Diagnostic]) -> String? {
  let words = [
    "critical": "critical", "kritiek": "critical", "high": "high", "hoog": "high", "medium": "medium",
    "middel": "medium", "midden": "medium", "low": "low", "laag": "low", "info": "info",
  ]
  guard let name = words[raw.text.lowercased()] else {
    diagnostics.append(
      .invalidValue("severity", raw, expected: ["critical", "high", "medium", "low", "info"])
    )
    return nil
  }
  return name
}

/// One of the words that are known; nil, with an error, for another.
private func choice<Value: RawRepresentable & CaseIterable>(
  _ name: String,
  _ raw: RawItem,
  _ words: [String: Value],
  _ diagnostics: inout [Diagnostic]
) -> Value? where Value.RawValue == String {
  if let value = words[raw.text.lowercased()] { return value }
  diagnostics.append(.invalidValue(name, raw, expected: Value.allCases.map(\.rawValue)))
  return nil
}

extension Job {
  /// A list between commas.
  fileprivate static func reading(_ raw: RawItem, _ diagnostics: inout [Diagnostic]) -> [Job] {
    commaSeparated(raw).compactMap { word in
      if let job = words[word.lowercased()] { return job }
      diagnostics.append(.invalidValue("job", raw, expected: allCases.map(\.rawValue)))
      return nil
    }
  }
}

/// The parts of a value between commas.
private func commaSeparated(_ raw: RawItem) -> [String] {
  raw.text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
}

extension Diagnostic {
  static func invalidValue(_ name: String, _ raw: RawItem, expected: [String]) -> Self {
    Diagnostic(
      .invalidValue,
      .error,
      "'\(name)' is '\(raw.text)'; expected \(inWords(expected))" + suggestion(for: raw.text, in: expected),
      at: raw.valueLocation
    )
  }
}
