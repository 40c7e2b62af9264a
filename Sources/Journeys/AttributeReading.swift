import Diagnostics
import Markdown

extension Item {
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
    case .answeredBy, .channel, .control, .handover, .personal, .expected, .actual, .mitigation, .solves,
      .effect, .effort, .due, .status, .target, .severity, .how:
      if !readDetail(key, raw, &diagnostics) { keep(raw) }
    }
  }

  private mutating func keep(_ raw: RawItem) {
    attributes.append(Attribute(key: raw.word, text: raw.text, location: raw.location))
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
      guard key == .how else { return false }
      promise.how = raw.text
      detail = .promise(promise)
    case .opportunity(var opportunity):
      guard opportunity.read(key, raw, &diagnostics) else { return false }
      detail = .opportunity(opportunity)
    case .metric(var metric):
      guard key == .target else { return false }
      metric.target = raw.text
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
    case .personal: isPersonal = Bool(flag: raw.text) ?? true
    case .expected: expected = raw.text
    case .actual: actual = raw.text
    case .mitigation: mitigation = raw.text
    case .id, .owner, .evidence, .assumed, .through, .answeredBy, .solves, .effect, .effort, .due, .status,
      .target, .severity, .how:
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
      .expected, .actual, .mitigation, .target, .severity, .how:
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
  fileprivate mutating func read(
    _ raw: RawItem,
    _ registers: Registers,
    _ diagnostics: inout [Diagnostic]
  ) {
    for inline in raw.content {
      if case .link(let destination, _, let content, _) = inline {
        references.append(Reference(source: nil, text: content.plainText, link: destination))
      }
    }
    let words = raw.content.filter { if case .link = $0 { false } else { true } }
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
